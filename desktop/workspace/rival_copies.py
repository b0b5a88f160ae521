"""What counts of each kind of copy, side by side at the stations that have several.

In: the store. Out: accepted figures by station, poll and kind: settled or agreed ones, as for the totals.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping

from sqlmodel import Session, col, select

from db.choices import CopyKind, StationForm
from db.figures import Figure
from db.models import Copy, Entry
from db.queries import accepted_figures
from db.queries.current import is_standing

Rivals = dict[tuple[int, int], dict[str, Mapping[str, Figure]]]
"""(station serial, poll round) → kind of copy → accepted figures."""


def read_rivals(session: Session, code: str, serials: Collection[int] | None = None) -> Rivals:
    """In the poll in force. Of `serials`, or of all stations where at least two kinds are entered."""
    kinds = _find_entered_kinds(session, code, serials)
    several = {
        serial for serial, copies in kinds.items() if serials is not None or len(set(copies.values())) > 1
    }
    rivals: Rivals = defaultdict(dict)
    for kind in CopyKind:
        wanted = {serial for serial in several if kind in kinds[serial].values()}
        if not wanted:
            continue
        for serial, station in accepted_figures(session, code, [kind], serials=wanted).items():
            # a copy of an earlier poll does not count: the station's figures are another kind's then
            if kinds[serial].get(station.copy_id or "") is kind:
                rivals[serial, station.poll_round][kind.value] = station.figures
    return dict(rivals)


def _find_entered_kinds(
    session: Session, code: str, serials: Collection[int] | None
) -> dict[int, dict[str, CopyKind]]:
    """Station serial → id of an entered copy of Form 45 → its kind."""
    entered = select(Entry.copy_id).where(is_standing(Entry))
    rows = select(Copy.station_serial, Copy.id, Copy.copy_kind).where(
        is_standing(Copy),
        col(Copy.constituency_code) == code,
        col(Copy.form) == StationForm.FORM45,
        col(Copy.id).in_(entered),
    )
    if serials is not None:
        rows = rows.where(col(Copy.station_serial).in_(serials))
    kinds: dict[int, dict[str, CopyKind]] = defaultdict(dict)
    for serial, copy_id, kind in session.exec(rows):
        kinds[serial][copy_id] = CopyKind(kind)
    return kinds
