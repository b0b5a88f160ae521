"""Learning on the spot: whether confirmed boxes are kept on this computer, and fitting the reader to them.

In: what is kept in the workspace. Out: the person's consent, and an improved reader when it proves better.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from desktop.reading.learning.improving import ImproveReport
from desktop.ui.desk import Desk
from desktop.ui.theme.style import set_role
from desktop.workspace.learning import (
    LearningState,
    forget_learning,
    improve,
    keep_all_confirmed,
    show_learning,
)
from desktop.workspace.workspace import Workspace


class LearningCard(QFrame):
    """Off until the person switches it on; nobody ever waits for it."""

    def __init__(self, workspace: Workspace, desk: Desk) -> None:
        super().__init__()
        set_role(self, "card")
        self._workspace = workspace
        self._desk = desk
        self._state = LearningState(0, is_improved=False)
        self._heading, self._words, self._kept = QLabel(), QLabel(), QLabel()
        self.keeps_confirmed = QCheckBox()
        self.improve_button, self.forget_button = QPushButton(), QPushButton()
        self._build()
        self.keeps_confirmed.setChecked(desk.settings.keeps_confirmed)
        self.keeps_confirmed.toggled.connect(self._handle_consent_toggled)
        self.improve_button.clicked.connect(self._handle_improve_pressed)
        self.forget_button.clicked.connect(self._handle_forget_pressed)
        self.retranslate()

    def _build(self) -> None:
        set_role(self._heading, "heading")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.setSpacing(8)
        for label in (self._words, self._kept):
            label.setWordWrap(True)
            set_role(label, "muted")
        for widget in (self._heading, self.keeps_confirmed, self._words, self._kept):
            layout.addWidget(widget)
        buttons = QHBoxLayout()
        buttons.addWidget(self.improve_button)
        buttons.addWidget(self.forget_button)
        buttons.addStretch(1)
        layout.addLayout(buttons)

    def refresh(self) -> None:
        """Looks again at what is kept."""
        workspace = self._workspace
        self._desk.run_in_background(self, lambda *_reporting: show_learning(workspace), self._show_state)

    def _show_state(self, state: LearningState) -> None:
        self._state = state
        self._describe_state()

    def retranslate(self) -> None:
        self._heading.setText(self.tr("Learning from confirmed figures"))
        self.keeps_confirmed.setText(self.tr("Keep the boxes whose figures were confirmed"))
        self.keeps_confirmed.setAccessibleName(self.keeps_confirmed.text())
        self._words.setText(
            self.tr(
                "They stay in this workspace's folder on this computer, enter no bundle, and teach the "
                "reader the hands of this constituency. Forms finished earlier are kept too."
            )
        )
        self.improve_button.setText(self.tr("Improve the reader"))
        self.forget_button.setText(self.tr("Forget what was kept"))
        self._describe_state()

    def _describe_state(self) -> None:
        kept = self.tr("Forms kept: {count}.").format(count=self._state.entries)
        if self._state.is_improved:
            reader = self.tr("The reader is fitted to this constituency.")
        else:
            reader = self.tr("The reader is the one that came with the program.")
        self._kept.setText(f"{kept} {reader}")
        self.improve_button.setEnabled(bool(self._state.entries))
        self.forget_button.setEnabled(bool(self._state.entries) or self._state.is_improved)

    def _handle_consent_toggled(self, is_on: bool) -> None:
        self._desk.settings.keeps_confirmed = is_on
        if is_on:
            workspace = self._workspace
            self._run(
                lambda progress, is_cancelled: keep_all_confirmed(workspace, progress, is_cancelled),
                lambda _added: self.refresh(),
                self.tr("Keeping confirmed boxes"),
            )

    def _handle_improve_pressed(self) -> None:
        workspace = self._workspace
        self.improve_button.setEnabled(False)
        self._run(
            lambda _progress, is_cancelled: improve(workspace, is_cancelled),
            self._handle_improved,
            self.tr("Improving the reader"),
        )

    def _handle_improved(self, report: ImproveReport) -> None:
        if report.before is None or report.after is None:
            words = self.tr("Too few confirmed figures to learn from yet: {count} boxes.")
            self._desk.notices.warn(words.format(count=report.cells))
        else:
            words = self.tr("Figures read exactly, of {count} held back: {before} before, {after} after.")
            if report.improvement is None:
                words = self.tr(
                    "The reader stays as it was: {before} of {count} exact before, {after} after."
                )
            before, after = (f"{score.exact:.1%}" for score in (report.before, report.after))
            text = words.format(count=report.before.numbers, before=before, after=after)
            self._desk.notices.succeed(text)
        self.refresh()

    def _handle_forget_pressed(self) -> None:
        workspace = self._workspace
        self._run(lambda *_reporting: forget_learning(workspace), lambda _nothing: self.refresh(), "")

    def _run(
        self,
        work: Callable[..., object],
        on_done: Callable[[object], object] | Callable[..., object],
        title: str,
    ) -> None:
        self._desk.run_in_background(self, work, on_done, lambda _error: self.refresh(), title=title)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
