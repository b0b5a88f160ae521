"""Statistics: one's own work, everyone's in this workspace, and gold forms where a coordinator works."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from db.errors import KnownError
from db.figures import Figure
from desktop.ui.desk import Desk
from desktop.ui.official.typed_memory import TypedMemory
from desktop.ui.parts.empty_place import EmptyPlace
from desktop.ui.parts.head import ScreenHead
from desktop.ui.statistics.gold_card import GoldCard
from desktop.ui.statistics.gold_page import GoldPage
from desktop.ui.statistics.loading import StatisticsContent, is_coordinator, load_statistics
from desktop.ui.statistics.own_card import OwnCard
from desktop.ui.statistics.readers_table import ReadersTable
from desktop.ui.theme.style import set_role
from desktop.workspace.copy_papers import get_copy_paper
from desktop.workspace.gold_forms import GoldForm, seed_gold, withdraw_gold
from desktop.workspace.workspace import Workspace


class StatisticsScreen(QWidget):
    """Signals: `facts_changed` when a gold form was seeded or withdrawn; `loaded`."""

    facts_changed = Signal()
    loaded = Signal()

    def __init__(self, workspace: Workspace, desk: Desk) -> None:
        super().__init__()
        self._workspace = workspace
        self._desk = desk
        self._content = StatisticsContent(())
        is_coordinating = is_coordinator(workspace)
        self.head = ScreenHead()
        self.own = OwnCard()
        self.readers = ReadersTable(desk, with_gold=is_coordinating)
        self.nobody = EmptyPlace("statistics")
        self.gold = GoldCard(desk)
        self.gold.setVisible(is_coordinating)
        self.gold_note = QLabel()
        self.gold_note.setWordWrap(True)
        set_role(self.gold_note, "muted")
        self.gold_note.setVisible(not is_coordinating)
        self.gold_page = GoldPage(desk)
        self._pages = QStackedWidget()
        self._build()
        self._connect()
        self.retranslate()

    def _build(self) -> None:
        front = QWidget()
        column = QVBoxLayout(front)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.own)
        column.addWidget(self.nobody, 3)
        column.addWidget(self.readers, 3)
        column.addWidget(self.gold, 2)
        column.addWidget(self.gold_note)
        for page in (front, self.gold_page):
            self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 12, 20, 14)
        layout.setSpacing(10)
        layout.addWidget(self.head)
        layout.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self.gold.seeding_wanted.connect(self._handle_seeding_wanted)
        self.gold.withdrawn.connect(self._handle_withdrawn)
        self.gold_page.copy_chosen.connect(self._show_paper)
        self.gold_page.seeded.connect(self._handle_seeded)
        self.gold_page.left.connect(self._show_front)
        self.gold_page.grid.figures_changed.connect(self._remember_typed)

    def refresh(self) -> None:
        """Count again in the background; `loaded` follows."""
        workspace = self._workspace
        self._desk.run_in_background(
            self, lambda *_reporting: load_statistics(workspace), self._handle_loaded
        )

    @property
    def is_seeding(self) -> bool:
        return self._pages.currentWidget() is self.gold_page

    def retranslate(self) -> None:
        line = self.tr("For your own knowledge and for planning. Time away from the keyboard is left out.")
        self.head.put_words(self.tr("Statistics"), line)
        self.readers.setAccessibleName(self.tr("Everyone's work in this workspace"))
        self.gold_note.setText(
            self.tr("Gold forms are for a coordinator. Whoever coordinates takes that role in Settings.")
        )
        self.nobody.put_words(
            self.tr("Nobody has finished a form here yet."),
            self.tr("Time, keystrokes and changes are counted while forms are entered."),
        )

    def _handle_loaded(self, content: StatisticsContent) -> None:
        self._content = content
        self.own.put_own(next((row for row in content.readers if row.is_me), None))
        self.readers.put_readers(content.readers)
        self.nobody.setVisible(not content.readers)
        self.readers.setVisible(bool(content.readers))
        self.gold.put_gold(content.gold)
        if not self.is_seeding:
            self.gold_page.put_copies(content.copies, content.stations)
        self.gold.seed_button.setEnabled(bool(content.copies))
        self.loaded.emit()

    def _handle_seeding_wanted(self) -> None:
        self._pages.setCurrentWidget(self.gold_page)
        self.gold_page.copies.setFocus()
        self._show_paper(self.gold_page.copy_id)

    def _show_paper(self, copy_id: str) -> None:
        try:
            paper = get_copy_paper(self._workspace, copy_id)
        except KnownError as error:
            self._desk.notices.fail(error)
            return
        known = next((gold.figures for gold in self._content.gold if gold.copy_id == copy_id), {})
        self.gold_page.put_paper(paper, self._find_memory(copy_id).recall() or known)

    def _find_memory(self, copy_id: str) -> TypedMemory:
        """What was typed for a gold form and not yet kept."""
        return TypedMemory(self._desk.settings, self._workspace.folder / "gold" / copy_id)

    def _remember_typed(self) -> None:
        if self.gold_page.copy_id:
            self._find_memory(self.gold_page.copy_id).remember(self.gold_page.grid.figures())

    def _show_front(self) -> None:
        self._pages.setCurrentIndex(0)
        self.gold.seed_button.setFocus()

    def _handle_seeded(self, copy_id: str, figures: Mapping[str, Figure], note: str) -> None:
        try:
            seed_gold(self._workspace, copy_id, figures, note)
        except KnownError as error:
            self._desk.notices.fail(error)
            return
        self._find_memory(copy_id).forget()
        self._show_front()
        self._desk.notices.succeed(self.tr("The copy is a gold form now; readers do not see it."))
        self._handle_written()

    def _handle_withdrawn(self, gold: GoldForm, reason: str) -> None:
        withdraw_gold(self._workspace, gold.id, reason)
        self._handle_written()

    def _handle_written(self) -> None:
        self.facts_changed.emit()
        self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
