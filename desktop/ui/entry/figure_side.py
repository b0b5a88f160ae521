"""The form's figures: what it is, the cell enlarged, the boxes, what the checks say of them, and the end.

Holds the widgets and shows what it is told. `below` is the stacked place under the boxes.
"""

from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.entry.checks.reasons import load_reasons
from desktop.ui.entry.choices_bar import ChoicesBar
from desktop.ui.entry.findings_panel import FindingsPanel
from desktop.ui.entry.finish_button import FinishButton
from desktop.ui.entry.form_grid import FormGrid
from desktop.ui.entry.snippet_strip import SnippetStrip
from desktop.ui.entry.words_line import WordsLine
from desktop.ui.theme.style import set_role

LEAST_GRID = 120
"""Pixels of the form that stay in sight, whatever else wants room."""


class FigureSide(QFrame):
    """Snippet, boxes and what stands under them."""

    def __init__(self) -> None:
        super().__init__()
        self.counts = QLabel()
        self.snippet = SnippetStrip()
        self.choices = ChoicesBar()
        self.words_line = WordsLine()
        self._under_snippet = QStackedWidget()
        self._line = QWidget()
        self.grid = FormGrid()
        self.findings = FindingsPanel(load_reasons())
        self.below = QStackedWidget()
        self.condition_button = QToolButton()
        self.finish_button = FinishButton()
        self._build()
        self.retranslate()

    def _build(self) -> None:
        set_role(self, "card")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 8)
        layout.setSpacing(6)
        set_role(self.counts, "muted")
        set_role(self.condition_button, "quiet")
        layout.addWidget(self.snippet)
        self._under_snippet.addWidget(self.choices)
        self._under_snippet.addWidget(self.words_line)
        self._under_snippet.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        line = QHBoxLayout(self._line)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._under_snippet, 1)
        line.addWidget(self.counts)
        line.addWidget(self.condition_button)
        layout.addWidget(self._line)
        layout.addWidget(self.grid, 1)
        self.below.addWidget(self.findings)
        set_role(self.finish_button, "primary")
        self.findings.put_button(self.finish_button)
        layout.addWidget(self.below)

    def make_room(self, is_open: bool) -> None:
        """While the findings are open: first what belongs to the cursor's box goes, then, where the form
        would be left without a row, the snippet; the page beside it shows the box too.
        """
        self._line.setHidden(is_open)
        left = self.height() - self.findings.find_full_height()
        self.snippet.setHidden(is_open and left < self.snippet.height() + LEAST_GRID)

    def ask_words(self, field: str, name: str, text: str) -> None:
        """The words of the figure `field` are typed where its choices stand."""
        self._under_snippet.setCurrentWidget(self.words_line)
        self.words_line.ask(field, name, text)

    def show_choices(self) -> None:
        self._under_snippet.setCurrentWidget(self.choices)

    def show_counts(self, entered: int, total: int, doubtful: int) -> None:
        text = self.tr("{entered} of {total} figures").format(entered=entered, total=total)
        if doubtful:
            text += " · " + self.tr("{count} doubtful").format(count=doubtful)
        self.counts.setText(text)

    def retranslate(self) -> None:
        self.grid.forget_layout()
        self.finish_button.setText(self.tr("Finish form"))
        self.condition_button.setText(self.tr("Paper…"))
        self.condition_button.setToolTip(
            self.tr("Signatures, stamp, date and time: the state of the paper (F8)")
        )
        self.condition_button.setAccessibleName(self.condition_button.toolTip())
