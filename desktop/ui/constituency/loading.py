"""What the constituency screen shows, read in one go in the background."""

from dataclasses import dataclass

from desktop.spreadsheet.seat_values import RepeatedSerial
from desktop.workspace.board import StationRow
from desktop.workspace.constituency import ConstituencyView, get_constituency
from desktop.workspace.photos import CopyRow, PhotoRow, list_copies, list_photos
from desktop.workspace.repeated_serials import list_repeated_serials
from desktop.workspace.stations import list_stations
from desktop.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class BoardContent:
    """The constituency, its stations, their copies and photo pages, and serials that stand twice."""

    constituency: ConstituencyView
    stations: tuple[StationRow, ...]
    copies: tuple[CopyRow, ...]
    photos: tuple[PhotoRow, ...]
    repeats: tuple[RepeatedSerial, ...] = ()

    def copies_of(self, serial: int) -> tuple[CopyRow, ...]:
        return tuple(copy for copy in self.copies if copy.station_serial == serial)

    def photos_of(self, serial: int) -> tuple[PhotoRow, ...]:
        return tuple(row for row in self.photos if row.station_serial == serial and not row.was_withdrawn)


def load_board(workspace: Workspace) -> BoardContent:
    return BoardContent(
        get_constituency(workspace),
        list_stations(workspace),
        list_copies(workspace),
        list_photos(workspace),
        list_repeated_serials(workspace),
    )
