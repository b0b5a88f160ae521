"""What the checks say of the form, under its figures: the first findings, a count; all once the cursor is in.

In: `PanelRow`s. Out: which box is wanted, and what the person answers. It corrects nothing by itself.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from desktop.entry.checks.reasons import CommonReason
from desktop.ui.entry.elided_label import ElidedLabel
from desktop.ui.entry.entry_keys import Place
from desktop.ui.entry.finding_row import PanelRow, RowKind
from desktop.ui.entry.findings_list import LARGEST_HEIGHT, FindingsList
from desktop.ui.entry.reason_strip import ReasonStrip
from desktop.ui.theme.style import set_role
from desktop.workspace.remarks import FindingKey

SPACING, MARGIN = 4, 5


class FindingsPanel(QFrame):
    """Qt view of the findings.

    Signals:
        box_wanted(object): the PanelRow whose box the person wants to see.
        row_pointed(object): the PanelRow under the cursor, None when the cursor left the panel.
        answered(object, str): the finding's key and the reason; "" is "noted".
        taken_back(object): the finding's key; it waits again.
        reason_begun(object, str): the finding's key and the reason as far as it is typed; "" once given.
        reason_missing(): an error was only noted.
        finish_wanted(): the last line was chosen.
        left(): back to the figures.
        opened(bool): the cursor came into the panel, or left it.
    """

    box_wanted = Signal(object)
    row_pointed = Signal(object)
    answered = Signal(object, str)
    taken_back = Signal(object)
    reason_begun = Signal(object, str)
    reason_missing = Signal()
    finish_wanted = Signal()
    left = Signal()
    opened = Signal(bool)

    def __init__(self, reasons: Sequence[CommonReason] = ()) -> None:
        super().__init__()
        self._reasons = tuple(reasons)
        self._half_typed: dict[FindingKey, str] = {}
        self.is_open = False
        self.summary = QLabel()
        self.open_button = QPushButton()
        self.list = FindingsList()
        self.list.setProperty("key_place", Place.FINDINGS.value)
        self.advice = ElidedLabel("")
        self.strip = ReasonStrip()
        self.strip.setProperty("key_place", Place.ASKING.value)
        self._build()
        self._connect()
        self._retranslate()
        self._show_open()

    def _build(self) -> None:
        set_role(self, "card")
        set_role(self.open_button, "chip")
        set_role(self.advice, "muted")
        self.open_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.summary, 1)
        head.addWidget(self.open_button)
        self._head = head
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, MARGIN, 10, MARGIN)
        layout.setSpacing(SPACING)
        layout.addLayout(head)
        layout.addWidget(self.list)
        layout.addWidget(self.advice)
        layout.addWidget(self.strip)

    def _connect(self) -> None:
        self.open_button.clicked.connect(self.open_at_first)
        self.list.row_chosen.connect(self._handle_row_chosen)
        self.list.cursor_arrived.connect(self._handle_cursor_arrived)
        self.list.digit_pressed.connect(self._handle_digit_pressed)
        self.list.taken_back.connect(self._handle_taken_back)
        self.list.letters_typed.connect(self._handle_letters_typed)
        self.list.left.connect(self.left)
        self.strip.typed.connect(self._answer)
        self.strip.given_up.connect(self.list.setFocus)
        self.strip.words.textEdited.connect(self._handle_words_edited)
        for widget in (self.list, self.strip.words):
            widget.installEventFilter(self)

    def put_button(self, button: QPushButton) -> None:
        """The form's own way to finish stands in the panel's first line."""
        self._head.addWidget(button)

    def find_full_height(self) -> int:
        """With as many lines as are ever in sight and the answers to one of them, whatever is shown now."""
        heights = [each.sizeHint().height() for each in (self._head, self.advice, self.strip)]
        return sum(heights) + LARGEST_HEIGHT + 3 * SPACING + 2 * MARGIN

    def show_summary(self, text: str, role: str, waiting: int) -> None:
        """One line: whether the sums add up; how many findings wait for an answer."""
        self.summary.setText(text)
        set_role(self.summary, role)
        self.open_button.setText(self.tr("F9  to answer: {count}").format(count=waiting))
        self.open_button.setVisible(bool(waiting) and not self.is_open)

    def show_rows(self, rows: Sequence[PanelRow]) -> None:
        """All lines, the most urgent first; the cursor stays where it was."""
        self.list.show_rows(rows)
        self.list.open_lines(is_open=self.is_open)
        if self.is_open:
            self._show_answers(self.list.current)

    def open_at_first(self) -> None:
        """The cursor goes to the first finding that waits, else to the way to finish."""
        self._set_open(is_open=True)
        if not any(row.waits for row in self.list.rows):
            self.list.go_to_last()
        else:
            self.list.go_to_first()

    def put_half_typed(self, texts: Mapping[FindingKey, str]) -> None:
        """Another form is on the desk: the reasons that were begun there before."""
        self._half_typed = dict(texts)

    def go_on(self) -> None:
        """After an answer: the next finding that waits, else the way to finish."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._set_open(is_open=True)
        if not self.list.go_to_waiting():
            self.list.go_to_last()

    def _handle_row_chosen(self, row: PanelRow) -> None:
        if row.kind is RowKind.FINISH:
            self.finish_wanted.emit()
        else:
            self.box_wanted.emit(row)

    def _handle_cursor_arrived(self, row: PanelRow | None) -> None:
        self._show_answers(row)
        self.row_pointed.emit(row)

    def _show_answers(self, row: PanelRow | None) -> None:
        is_finding = self.is_open and row is not None and row.kind is RowKind.FINDING
        self.advice.setVisible(self.is_open and row is not None and bool(row.advice))
        self.strip.setVisible(is_finding)
        if row is None:
            return
        if not self.strip.words.hasFocus():
            self.strip.words.setText(self._find_begun(row))
        self.advice.setText(row.advice, is_urdu=self._is_urdu)
        self.advice.setToolTip(row.advice)
        if is_finding:
            said = [reason.text_ur if self._is_urdu else reason.text for reason in self._reasons]
            self.strip.show_reasons(said, may_be_noted=not row.is_error)

    @property
    def _is_urdu(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _handle_digit_pressed(self, digit: int) -> None:
        row = self.list.current
        if row is None or row.kind is not RowKind.FINDING:
            return
        if digit == 0 and row.is_error:
            self.reason_missing.emit()
        elif digit == 0:
            self._answer("")
        elif digit <= len(self._reasons):
            self._answer(self._reasons[digit - 1].text)

    def _handle_letters_typed(self, letters: str) -> None:
        row = self.list.current
        if row is not None and row.kind is RowKind.FINDING:
            self.strip.begin_words(self._find_begun(row) + letters)
            self._handle_words_edited(self.strip.words.text())

    def _find_begun(self, row: PanelRow) -> str:
        """The reason that was begun at this line."""
        return self._half_typed.get(row.key, "") if row.key is not None else ""

    def _handle_words_edited(self, text: str) -> None:
        """A reason that is half typed stays with its finding."""
        row = self.list.current
        if row is not None and row.key is not None:
            self._half_typed[row.key] = text
            self.reason_begun.emit(row.key, text)

    def _answer(self, reason: str) -> None:
        row = self.list.current
        if row is not None and row.key is not None:
            self._half_typed.pop(row.key, None)
            self.reason_begun.emit(row.key, "")
            self.answered.emit(row.key, reason)

    def _handle_taken_back(self) -> None:
        row = self.list.current
        if row is not None and row.key is not None and not row.waits:
            self.taken_back.emit(row.key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            # only when Qt has settled where the cursor is
            QTimer.singleShot(0, self, self._follow_cursor)
        return super().eventFilter(watched, event)

    def _follow_cursor(self) -> None:
        widget = QApplication.focusWidget()
        is_open = widget in {self.list, self.strip.words} or (widget is None and self.is_open)
        self._set_open(is_open=is_open)

    def _set_open(self, *, is_open: bool) -> None:
        if is_open and not self.strip.words.hasFocus():
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if is_open == self.is_open:
            return
        self.is_open = is_open
        self._show_open()
        self.opened.emit(is_open)
        if not is_open:
            self.row_pointed.emit(None)

    def _show_open(self) -> None:
        self.list.open_lines(is_open=self.is_open)
        self.open_button.setVisible(not self.is_open and any(row.waits for row in self.list.rows))
        self._show_answers(self.list.current)

    def _retranslate(self) -> None:
        self.summary.setAccessibleName(self.tr("Sums of the form"))
        self.list.setAccessibleName(self.tr("What the checks found"))
        self.open_button.setToolTip(self.tr("Go through what the checks found (F9)"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
