"""Copies that only one person read, but twice: that proves less than two people.

In: the facts. Out: the copies by polling station.
"""

from db.choices import EntryMode, StationForm
from db.queries.accepted_rows import CopyRow
from desktop.workspace.copy_facts import read_groups
from desktop.workspace.handle import Workspace


def list_read_by_one_person(workspace: Workspace) -> dict[int, frozenset[str]]:
    """Station serial → ids of its Form 45 copies that count and rest on one person who read them twice.

    Empty where the constituency lets nobody read a copy twice: then a person is one reader.
    """
    found: dict[int, frozenset[str]] = {}
    with workspace.store.reading_session() as session:
        for group in read_groups(session, workspace):
            copies = {copy.id for copy in group.copies if _rests_on_one(copy)}
            if group.form is StationForm.FORM45 and group.fate is None and copies:
                found[group.station.serial] = found.get(group.station.serial, frozenset()) | copies
    return found


def _rests_on_one(copy: CopyRow) -> bool:
    latest = copy.list_latest()
    people = {entry.person_id for entry in latest}
    is_by_hand = all(entry.mode is not EntryMode.IMPORTED for entry in latest)
    return len(latest) > 1 and len(people) == 1 and is_by_hand
