"""Official results: Form 47 and 49 typed in or imported, every version kept and compared.

`OfficialScreen` is imported when it is asked for: the import panel needs only this package's words.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.ui.official.screen import OfficialScreen

__all__ = ["OfficialScreen"]


def __getattr__(name: str) -> object:
    if name == "OfficialScreen":
        from desktop.ui.official.screen import OfficialScreen

        return OfficialScreen
    raise AttributeError(name)
