"""Who types and on which device; every entry carries both."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QFrame, QLabel, QPushButton, QVBoxLayout

from desktop.ui.parts.words import say_role
from desktop.ui.theme.style import set_role
from desktop.workspace.workspace import ROLES, Person, Workspace


class PersonCard(QFrame):
    """Signals: `wanted(str, str, str)` with a name, a role and, of somebody known here, their id.

    Choosing another role for the name that works here already changes that person's role.
    """

    wanted = Signal(str, str, str)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        set_role(self, "card")
        self._workspace = workspace
        self._people: tuple[Person, ...] = ()
        self._heading = QLabel()
        set_role(self._heading, "heading")
        self._words = QLabel()
        self._words.setWordWrap(True)
        set_role(self._words, "muted")
        self.name = QComboBox()
        self.name.setEditable(True)
        self.name.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.role = QComboBox()
        self.button = QPushButton()
        self._device = QLabel(f"{workspace.device.id} · {workspace.device.name}")
        self._device.setToolTip(str(workspace.folder))
        self._labels = [QLabel() for _row in range(3)]
        form = QFormLayout()
        form.setVerticalSpacing(8)
        for label, field in zip(self._labels, (self.name, self.role, self._device), strict=True):
            form.addRow(label, field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.setSpacing(8)
        layout.addWidget(self._heading)
        layout.addWidget(self._words)
        layout.addLayout(form)
        layout.addWidget(self.button)
        self.name.currentTextChanged.connect(self._handle_name_changed)
        self.role.currentIndexChanged.connect(lambda _place: self._renew_button())
        self.button.clicked.connect(self._handle_clicked)
        self.retranslate()

    def put_people(self, people: Sequence[Person]) -> None:
        """Everyone known here; the one at the keyboard is chosen. People of one name are told apart."""
        self._people = tuple(people)
        own = next((each for each in people if each.id == self._workspace.person.id), self._workspace.person)
        self.name.clear()
        self.name.addItems([person.shown_name for person in people])
        self.name.setCurrentText(own.shown_name)
        self._handle_name_changed(own.shown_name)

    def retranslate(self) -> None:
        self._heading.setText(self.tr("Person and device"))
        self._words.setText(
            self.tr(
                "Each entry says who made it and where. A second reader needs a name of their own. A "
                "coordinator decides on rules and gold forms."
            )
        )
        texts = (self.tr("Name"), self.tr("Role"), self.tr("Device"))
        for label, text in zip(self._labels, texts, strict=True):
            label.setText(text)
        self.name.setAccessibleName(self.tr("Name"))
        if (line := self.name.lineEdit()) is not None:
            line.setAccessibleName(self.tr("Name"))
        chosen = self.role.currentData() or self._workspace.person.role
        self.role.clear()
        for role in ROLES:
            self.role.addItem(say_role(role), role)
        self.role.setCurrentIndex(self.role.findData(chosen))
        self.role.setAccessibleName(self.tr("Role"))
        self._renew_button()

    @property
    def _known(self) -> Person | None:
        """Whose name it is that stands there; None: somebody new."""
        name = self.name.currentText().strip()
        return next((person for person in self._people if person.shown_name == name), None)

    def _handle_name_changed(self, _name: str) -> None:
        if (known := self._known) is not None:
            self.role.setCurrentIndex(self.role.findData(known.role))
        self._renew_button()

    def _renew_button(self) -> None:
        known = self._known
        is_here = known is not None and known.id == self._workspace.person.id
        has_other_role = known is not None and known.role != self.role.currentData()
        words = self.tr("Take this role") if is_here and has_other_role else self.tr("Work under this name")
        self.button.setText(words)
        self.button.setAccessibleName(words)
        self.button.setEnabled(bool(self.name.currentText().strip()) and (not is_here or has_other_role))

    def _handle_clicked(self) -> None:
        known = self._known
        name = self.name.currentText() if known is None else known.name
        self.wanted.emit(name, self.role.currentData(), "" if known is None else known.id)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
