"""Handing over: the whole constituency, or what one person did."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QPushButton, QVBoxLayout

from desktop.ui.theme.icons import icon
from desktop.ui.theme.style import set_role
from desktop.workspace.workspace import Person


class ExportCard(QFrame):
    """Signals: `wanted(object)` with the Person whose work is exported, None for the whole constituency."""

    wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        set_role(self, "card")
        self._people: tuple[Person, ...] = ()
        self._heading = QLabel()
        set_role(self._heading, "heading")
        self._words = QLabel()
        self._words.setWordWrap(True)
        set_role(self._words, "muted")
        self.scope = QComboBox()
        self.button = QPushButton(icon("export"), "")
        self.button.clicked.connect(lambda: self.wanted.emit(self.scope.currentData()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.setSpacing(8)
        for widget in (self._heading, self._words, self.scope, self.button):
            layout.addWidget(widget)
        self.retranslate()

    def put_people(self, people: Sequence[Person]) -> None:
        """Whose work can be exported."""
        self._people = tuple(people)
        self.retranslate()

    def retranslate(self) -> None:
        self._heading.setText(self.tr("Hand over"))
        self._words.setText(
            self.tr("A bundle is one file: entries, official forms and photos, each with its hash.")
        )
        chosen = self.scope.currentIndex()
        self.scope.clear()
        self.scope.addItem(self.tr("the whole constituency"), None)
        for person in self._people:
            self.scope.addItem(self.tr("only the work of {person}").format(person=person.shown_name), person)
        self.scope.setCurrentIndex(max(0, chosen))
        self.scope.setAccessibleName(self.tr("What the bundle holds"))
        self.button.setText(self.tr("Export a bundle…"))
        self.button.setAccessibleName(self.tr("Export a bundle"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
