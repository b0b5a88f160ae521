"""What the statistics screen shows, read in one go in the background."""

from dataclasses import dataclass

from desktop.workspace.gold_forms import GoldForm, list_gold
from desktop.workspace.photos import CopyRow, list_copies
from desktop.workspace.reader_statistics import ReaderStatistics, gather_statistics
from desktop.workspace.stations import StationRow, list_stations
from desktop.workspace.workspace import Workspace


@dataclass(frozen=True, slots=True)
class StatisticsContent:
    """Everyone's work; for a coordinator also the gold forms and what could become one."""

    readers: tuple[ReaderStatistics, ...]
    gold: tuple[GoldForm, ...] = ()
    copies: tuple[CopyRow, ...] = ()
    stations: tuple[StationRow, ...] = ()


def is_coordinator(workspace: Workspace) -> bool:
    """Gold forms are shown to a coordinator only: a reader must not know which copies they are."""
    return workspace.person.role == "coordinator"


def load_statistics(workspace: Workspace) -> StatisticsContent:
    readers = gather_statistics(workspace)
    if not is_coordinator(workspace):
        return StatisticsContent(readers)
    return StatisticsContent(readers, list_gold(workspace), list_copies(workspace), list_stations(workspace))
