"""What a figure in one box does to the sums of its form, beside everything that readers agree on.

In: the facts of some stations. Out: `AgreedForm`s, which say of any figure in any box which sums close.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlmodel import Session

from db.agreement import find_differing, join_readings
from db.choices import StationForm
from db.figures import NOT_CAPTURED, Figure
from db.queries import list_candidates, list_stations
from db.queries.accepted import gather_settled
from desktop.entry.sums import ASSIGNED_LINE, SumLine, add_up, open_sums
from desktop.workspace.copy_facts import CopyGroup, read_groups
from desktop.workspace.handle import Workspace

FormPlace = tuple[int, int, str, str]
"""Station serial, poll, form, kind of copy."""


@dataclass(frozen=True, slots=True)
class AgreedForm:
    """What is settled, or read alike by everybody, on a station's copies of one kind.

    Boxes on which readers differ are not in `figures`. A form without Form 45's sums has no `ballot_serials`.
    """

    figures: Mapping[str, Figure]
    ballot_serials: tuple[int, ...] = ()
    voters_assigned: int | None = None

    def check(self, field: str, figure: Figure) -> tuple[SumLine, ...]:
        """The sums in which the box takes part, with `figure` in it: those that do not close, and those that
        close while every figure in them is known.
        """
        if not self.ballot_serials:
            return ()
        lines = add_up({**self.figures, field: figure}, self.ballot_serials, self.voters_assigned)
        of_box = [line for line in lines if field in {line.stated_field, *line.fields}]
        return tuple(line for line in of_box if not line.closes or _is_proven(line))

    def find_opened(self, field: str, figure: Figure) -> tuple[SumLine, ...]:
        """The sums that do not close with `figure` in the box, and would with some other figure in it."""
        before = {line.key for line in open_sums(self.check(field, NOT_CAPTURED))}
        return tuple(line for line in open_sums(self.check(field, figure)) if line.key not in before)


def list_agreed_forms(workspace: Workspace, serials: Collection[int]) -> dict[FormPlace, AgreedForm]:
    """Every entered form of these stations that still counts."""
    with workspace.store.reading_session() as session:
        rows = tuple(row.ballot_serial for row in list_candidates(session, workspace.constituency_code))
        voters = _read_voters(session, workspace)
        groups = read_groups(session, workspace, serials) if serials else ()
        return {
            (group.station.serial, group.poll_round, group.form.value, group.copy_kind.value): AgreedForm(
                figures=_agree(group),
                ballot_serials=rows if group.form is StationForm.FORM45 else (),
                voters_assigned=voters.get(group.station.serial),
            )
            for group in groups
            if group.fate is None and any(copy.entries for copy in group.copies)
        }


def _agree(group: CopyGroup) -> dict[str, Figure]:
    readings = join_readings(copy.gather() for copy in group.copies)
    settled = gather_settled(group.station.settlements, group.poll_round, group.copy_kind)
    differing = find_differing(readings, settled)
    return {**{box: seen[0][1] for box, seen in readings.items() if box not in differing}, **settled}


def _read_voters(session: Session, workspace: Workspace) -> dict[int, int | None]:
    stations = list_stations(session, workspace.constituency_code)
    return {station.serial: station.voters_total for station in stations}


def _is_proven(line: SumLine) -> bool:
    """That not more people voted than were assigned proves nothing of a figure."""
    return line.is_tested and line.key != ASSIGNED_LINE
