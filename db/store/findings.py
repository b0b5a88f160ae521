"""What a check of the store can find. `damage`: something is not as it was written; `notice`: worth knowing.

C001 the database file itself      C010 ledger lines missing        C020 a fact is not as written
C002 a table cannot be read        C011 facts removed at the end    C021 a figure's check value
C003 rows that belong to nothing   C012 ledger and fact disagree    C022 a fact is missing
C030 a file is missing             C013 the chain is broken         C023 a fact outside the ledger
C031 a file is not as it was       C014 the chain forks (notice)    C040 a copy is not here (notice)
"""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Finding:
    """`what` names the fact, figure or file; `sentence` says what is wrong and what to do."""

    code: str
    kind: Literal["damage", "notice"]
    what: str
    sentence: str


_ASK = "Restore it from a backup or from the bundle it came with."


def damaged_database(message: str) -> Finding:
    return Finding(
        "C001", "damage", message, f"The database file is damaged: {message}. Restore the last backup."
    )


def unreadable_table(table: str, reason: str) -> Finding:
    sentence = f"A part of the table “{table}” cannot be read ({reason}). Restore the last backup."
    return Finding("C002", "damage", f"table {table}", sentence)


def rows_without_fact(table: str, fact_id: str) -> Finding:
    what = f"rows of {table} for {fact_id}"
    return Finding("C003", "damage", what, f"There are {what}, but that fact is not here. {_ASK}")


def missing_ledger_lines(first: int, last: int) -> Finding:
    what = f"ledger line {first}" if first == last else f"ledger lines {first} to {last}"
    return Finding("C010", "damage", what, f"Facts were removed: {what} missing. {_ASK}")


def removed_at_end(last: int, expected: int) -> Finding:
    what = f"ledger lines {last + 1} to {expected}"
    return Finding("C011", "damage", what, f"The last facts were removed: {what} missing. {_ASK}")


def ledger_disagrees(what: str) -> Finding:
    return Finding("C012", "damage", what, f"The ledger does not agree with the {what}. {_ASK}")


def broken_chain(what: str) -> Finding:
    sentence = f"The {what} does not follow the fact before it: one of the two was altered or removed. {_ASK}"
    return Finding("C013", "damage", what, sentence)


def forked_chain(what: str) -> Finding:
    sentence = (
        f"The {what} and another fact follow the same fact: a copy of this workspace was written to as well. "
        "Merge the two; nothing is lost."
    )
    return Finding("C014", "notice", what, sentence)


def altered_fact(what: str) -> Finding:
    return Finding("C020", "damage", what, f"The {what} is not as it was written. {_ASK}")


def damaged_row_check(what: str) -> Finding:
    sentence = f"The check value of the {what} is damaged; the figure itself agrees with its fact. {_ASK}"
    return Finding("C021", "damage", what, sentence)


def missing_fact(what: str) -> Finding:
    return Finding("C022", "damage", what, f"The {what} is in the ledger but cannot be found. {_ASK}")


def fact_outside_ledger(what: str) -> Finding:
    return Finding(
        "C023", "damage", what, f"The {what} was not written by Ginti: it is not in the ledger. {_ASK}"
    )


def missing_file(what: str, place: str) -> Finding:
    return Finding("C030", "damage", what, f"The file of the {what} is missing ({place}). {_ASK}")


def altered_file(what: str, place: str) -> Finding:
    return Finding("C031", "damage", what, f"The file of the {what} is not as it was ({place}). {_ASK}")


def copy_not_here(what: str) -> Finding:
    sentence = (
        f"The {what} was made from a copy that is not here, so it is not counted. Import that bundle too."
    )
    return Finding("C040", "notice", what, sentence)
