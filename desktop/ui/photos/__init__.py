"""The Photos screen: photos are taken in, straightened, assigned to a station and read.

A photo page → its tile in the tray → the station and copy it belongs to.
"""

from desktop.ui.photos.screen import PhotosScreen

__all__ = ["PhotosScreen"]
