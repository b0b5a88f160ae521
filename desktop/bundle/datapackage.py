"""`datapackage.json`: the tables of a bundle described as a Frictionless Data Package (version 1).

In: what the tables are and where they were written. Out: a plain dictionary.
"""

from collections.abc import Mapping
from hashlib import file_digest
from pathlib import Path

from desktop.bundle.layout import table_path
from desktop.bundle.table_columns import TableColumn, TableDescription


def describe_tables(constituency: str, written: Mapping[TableDescription, Path]) -> dict[str, object]:
    return {
        "profile": "tabular-data-package",
        "name": f"ginti-{constituency.lower()}",
        "title": f"Form 45 figures of {constituency}",
        "description": "Figures read from copies of Form 45. A blank is not a zero: see the column state.",
        "resources": [_describe_table(table, path) for table, path in written.items()],
    }


def _describe_table(table: TableDescription, path: Path) -> dict[str, object]:
    with path.open("rb") as file:
        sha256 = file_digest(file, "sha256").hexdigest()
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": table.title,
        "path": table_path(table.name),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": path.stat().st_size,
        "hash": f"sha256:{sha256}",
        "schema": {
            "fields": [_describe_column(column) for column in table.columns],
            "missingValues": [""],
            "primaryKey": list(table.key),
        },
    }


def _describe_column(column: TableColumn) -> dict[str, object]:
    described: dict[str, object] = {"name": column.name, "type": column.type}
    if column.type == "datetime":
        described["format"] = "any"
    if column.description:
        described["description"] = column.description
    return described
