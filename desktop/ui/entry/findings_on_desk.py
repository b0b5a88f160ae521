"""Keeps the findings panel true to the form on the desk, and puts what is answered there on disk.

In: the form, each time it changed. Out: the panel's lines. The checks are run when the person pauses, so that
no key waits for them.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from db.errors import KnownError
from desktop.ui.desk import Desk
from desktop.ui.entry.figure_words import name_box
from desktop.ui.entry.finding_words import (
    list_due,
    list_rows,
    make_finish_row,
    make_suggestion_rows,
    make_sum_rows,
)
from desktop.ui.entry.findings_panel import FindingsPanel
from desktop.ui.entry.form_on_desk import FormOnDesk
from desktop.ui.entry.half_typed import HalfTyped
from desktop.ui.entry.second_look import say_left_to_look_at
from desktop.ui.entry.sum_words import say_sum_suggestion
from desktop.workspace.explaining import explain
from desktop.workspace.findings import DeskFinding, list_findings
from desktop.workspace.remarks import FindingKey, save_remark, take_back_remark
from desktop.workspace.workspace import Workspace

PAUSE_MS = 120
BALLOT_ACCOUNT = "form46"


class FindingsOnDesk(QObject):
    """What the checks find in one form at a time.

    Signals:
        shown(): the panel says what the checks find now.
    """

    shown = Signal()

    def __init__(self, workspace: Workspace, desk: Desk, panel: FindingsPanel, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._desk = desk
        self._panel = panel
        self._form: FormOnDesk | None = None
        self._is_finishing = False
        self._half_typed = HalfTyped(desk.settings, workspace.person.id)
        self.findings: Sequence[DeskFinding] = ()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.refresh)
        panel.answered.connect(self._handle_answered)
        panel.taken_back.connect(self._handle_taken_back)
        panel.reason_begun.connect(self._handle_reason_begun)
        panel.reason_missing.connect(self._handle_reason_missing)

    def begin(self, form: FormOnDesk | None) -> None:
        """Another form is on the desk, or none. It is shown first; the checks follow a moment later."""
        if form is None or self._form is None or form.copy_id != self._form.copy_id:
            self._panel.put_half_typed(self._half_typed.list_of(form.copy_id) if form else {})
        self._form, self._is_finishing, self.findings = form, False, ()
        self._panel.show_rows([] if form is None else [make_finish_row(0)])
        self.note_change()

    def note_change(self) -> None:
        """A figure changed: the checks follow as soon as the person pauses."""
        self._show_summary()
        self._pause.start()

    def ask_for_answers(self) -> None:
        """Finishing was refused: everything that waits is shown, the cursor on the first of it."""
        self._is_finishing = True
        self.refresh()
        self._panel.open_at_first()

    def refresh(self) -> None:
        """Runs the checks now."""
        self._pause.stop()
        if self._form is None:
            self.findings = ()
            self._panel.show_rows([])
            return
        try:
            found = list_findings(self._workspace, self._form.copy_id)
            repairs = explain(self._workspace, self._form.copy_id)
        except KnownError as error:
            self._desk.notices.fail(error)
            return
        form, language = self._form.form, self._desk.language
        self.findings = found if self._is_finishing else list_due(found, form)
        hidden = form.must_type - form.figures.keys()
        shown = [each for each in repairs if not hidden & {change.field for change in each.changes}]
        rows = list_rows(self.findings, shown, self._name_box, language)
        suggested = make_suggestion_rows(self._say_suggestions())
        sums = make_sum_rows(self._form.add_up(), self.findings)
        self._panel.show_rows([*suggested, *sums, *rows, make_finish_row(self.count_waiting())])
        self._show_summary()
        self.shown.emit()

    def count_waiting(self) -> int:
        return sum(not found.is_resolved for found in self.findings)

    def _name_box(self, field: str) -> str:
        candidates = self._form.form.candidates if self._form else ()
        return name_box(candidates, field, self._desk.language)

    def _say_suggestions(self) -> list[tuple[str, str]]:
        """(field, sentence) for what only the sums suggest."""
        suggested = self._form.suggested_by_sums if self._form else {}
        return [
            (field, say_sum_suggestion(self._name_box(field), reading))
            for field, reading in suggested.items()
        ]

    def _show_summary(self) -> None:
        """Whether the sums add up is said at once, without the checks."""
        if self._form is None:
            return
        lines = self._form.add_up()
        still_open = sum(not line.closes for line in lines)
        tested = sum(line.is_tested for line in lines)
        waiting = self.count_waiting()
        if self._form.form.to_look_at:
            text, role = say_left_to_look_at(len(self._form.form.to_look_at)), "doubt"
        elif self._is_finishing and waiting:
            text, role = self.tr("Before finishing, still to answer: {count}").format(count=waiting), "doubt"
        elif self._form.form.form == BALLOT_ACCOUNT:
            text, role = self._say_ballot_account(self._form)
        elif self._form.suggested_by_sums:
            text, role = self.tr("As read the sums do not add up"), "doubt"
        elif still_open:
            text, role = self.tr("Sums that do not add up: {count}").format(count=still_open), "doubt"
        elif tested:
            text, role = self.tr("Sums that add up: {count}").format(count=tested), "good"
        else:
            text, role = self.tr("No sum can be tested yet"), "muted"
        self._panel.show_summary(text, role, waiting)

    def _say_ballot_account(self, form: FormOnDesk) -> tuple[str, str]:
        """Its lines are added up by the checks."""
        still_open = sum(found.finding.code.startswith("E3") for found in self.findings)
        if still_open:
            return self.tr("Sums that do not add up: {count}").format(count=still_open), "doubt"
        if form.entered_count < len(form.form.fields):
            return self.tr("No sum can be tested yet"), "muted"
        return self.tr("The ballot papers add up"), "good"

    def _write(self, write: Callable[[str], None]) -> bool:
        """On disk at once; False when it was refused."""
        if self._form is None:
            return False
        try:
            write(self._form.copy_id)
        except KnownError as error:
            self._desk.notices.fail(error)
            return False
        self.refresh()
        return True

    def _handle_answered(self, key: FindingKey, reason: str) -> None:
        if self._write(lambda copy_id: save_remark(self._workspace, copy_id, key, reason)):
            self._panel.go_on()

    def _handle_reason_begun(self, key: FindingKey, text: str) -> None:
        if self._form is not None:
            self._half_typed.keep(self._form.copy_id, key, text)

    def _handle_taken_back(self, key: FindingKey) -> None:
        self._write(lambda copy_id: take_back_remark(self._workspace, copy_id, key))

    def _handle_reason_missing(self) -> None:
        self._desk.notices.warn(
            self.tr("An error needs a reason: choose one with its digit, or type it. Enter goes to the box.")
        )
