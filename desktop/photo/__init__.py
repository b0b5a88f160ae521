"""Photo files: `open_photo` notes what a file is and refuses what is not whole; `load_page_image` shows it.

Original bytes are never changed; orientation is applied for display only. What came first stays first:
source bytes → kind → pages → image → photo.
"""

from desktop.photo.difference_hash import are_near_duplicates, count_differing_bits
from desktop.photo.folder import FolderWatch, list_photo_files
from desktop.photo.page_image import load_page_image
from desktop.photo.photo import Photo, open_photo
from desktop.photo.photo_page import PhotoPage, load_photo_page
from desktop.photo.same_picture import show_same_picture

__all__ = [
    "FolderWatch",
    "Photo",
    "PhotoPage",
    "are_near_duplicates",
    "count_differing_bits",
    "list_photo_files",
    "load_page_image",
    "load_photo_page",
    "open_photo",
    "show_same_picture",
]
