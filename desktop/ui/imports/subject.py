"""What can be imported, as the panel sees it: stations, typed figures, an official form.

In: a table and the user's answers. Out: `Shown`, all that the panel shows. A subject is asked in a worker
thread and touches no widget.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from desktop.spreadsheet.faults import ImportRefused
from desktop.spreadsheet.table_file import Table
from desktop.ui.parts.table import Column


@dataclass(frozen=True, slots=True)
class UseChoice:
    """What a column may be used for: `code` for the subject, `label` for the user."""

    code: str
    label: str


@dataclass(frozen=True, slots=True)
class ShownColumn:
    """One column of the file. `question` is empty where nothing has to be asked."""

    column: int
    header: str
    example: str
    use: str
    question: str = ""


@dataclass(frozen=True, slots=True)
class ShownRow:
    """One row of the preview. `raw` is the subject's own; `faults` are whole sentences."""

    line: int
    raw: Any
    faults: str = ""
    is_undecided: bool = False


@dataclass(frozen=True, slots=True)
class Answers:
    """What the user chose by hand: column → use, line → decision, and whose rows of the file count."""

    uses: Mapping[int, str] = field(default_factory=dict)
    decisions: Mapping[int, str] = field(default_factory=dict)
    constituency: str | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """All that the panel shows of a file. `problem`: why there is no preview yet, and what to choose.

    `constituencies` are those in the file with their rows, where there are several. Of the `writable` rows
    `writable_faulty` have a fault that does not forbid writing them as they stand.
    """

    columns: tuple[ShownColumn, ...]
    rows: tuple[ShownRow, ...] = ()
    constituencies: Mapping[str, int] = field(default_factory=dict)
    constituency: str | None = None
    summary: str = ""
    removed: tuple[int, ...] = ()
    writable: int = 0
    writable_faulty: int = 0
    problem: ImportRefused | None = None
    preview: Any = None

    @property
    def open_questions(self) -> tuple[ShownColumn, ...]:
        return tuple(column for column in self.columns if column.question)

    @property
    def faulty(self) -> tuple[ShownRow, ...]:
        return tuple(row for row in self.rows if row.faults)

    @property
    def undecided(self) -> tuple[ShownRow, ...]:
        return tuple(row for row in self.rows if row.is_undecided)

    @property
    def can_be_written(self) -> bool:
        return bool(self.preview and self.writable) and not self.open_questions and not self.undecided


class Subject(Protocol):
    """One kind of import. `title`, `ask_to_write`: words in the window's language."""

    @property
    def purpose(self) -> str:
        """Under which name the last folder is remembered."""
        ...

    def title(self) -> str: ...

    def explain(self) -> str: ...

    def ask_to_write(self, count: int) -> str: ...

    def columns(self) -> Sequence[Column]:
        """The preview table's columns; they show `ShownRow`s."""
        ...

    def uses(self) -> Sequence[UseChoice]: ...

    def prepare(self, table: Table) -> Table:
        """The table with its headers found."""
        ...

    def show(self, table: Table, answers: Answers) -> Shown:
        """Recognise, read and check everything; raises nothing that the user can mend here."""
        ...

    def decisions(self) -> Sequence[UseChoice]:
        """What may be said of undecided rows; empty where there is nothing to decide."""
        ...

    def write(self, shown: Shown, path: Path, options: Mapping[str, Any]) -> str:
        """Write it; returns what was done, in a sentence."""
        ...
