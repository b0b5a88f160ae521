"""The condition of one copy: its page on one side, the sheet of questions on the other, all by keys.

In: the id of a copy. Out: a `condition` fact when the sheet is left, then the next copy without one.
"""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from db.errors import KnownError
from desktop.entry.condition_sheet import Answer, AnswerKind
from desktop.ui.condition.page_side import PageSide
from desktop.ui.condition.question_words import say_choice
from desktop.ui.condition.sheet import ConditionSheet
from desktop.ui.condition.unsaved import UnsavedAnswers
from desktop.ui.desk import Desk
from desktop.ui.entry.figure_words import name_box
from desktop.ui.language.numbers import write_serial, write_share
from desktop.ui.parts.head import ScreenHead
from desktop.ui.parts.key_line import KeyLine
from desktop.ui.parts.words import say_copy_kind, say_form
from desktop.ui.theme.icons import icon
from desktop.ui.theme.style import set_role
from desktop.workspace.conditions import get_condition, save_condition
from desktop.workspace.copy_papers import CopyPaper, get_copy_paper, next_without_sheet, read_typed_moment
from desktop.workspace.workspace import Workspace


class ConditionScreen(QWidget):
    """Qt view of one sheet.

    Signals:
        facts_changed(): a sheet was saved.
        way_back_wanted(): the person goes back to where the sheet was opened.
    """

    facts_changed = Signal()
    way_back_wanted = Signal()

    def __init__(self, workspace: Workspace, desk: Desk) -> None:
        super().__init__()
        self._workspace = workspace
        self._desk = desk
        self._unsaved = UnsavedAnswers(desk.settings)
        self.paper: CopyPaper | None = None
        self._opened_with: dict[str, Answer] = {}
        self._has_complained = False
        self.head = ScreenHead()
        self.pages = PageSide(workspace, desk)
        self.sheet = ConditionSheet(desk.theme)
        self.counts = QLabel()
        self.back_button = QPushButton(icon("back"), "")
        self.next_button = QPushButton()
        self.keys = KeyLine()
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        self.head.add_action(self.back_button)
        card = QFrame()
        set_role(card, "card")
        set_role(self.counts, "muted")
        set_role(self.next_button, "primary")
        foot = QHBoxLayout()
        foot.addWidget(self.counts, 1)
        foot.addWidget(self.next_button)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(8, 8, 8, 8)
        inner.setSpacing(6)
        inner.addWidget(self.sheet, 1)
        inner.addLayout(foot)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(self.pages)
        splitter.addWidget(card)
        splitter.setChildrenCollapsible(False)
        splitter.setSizes([520, 520])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 8)
        layout.setSpacing(8)
        layout.addWidget(self.head)
        layout.addWidget(splitter, 1)
        layout.addWidget(self.keys)

    def _connect(self) -> None:
        self.sheet.answered.connect(self._handle_answered)
        self.sheet.reached.connect(self._handle_reached)
        self.sheet.refused.connect(self._handle_refused)
        self.sheet.box_unknown.connect(self._handle_box_unknown)
        self.sheet.end_reached.connect(self.next_button.setFocus)
        self.pages.box_pointed.connect(self._handle_box_pointed)
        self.back_button.clicked.connect(self._go_back)
        self.next_button.clicked.connect(self.open_next)
        deeds = {
            "Esc": self._go_back,
            "Ctrl+Return": self.open_next,
            "Ctrl+Enter": self.open_next,
            "PgUp": lambda: self.pages.turn(-1),
            "PgDown": lambda: self.pages.turn(1),
        }
        for key, deed in deeds.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(deed)

    def refresh(self) -> None:
        """Reads the copy in front again; what was answered and not saved yet stays."""
        self.pages.forget_all()
        if self.paper is not None:
            self.open_copy(self.paper.copy_id)

    def open_copy(self, copy_id: str) -> None:
        """Puts this copy's sheet in front, with what is known of it."""
        self.save()
        self._drop_complaint()
        try:
            paper = get_copy_paper(self._workspace, copy_id)
            known = {**read_typed_moment(self._workspace, copy_id), **get_condition(self._workspace, copy_id)}
        except KnownError as error:
            self._desk.notices.fail(error)
            return
        self.paper = paper
        self.sheet.boxes_row.put_boxes(self._name_boxes(paper))
        self.sheet.put_answers(self._unsaved.find(copy_id) or known)
        self._opened_with = known
        self.pages.show_pages(paper.pages)
        self._describe()
        self._handle_counted()
        self.sheet.go_to_first_open()

    def open_next(self) -> None:
        """Saves, and goes to the next copy that has no sheet yet; with none left back to where one was.

        What cannot be read keeps the sheet here, with the cursor on it.
        """
        if not self.save():
            return
        following = next_without_sheet(self._workspace, self.paper.copy_id if self.paper else None)
        if following is not None:
            self.open_copy(following)
        else:
            self._desk.notices.succeed(self.tr("Every other copy has its condition sheet."))
            self.way_back_wanted.emit()

    def leave(self) -> None:
        """What was answered is saved before another screen is shown."""
        self.save()

    def save(self) -> bool:
        """Appends the answers as a fact, if they are others than before.

        False where something is typed that is no answer: the cursor goes there, the rest is saved.
        """
        if self.paper is None:
            return True
        refused = self.sheet.keep_typed()
        if refused is not None:
            self.sheet.go_to(refused)
        self._append_answers(self.paper)
        return refused is None

    def _append_answers(self, paper: CopyPaper) -> None:
        copy_id, answers = paper.copy_id, dict(self.sheet.answers)
        if answers == self._opened_with:
            return
        try:
            save_condition(self._workspace, copy_id, answers)
        except KnownError as error:
            self._desk.notices.fail(error)
            return
        self._opened_with = answers
        self._unsaved.forget(copy_id)
        self.facts_changed.emit()

    def retranslate(self) -> None:
        self.back_button.setText(self.tr("Back"))
        self.back_button.setAccessibleName(self.tr("Save and go back"))
        self.next_button.setText(self.tr("Save, next copy"))
        self.next_button.setAccessibleName(self.tr("Save and go to the next copy without a sheet"))
        self.sheet.setAccessibleName(self.tr("The questions about the paper"))
        if self.paper is not None:
            self.sheet.boxes_row.put_boxes(self._name_boxes(self.paper))
        self._describe()
        self._handle_counted()
        self._show_keys("officer_signature")

    def _describe(self) -> None:
        paper = self.paper
        if paper is None:
            self.head.put_words(self.tr("Condition of the paper"), self.tr("No copy is chosen."))
            return
        name = self._desk.language.pick(paper.station_name_en, paper.station_name_ur)
        parts = [
            write_serial(paper.station_serial),
            name,
            say_form(paper.form),
            say_copy_kind(paper.copy_kind),
        ]
        if paper.poll_round > 1:
            parts.append(self.tr("re-poll {round}").format(round=paper.poll_round - 1))
        self.head.put_words(self.tr("Condition of the paper"), " · ".join(part for part in parts if part))

    def _name_boxes(self, paper: CopyPaper) -> dict[str, str]:
        return {field: name_box(paper.candidates, field, self._desk.language) for field in paper.boxes}

    def _show_keys(self, key: str) -> None:
        kind = self.sheet.rows[key].question.kind
        own = {
            AnswerKind.YES_NO: [("Y", say_choice("yes")), ("N", say_choice("no"))],
            AnswerKind.AGENTS: [(letter, say_choice(word)) for letter, word in _AGENT_KEYS],
            AnswerKind.DATE: [("–", say_choice("not_on_paper"))],
            AnswerKind.TIME: [("–", say_choice("not_on_paper"))],
            AnswerKind.BOXES: [("–", say_choice("none")), ("Backspace", self.tr("take back"))],
        }.get(kind, [])
        always = [
            ("Enter", self.tr("next")),
            ("Ctrl+Enter", self.tr("save, next copy")),
            ("Esc", self.tr("save, leave")),
            ("⇧Enter", self.tr("back")),
        ]
        if kind in {AnswerKind.YES_NO, AnswerKind.AGENTS}:
            always += [("Space", self.tr("change")), ("Backspace", self.tr("take back"))]
        if self.pages.has_several:
            always.append(("PgDn", self.tr("turn the page")))
        self.keys.put_keys([*own, *always])

    def _handle_reached(self, key: str) -> None:
        self._show_keys(key)
        if key == "header_differs":
            self.pages.show_header()

    def _handle_answered(self) -> None:
        self._drop_complaint()
        if self.paper is not None:
            self._unsaved.keep(self.paper.copy_id, self.sheet.answers)
        self._handle_counted()

    def _handle_counted(self) -> None:
        done, asked = self.sheet.counts
        self.counts.setText(self.tr("answered: {share}").format(share=write_share(done, asked)))
        boxes = self.sheet.answers.get("overwritten", ())
        self.pages.mark_boxes(boxes if isinstance(boxes, tuple) else ())

    def _handle_box_pointed(self, field: str) -> None:
        self.sheet.boxes_row.toggle_box(field)
        self.sheet.go_to("overwritten")

    def _handle_refused(self, error: KnownError) -> None:
        self._has_complained = True
        self._desk.notices.fail(error)

    def _drop_complaint(self) -> None:
        """It was about the copy before, or about what was typed anew since."""
        if self._has_complained:
            self._desk.notices.clear()
        self._has_complained = False

    def _handle_box_unknown(self, text: str) -> None:
        self._has_complained = True
        words = self.tr("“{text}” is no box of this form. Type a serial or a name, or delete it.")
        self._desk.notices.tell(words.format(text=text))

    def _go_back(self) -> None:
        if self.save():
            self.way_back_wanted.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


_AGENT_KEYS = (("N", "none"), ("S", "some"), ("A", "all"))
