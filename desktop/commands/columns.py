"""Columns of a table that are named on the command line: ROLE=HEADER, or the column's number from 1."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from desktop.commands.command import CommandError

if TYPE_CHECKING:
    from desktop.spreadsheet.table_file import Table

Role = TypeVar("Role", bound=StrEnum)


def name_columns(
    table: "Table", recognised: Mapping[Role, int | None], pairs: list[str], what: str
) -> dict[Role, int | None]:
    """The recognised columns, those named by hand before them; `what` the table is, such as "a station list".

    `recognised` has every role. Raises CommandError for an unknown role or header.
    """
    columns = dict(recognised)
    roles = {role.value: role for role in recognised}
    for pair in pairs:
        word, _, header = pair.partition("=")
        if word not in roles:
            raise CommandError(reason=f"“{word}” is no column of {what}; choose of {', '.join(roles)}")
        columns[roles[word]] = find_column(table, header)
    return columns


def find_column(table: "Table", header: str) -> int:
    """The number of the column with this header, or written as its number from 1. Raises CommandError."""
    if header in table.headers:
        return table.headers.index(header)
    if header.isascii() and header.isdigit() and 1 <= int(header) <= table.width:
        return int(header) - 1
    known = ", ".join(f"“{each}”" for each in table.headers if each)
    raise CommandError(reason=f"{table.source_name} has no column “{header}”, it has {known}")
