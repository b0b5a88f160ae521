"""Small words about tables that all imports share. In: a table. Out: examples and labels for the user."""

from desktop.spreadsheet.figure_columns import IGNORED
from desktop.spreadsheet.table_file import Table

__all__ = ["IGNORED", "find_example"]
_EXAMPLES = 3


def find_example(table: Table, column: int) -> str:
    """The first few different texts that stand in a column."""
    found: dict[str, None] = {}
    for row in table.rows:
        if row.cells[column]:
            found[row.cells[column]] = None
        if len(found) == _EXAMPLES:
            break
    return " · ".join(found)
