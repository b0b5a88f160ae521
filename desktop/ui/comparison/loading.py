"""What the comparison screen shows, read in the background: the sums, and one station's page."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any

from desktop.comparison.values import Comparison, StationComparison
from desktop.page.values import CellBox
from desktop.photo.page_image import load_page_image
from desktop.workspace.comparing import compare
from desktop.workspace.hidden_figures import list_hidden_stations
from desktop.workspace.officials import OfficialRow, latest_official, list_official_results
from desktop.workspace.photos import list_copies, photo_path
from desktop.workspace.readings import straight_page
from desktop.workspace.workspace import Workspace

_LONGEST_SIDE = 2200


@dataclass(frozen=True, slots=True)
class ComparisonContent:
    """A comparison, the version it was made with, and all versions there are (None: none is published).

    `newest` is the version of the same form that was obtained last. `hidden`: the stations whose form this
    person is reading independently of others; no sum holds them.
    """

    comparison: Comparison
    official: OfficialRow | None
    versions: tuple[OfficialRow, ...]
    newest: OfficialRow | None = None
    hidden: frozenset[int] = frozenset()

    @property
    def tells_hidden(self) -> bool:
        """True until it is compared anew after a form was begun: the sums hold what is hidden by now."""
        return any(row.has_figures and row.serial in self.hidden for row in self.comparison.station_rows)

    @property
    def is_superseded(self) -> bool:
        """True while a newer version of the form is here than the one that is shown."""
        return self.official is not None and self.newest is not None and self.newest.id != self.official.id


@dataclass(frozen=True, slots=True, eq=False)
class StationPicture:
    """One station's form to look at. `image` is H×W×3 RGB uint8 or None; `cells` are pixels of it."""

    serial: int
    image: Any
    cells: tuple[CellBox, ...]


def load_comparison(workspace: Workspace, version_id: str) -> ComparisonContent:
    """`version_id` is an official result's id; "" or an unknown one takes the Form 47 obtained last.

    Without the stations whose figures are hidden from this person.
    """
    versions, hidden = list_official_results(workspace), list_hidden_stations(workspace)
    latest = latest_official(row for row in versions if row.form == "form47")
    chosen = next((row for row in versions if row.id == version_id), latest)
    if chosen is None:
        return ComparisonContent(compare(workspace, leave_out=hidden), None, versions, hidden=hidden)
    newest = latest_official(row for row in versions if row.form == chosen.form)
    comparison = compare(workspace, chosen.form, chosen.version, hidden)
    return ComparisonContent(comparison, chosen, versions, newest, hidden)


def hide_stations(comparison: Comparison, hidden: Collection[int]) -> Comparison:
    """The same sums, without the own figures of `hidden` stations."""
    return replace(
        comparison,
        station_rows=tuple(_hide(row) if row.serial in hidden else row for row in comparison.station_rows),
    )


def _hide(row: StationComparison) -> StationComparison:
    return replace(row, figures={}, differing=frozenset(), open_sums=(), copy_kind="")


def load_station_picture(workspace: Workspace, serial: int, copy_id: str | None) -> StationPicture:
    """The straight page of the copy whose figures count, else of the first copy, else its photo as it is.

    Raises the photo's own known errors.
    """
    copies = [copy for copy in list_copies(workspace, serial) if copy.form == "form45" and copy.pages]
    chosen = next((copy for copy in copies if copy.id == copy_id), copies[0] if copies else None)
    if chosen is None:
        return StationPicture(serial, None, ())
    photo_id, page = chosen.pages[0]
    view = straight_page(workspace, photo_id, page)
    if view is not None:
        return StationPicture(serial, view.image, view.cells)
    from numpy import asarray

    picture = load_page_image(photo_path(workspace, photo_id), page, _LONGEST_SIDE)
    return StationPicture(serial, asarray(picture), ())
