"""What the constituency screen shows, read in the background: first the stations, then what takes longer."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop.entry.condition_counts import StationCondition
from desktop.entry.copy_life import Stage
from desktop.spreadsheet.seat_values import RepeatedSerial
from desktop.workspace.board import StationMarks, StationRow
from desktop.workspace.board_marks import find_marks
from desktop.workspace.conditions import list_conditions
from desktop.workspace.constituency import ConstituencyView, get_constituency
from desktop.workspace.constituency_rules import Rules, get_rules
from desktop.workspace.copy_stages import find_stages
from desktop.workspace.hidden_figures import list_hidden_stations
from desktop.workspace.one_person import list_read_by_one_person
from desktop.workspace.photos import CopyRow, PhotoRow, list_copies, list_photos
from desktop.workspace.repeated_serials import list_repeated_serials
from desktop.workspace.stations import list_stations
from desktop.workspace.waived_looks import list_owed_here
from desktop.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class BoardContent:
    """The constituency, its stations, their copies and photo pages, serials that stand twice, its rules.

    `hidden`: the stations whose form this person is reading independently of others.
    """

    constituency: ConstituencyView
    stations: tuple[StationRow, ...]
    copies: tuple[CopyRow, ...]
    photos: tuple[PhotoRow, ...]
    repeats: tuple[RepeatedSerial, ...] = ()
    rules: Rules = field(default_factory=Rules)
    hidden: frozenset[int] = frozenset()

    def copies_of(self, serial: int) -> tuple[CopyRow, ...]:
        return tuple(copy for copy in self.copies if copy.station_serial == serial)

    def photos_of(self, serial: int) -> tuple[PhotoRow, ...]:
        return tuple(row for row in self.photos if row.station_serial == serial and not row.was_withdrawn)


@dataclass(frozen=True, slots=True)
class BoardMarks:
    """What the checks found at each station, by serial; the condition of the papers; the copies' stages.

    `one_person`: the copies that one person read twice, by serial. `owed`: copy id → who still owes a second
    look at it on this device.
    """

    marks: Mapping[int, StationMarks]
    conditions: tuple[StationCondition, ...]
    stages: Mapping[str, Stage]
    one_person: Mapping[int, frozenset[str]] = field(default_factory=dict)
    owed: Mapping[str, str] = field(default_factory=dict)


def load_board(workspace: Workspace) -> BoardContent:
    return BoardContent(
        get_constituency(workspace),
        list_stations(workspace),
        list_copies(workspace),
        list_photos(workspace),
        list_repeated_serials(workspace),
        get_rules(workspace),
        list_hidden_stations(workspace),
    )


def load_marks(workspace: Workspace) -> BoardMarks:
    """Takes longer than the stations themselves."""
    return BoardMarks(
        find_marks(workspace),
        list_conditions(workspace),
        find_stages(workspace),
        list_read_by_one_person(workspace),
        {copy_id: owed.name for owed in list_owed_here(workspace) for copy_id, _serial in owed.copies},
    )
