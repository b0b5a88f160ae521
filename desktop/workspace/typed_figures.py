"""Figures typed elsewhere by a group: each row of a previewed sheet becomes an entry that names its file."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.workspace.workspace import Workspace

if TYPE_CHECKING:
    from desktop.spreadsheet.typed_figures import FiguresPreview


@dataclass(frozen=True, slots=True)
class FiguresReport:
    """`imported` and `left_out` are station serials; `already_here` had the same row of the same file."""

    imported: tuple[int, ...]
    already_here: tuple[int, ...]
    left_out: tuple[int, ...]


def import_figures(
    workspace: Workspace, preview: "FiguresPreview", *, reader_name: str, copy_kind: str = "agent"
) -> FiguresReport:
    """Stores each good row as an entry of its own copy, with the file and its hash; faulty rows are left out.

    Raises NoNameGiven; SheetHasOpenQuestions while headers or all-zero rows are undecided.
    """
    raise NotImplementedError
