"""Which digits a page is filled in with, where a person said so: the reader's own choice may be wrong.

In: a photo page. Out: `page_script` facts; the page counts as not read until it was read so.
"""

from db.choices import DigitScript
from db.models import PageScript
from desktop.reading.values import Script
from desktop.workspace.facts import append
from desktop.workspace.handle import Workspace
from desktop.workspace.tray import copies_by_page, find_photo


def set_script(workspace: Workspace, photo_id: str, page: int, script: Script | None) -> None:
    """Says the digits of a page and of all other pages of its copy; None leaves them to the reader again.

    Raises NoSuchPhoto.
    """
    with workspace.store.transaction() as session:
        find_photo(session, photo_id, page)
        copy = copies_by_page(session, workspace).get((photo_id, page))
        pages = [(each.photo_id, each.photo_page) for each in copy.pages] if copy else [(photo_id, page)]
        said = None if script is None else DigitScript(script.value)
        for photo, number in pages:
            append(session, workspace, PageScript(photo_id=photo, photo_page=number, script=said))
