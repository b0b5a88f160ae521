"""One copy of a station's form: what kind of copy, who entered it, and the way to the entry screen."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout

from desktop.entry.copy_life import Stage
from desktop.ui.parts.stage_words import say_stage
from desktop.ui.parts.words import say_copy_kind, say_form
from desktop.ui.theme.icons import icon
from desktop.ui.theme.style import set_role
from desktop.workspace.photos import CopyRow


class CopyCard(QFrame):
    """Signals: `entry_wanted(str)`, `condition_wanted(str)` with the copy's id."""

    entry_wanted = Signal(str)
    condition_wanted = Signal(str)

    def __init__(self, copy: CopyRow) -> None:
        super().__init__()
        self._copy = copy
        self._stage: Stage | None = None
        self._owed_by = ""
        self._kind = QLabel()
        set_role(self._kind, "heading")
        self._kind.setWordWrap(True)
        self._readers = QLabel()
        self._readers.setWordWrap(True)
        self._readers.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self._readers, "muted")
        self.button = QPushButton(icon("entry"), "")
        self.button.clicked.connect(lambda: self.entry_wanted.emit(copy.id))
        self.condition_button = QToolButton()
        self.condition_button.setIcon(icon("condition"))
        self.condition_button.clicked.connect(lambda: self.condition_wanted.emit(copy.id))
        self.stage = QLabel()
        self.stage.setWordWrap(True)
        self.stage.hide()
        self.one_person = QLabel()
        self.one_person.setWordWrap(True)
        set_role(self.one_person, "doubt")
        self.one_person.hide()
        self.owed = QLabel()
        self.owed.setWordWrap(True)
        self.owed.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self.owed, "doubt")
        self.owed.hide()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._kind)
        words.addWidget(self.stage)
        words.addWidget(self._readers)
        words.addWidget(self.one_person)
        words.addWidget(self.owed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 6)
        layout.addLayout(words, 1)
        layout.addWidget(self.condition_button)
        # shown before it stands in the card it would be a window and take the cursor
        layout.addWidget(self.button)
        self.condition_button.setVisible(bool(copy.pages))
        self.retranslate()

    @property
    def copy_id(self) -> str:
        return self._copy.id

    def put_stage(self, stage: Stage | None, *, rests_on_one_person: bool = False, owed_by: str = "") -> None:
        """At which stage of its life the copy is; None while nobody looked.

        `owed_by`: who still has to look at it a second time.
        """
        self._stage, self._owed_by = stage, owed_by
        self.owed.setVisible(bool(owed_by))
        self.one_person.setVisible(rests_on_one_person)
        self.retranslate()

    def retranslate(self) -> None:
        copy = self._copy
        kind = f"{say_form(copy.form)} · {say_copy_kind(copy.copy_kind)}"
        if copy.poll_round > 1:
            kind = self.tr("{kind} · re-poll {round}").format(kind=kind, round=copy.poll_round - 1)
        self._kind.setText(kind)
        self.stage.setText(say_stage(self._stage) if self._stage is not None else "")
        self.stage.setVisible(self._stage is not None)
        self.one_person.setText(self.tr("read twice by one person: proves less than two people"))
        self.owed.setText(self.tr("second look owed by {name}").format(name=self._owed_by))
        pages = self.tr("pages: {count}").format(count=len(copy.pages))
        readers = ", ".join(copy.entered_by)
        entered = (
            self.tr("entered by {readers}").format(readers=readers) if readers else self.tr("not entered")
        )
        self._readers.setText(f"{pages} · {entered.format(readers=readers)}")
        text = self.tr("Open") if readers else self.tr("Enter")
        self.button.setText(text)
        self.button.setAccessibleName(f"{text}: {kind}")
        words = self.tr("Condition of the paper")
        self.condition_button.setToolTip(f"{words} (F8)")
        self.condition_button.setAccessibleName(f"{words}: {kind}")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
