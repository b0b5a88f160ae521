"""How a layout and a template are put into words, in the window's language."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from desktop.page.form_values import FormDefinition
from desktop.ui.language.language import translate_error
from desktop.ui.language.numbers import write_path, write_time
from desktop.workspace.layouts import LayoutRow
from desktop.workspace.templates import TemplateRow


def name_layout(row: LayoutRow) -> str:
    """Its title and state in one line."""
    title = row.form.title if row.form is not None else row.name
    if row.form is None:
        state = QCoreApplication.translate("TemplateWords", "cannot be used")
    elif row.is_usual:
        state = QCoreApplication.translate("TemplateWords", "in use")
    else:
        state = QCoreApplication.translate("TemplateWords", "kept")
    words = QCoreApplication.translate("TemplateWords", "Layout · {title}").format(title=title)
    return f"{words} · {state}"


def describe_layout(row: LayoutRow) -> list[str]:
    """What it holds, who drew it and when, a line each."""
    lines = [_say_source(row.person, write_time(row.recorded_at)), write_path(row.name)]
    if row.problem is not None:
        lines.append(translate_error(row.problem))
    if row.form is not None:
        lines.append(_describe_form(row.form))
    return [line for line in [*lines, row.note] if line]


def _describe_form(form: FormDefinition) -> str:
    if form.table is None:
        words = QCoreApplication.translate("TemplateWords", "version {version} · single boxes: {count}")
        return words.format(version=form.version, count=len(form.boxes))
    words = QCoreApplication.translate(
        "TemplateWords", "version {version} · up to {rows} candidates a page · figure columns: {columns}"
    )
    return words.format(version=form.version, rows=form.rows_per_page, columns=len(form.figure_columns))


def name_template(row: TemplateRow, titles: Mapping[str, str]) -> str:
    """Which page of which layout it shows, and its state; `titles` by the layout's name."""
    words = QCoreApplication.translate("TemplateWords", "Template of page {page} · {layout}")
    layout = titles.get(row.form_definition, row.form_definition)
    return f"{words.format(page=row.form_page, layout=layout)} · {_say_state(row)}"


def describe_template(row: TemplateRow) -> list[str]:
    """Where it is from, who chose it and when, a line each."""
    lines = [_say_source(row.person, write_time(row.recorded_at))]
    if row.file_name:
        words = QCoreApplication.translate("TemplateWords", "from the photo {name}")
        lines.append(words.format(name=write_path(row.file_name)))
    else:
        lines.append(QCoreApplication.translate("TemplateWords", "came with a bundle or a file"))
    if row.has_candidates:
        words = QCoreApplication.translate("TemplateWords", "for forms with {count} candidates")
        lines.append(words.format(count=row.candidates))
    if row.is_outdated:
        lines.append(
            QCoreApplication.translate(
                "TemplateWords", "Its layout was drawn anew since: choose another photo, or draw on this one."
            )
        )
    if row.picture is None:
        lines.append(QCoreApplication.translate("TemplateWords", "Its picture is not on this computer."))
    return lines


def _say_state(row: TemplateRow) -> str:
    if row.is_outdated:
        return QCoreApplication.translate("TemplateWords", "outdated")
    if row.is_current:
        return QCoreApplication.translate("TemplateWords", "in use")
    return QCoreApplication.translate("TemplateWords", "kept")


def _say_source(person: str, time: str) -> str:
    return f"{person} · {time}" if person else time
