"""The settings: person and device, the constituency's rules, language, theme and photos, the program."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.desk import Desk
from desktop.ui.parts.head import ScreenHead
from desktop.ui.parts.words import say_role
from desktop.ui.settings.about_card import AboutCard
from desktop.ui.settings.learning_card import LearningCard
from desktop.ui.settings.look_card import LookCard
from desktop.ui.settings.person_card import PersonCard
from desktop.ui.settings.rule_card import RuleCard
from desktop.workspace.constituency_rules import Rules, get_rules, save_rules
from desktop.workspace.workspace import Workspace, choose_person, list_people


class SettingsScreen(QWidget):
    """Signals: `workspace_changed(Workspace)` when another person works from now on; `facts_changed` when a
    rule of the constituency was changed.
    """

    facts_changed = Signal()
    workspace_changed = Signal(object)

    def __init__(self, workspace: Workspace, desk: Desk) -> None:
        super().__init__()
        self._workspace = workspace
        self._desk = desk
        self.head = ScreenHead()
        self.person_card = PersonCard(workspace)
        self.look_card = LookCard(desk)
        self.learning_card = LearningCard(workspace, desk)
        self.rule_card = RuleCard(desk)
        self.about_card = AboutCard()
        self._build()
        self.person_card.wanted.connect(self._handle_person_wanted)
        self.rule_card.changed.connect(self._handle_rules_changed)
        self.retranslate()

    def _build(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addWidget(self.person_card)
        left.addWidget(self.rule_card)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(9)
        right.addWidget(self.look_card)
        right.addWidget(self.learning_card)
        right.addWidget(self.about_card)
        right.addStretch(1)
        columns = QHBoxLayout()
        columns.setSpacing(14)
        columns.addLayout(left, 1)
        columns.addLayout(right, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 10, 20, 8)
        layout.setSpacing(10)
        layout.addWidget(self.head)
        layout.addLayout(columns, 1)

    def refresh(self) -> None:
        """Read the people, the rules, and what is kept to learn from, again."""
        self.rule_card.put_rules(get_rules(self._workspace))
        self.rule_card.let_decide(is_coordinator=self._workspace.person.is_coordinator)
        self.person_card.put_people(list_people(self._workspace))
        self.learning_card.refresh()

    def retranslate(self) -> None:
        self.head.put_words(self.tr("Settings"), self.tr("Each change is remembered at once."))

    def _handle_rules_changed(self, rules: Rules) -> None:
        save_rules(self._workspace, rules)
        self.facts_changed.emit()

    def _handle_person_wanted(self, name: str, role: str, person_id: str) -> None:
        workspace = self._workspace
        self._desk.settings.person_name = name
        self._desk.run_in_background(
            self,
            lambda *_reporting: choose_person(workspace, name, role, person_id=person_id),
            self._handle_person_chosen,
        )

    def _handle_person_chosen(self, workspace: Workspace) -> None:
        person = workspace.person
        if person.id == self._workspace.person.id:
            words = self.tr("{name} works as {role} from now on.")
        else:
            words = self.tr("{name} enters from now on.")
        words = words.format(name=person.shown_name, role=say_role(person.role))
        # which drops this very screen, and what was said before
        self.workspace_changed.emit(workspace)
        self._desk.notices.succeed(words)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
