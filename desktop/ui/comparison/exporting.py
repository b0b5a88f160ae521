"""Writing the comparison where the user says, in the background."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.comparison.values import Comparison
from desktop.report.csv_file import write_csv
from desktop.report.xlsx_file import write_xlsx
from desktop.ui.desk import Desk
from desktop.ui.language.numbers import write_path
from desktop.ui.parts.hidden_words import say_left_out
from desktop.workspace.conditions import list_conditions
from desktop.workspace.workspace import Workspace

_FILTERS = {"csv": "CSV (*.csv)", "xlsx": "Excel (*.xlsx)"}


def choose_and_write(
    owner: QWidget, desk: Desk, workspace: Workspace, comparison: Comparison, kind: str
) -> None:
    """Ask for a file name and write the comparison as "csv" or "xlsx"."""
    name = f"{comparison.constituency}-{comparison.form}.{kind}"
    start = str(Path(desk.settings.last_folder("exports")) / name)
    title = QCoreApplication.translate("Exporting", "Write the comparison")
    chosen, _filter = QFileDialog.getSaveFileName(owner, title, start, _FILTERS[kind])
    if chosen:
        write_comparison(owner, desk, workspace, comparison, Path(chosen))


def write_comparison(
    owner: QWidget, desk: Desk, workspace: Workspace, comparison: Comparison, target: Path
) -> None:
    """Write `target`; its ending says which kind. The notice bar says where it is, and what it lacks."""
    desk.settings.remember_folder("exports", target.parent)
    language = desk.language.code

    def write(*_reporting: object) -> Path:
        if target.suffix.lower() == ".csv":
            write_csv(comparison, target)
        else:
            sheets = [each for each in list_conditions(workspace) if each.serial not in comparison.left_out]
            write_xlsx(comparison, target, language, sheets)
        return target

    def tell(path: Path) -> None:
        words = QCoreApplication.translate("Exporting", "Written: {path}")
        text = words.format(path=write_path(path))
        if comparison.left_out:
            # it stays until it is closed: the file says less than its name
            desk.notices.warn(f"{text}\n{say_left_out(comparison.left_out)}")
        else:
            desk.notices.succeed(text)

    desk.run_in_background(owner, write, tell)
