"""The program that the crash test kills: writes into a store and says what it has committed.

Loads everything once, then for each line "FOLDER SEED" on stdin forks a writer, so that a hundred
writers cost a hundred forks and not a hundred starts. Prints "pid N" first, "dead" last; between
them one line for each commit, after the commit.
"""

import os
import random
import sys
from pathlib import Path

from db.choices import EntryMode
from db.facts import append_fact
from db.figures import Figure
from db.queries import open_draft, save_draft_figure
from db.store import Store
from tests.builders.facts import a_copy, a_device, a_photo, an_entry

FIELDS = [f"candidate.{serial}.total" for serial in range(1, 21)]


def say(*words: object) -> None:
    # one write: a line of a killed writer is whole or not there
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def write_forever(folder: Path, seed: int) -> None:
    chance = random.Random(seed)
    is_there = (folder / "ginti.sqlite").is_file() and (folder / "ginti.sqlite").stat().st_size > 0
    store = (Store.open if is_there else Store.create)(folder, a_device())
    number = 0
    while True:
        chance.choice([write_photo, write_draft, write_draft, write_entry])(store, seed, number)
        number += 1


def write_photo(store: Store, seed: int, number: int) -> None:
    content = random.Random(f"{seed} {number}").randbytes(20_000)
    sha256 = store.put_file(content, "photos", "jpg")
    with store.transaction() as session:
        fact = append_fact(
            session, a_photo(sha256_of_file=sha256, file_name=f"{seed}-{number}.jpg"), store.device
        )
        append_fact(session, a_copy(1 + number % 300, fact.id), store.device)
    say("photo", fact.id, fact.sha256)


def write_draft(store: Store, seed: int, number: int) -> None:
    """One figure as a person types it; a later figure in the same box is always larger."""
    field = FIELDS[number % len(FIELDS)]
    with store.transaction() as session:
        draft = open_draft(session, f"copy {seed}", "somebody", EntryMode.ASSISTED)
        save_draft_figure(session, draft.id, field, Figure.of(number))
    say("draft", draft.id, field, number)


def write_entry(store: Store, seed: int, number: int) -> None:
    figures = {field: Figure.of((seed * 7 + number) % 1000) for field in FIELDS}
    with store.transaction() as session:
        copy = append_fact(session, a_copy(1 + number % 300), store.device)
        fact = append_fact(session, an_entry(copy.id, figures), store.device)
    say("entry", fact.id, fact.sha256)


def main() -> None:
    for line in sys.stdin:
        folder, seed = line.rsplit(" ", 1)
        pid = os.fork()
        if pid == 0:
            write_forever(Path(folder), int(seed))
        say("pid", pid)
        os.waitpid(pid, 0)
        say("dead")


if __name__ == "__main__":
    main()
