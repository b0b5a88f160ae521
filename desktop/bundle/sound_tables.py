"""The tables of a bundle, made of what the bundle holds and of nothing damaged.

In: the facts that were written. Out: files on disk. Where a fact was left out, the sound ones are put into a
store of their own first: what counts is decided anew without it.
"""

import json
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlmodel import Session

from db.facts import FACT_KINDS, adopt_fact
from db.store import Store
from desktop.bundle.fact_files import WrittenFacts
from desktop.bundle.layout import fact_path
from desktop.bundle.tables import write_tables


def write_sound_tables(
    session: Session, store: Store, constituency: str, facts: WrittenFacts, folder: Path, *, is_whole: bool
) -> dict[str, Path]:
    """Path in the bundle → file in `folder`; see `write_tables`."""
    with _session_without_damage(session, store, facts, folder) as sound:
        return write_tables(sound, constituency, facts.sound, folder, is_whole=is_whole)


@contextmanager
def _session_without_damage(
    session: Session, store: Store, facts: WrittenFacts, folder: Path
) -> Iterator[Session]:
    if not facts.damaged:
        yield session
        return
    with closing(Store.create(folder / "sound", store.device)) as sound:
        with sound.transaction() as writing:
            for kind in FACT_KINDS:
                for line in _read_lines(facts.sources.get(fact_path(kind))):
                    adopt_fact(writing, kind, json.loads(line))
        with sound.reading_session() as reading:
            yield reading


def _read_lines(path: Path | None) -> Iterator[bytes]:
    if path is not None:
        with path.open("rb") as file:
            yield from file
