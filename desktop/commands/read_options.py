"""What `ginti read` is told besides the photos: layout, script, and a list of stations, as values."""

from pathlib import Path
from typing import TYPE_CHECKING

from desktop.commands.command import CommandError

if TYPE_CHECKING:
    from desktop.page.form_values import FormDefinition
    from desktop.reading.station_match import ListedStation


def load_layout(name_or_file: str) -> "FormDefinition":
    """A shipped layout by its name, or one in a .toml file of one's own.

    Raises FormNotKnown, DamagedFormFile, ContradictoryForm, and CommandError for a file that is not there
    or is no .toml file.
    """
    from desktop.page.form_definition import load_form, parse_form

    path = Path(name_or_file)
    if path.suffix.lower() != ".toml":
        if path.is_file():
            raise CommandError(reason=f"{path} is not a layout file: those are .toml files")
        return load_form(name_or_file)
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(reason=f"the layout {path} cannot be read") from error
    return parse_form(path.stem, text)


def load_stations(path: Path | None) -> tuple["ListedStation", ...]:
    """The stations of a list (CSV or XLSX, read as `ginti stations` does) that a header may mean.

    Raises the faults of reading a table and its columns.
    """
    from desktop.reading.station_match import ListedStation
    from desktop.spreadsheet.station_columns import prepare_station_table, recognise_station_columns
    from desktop.spreadsheet.stations import preview_stations
    from desktop.spreadsheet.table_file import read_table

    if path is None:
        return ()
    table = prepare_station_table(read_table(path))
    preview = preview_stations(table, recognise_station_columns(table.headers))
    values = [row.values for row in preview.rows if row.values is not None]
    return tuple(ListedStation(each.serial, (each.name_en, each.name_ur)) for each in values)
