"""The style sheet over Fusion: quiet borders, flat buttons, dense tables.

A widget asks for a look with `set_role(widget, "primary")`; the roles stand in ROLES. Rules use no
left or right, so that they serve both reading directions. Its small pictures (`ginti:…`) are written by
`theme.pictures`.
"""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.theme.colours import Colours

ROLES = (
    "primary",  # the one button that goes on with the work
    "quiet",  # a button without a frame
    "danger",
    "title",  # a screen's heading
    "heading",  # a section's heading
    "muted",  # less important text
    "figure",  # a large number
    "urdu",  # a name in Urdu in a window of either language
    "card",  # a framed panel
    "toolbar",  # the line of controls above a screen's content
    "chip",  # a small filter that can be on or off
    "nav",  # an entry of the navigation
    "finding",  # a line of what the checks found
    "side",  # the navigation's ground
    "doubt",
    "error",
    "good",
    "key",  # the name of a key, as on a keyboard
)


def set_role(widget: QWidget, role: str) -> None:
    """Give `widget` the look `role` (one of ROLES) and repaint it."""
    widget.setProperty("role", role)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    # a label takes its new padding only when it hears of the change
    QCoreApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))


def make_style_sheet(colours: Colours, *, is_urdu: bool = False) -> str:
    """The application's style sheet in `colours`; Urdu letters get room above their line."""
    sheet = f"{_BASE}{_BUTTONS}{_FIELDS}{_TABLES}{_TEXT}{_PANELS}{_TALL_LETTERS if is_urdu else ''}"
    for name in sorted(Colours.__dataclass_fields__, key=len, reverse=True):
        colour: str = getattr(colours, name)
        sheet = sheet.replace(f"@{name};", f"{colour};").replace(f"@{name}.svg", f"{colour[1:]}.svg")
    return sheet


_BASE = """
QToolTip { color: @panel;
  background: @text;
  border: none; padding: 4px 7px; }
QMenu { background: @panel;
  border: 1px solid @line_strong;
  padding: 4px; }
QMenu::item { padding: 5px 22px 5px 22px; border-radius: 4px; }
QMenu::item:selected { background: @selection;
  color: @text; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QSplitter::handle { background: @window; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @line_strong;
  border-radius: 4px; margin: 2px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { background: @line;
  border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: @accent;
  border-radius: 3px; }
"""

_BUTTONS = """
QPushButton, QToolButton { background: @panel;
  color: @text;
  border: 1px solid @line_strong;
  border-radius: 5px; padding: 5px 12px; }
QToolButton { padding: 5px 8px; }
QPushButton:hover, QToolButton:hover { background: @panel_alternate;
  border-color: @muted; }
QPushButton:pressed, QToolButton:pressed { background: @line; }
QPushButton:focus, QToolButton:focus { border: 2px solid @accent;
  padding: 4px 11px; }
QToolButton:focus { padding: 4px 7px; }
QPushButton:disabled, QToolButton:disabled { color: @line_strong;
  border-color: @line;
  background: @window; }
QPushButton:checked, QToolButton:checked { background: @accent_soft;
  border-color: @accent;
  color: @accent; }
QPushButton[role="primary"] { background: @accent;
  color: @accent_text;
  border-color: @accent;
  font-weight: 600; }
QPushButton[role="primary"]:hover { background: @text;
  color: @panel;
  border-color: @text; }
QPushButton[role="primary"]:focus { border: 2px solid @text; }
QPushButton[role="primary"]:disabled { background: @line;
  color: @muted;
  border-color: @line; }
QPushButton[role="danger"] { color: @error;
  border-color: @error; }
QPushButton[role="quiet"], QToolButton[role="quiet"] { background: transparent;
  border: 1px solid transparent; }
QPushButton[role="quiet"]:hover, QToolButton[role="quiet"]:hover { background: @accent_soft; }
QPushButton[role="quiet"]:focus, QToolButton[role="quiet"]:focus { border: 2px solid @accent; }
QPushButton[role="chip"], QToolButton[role="chip"] { border-radius: 12px; padding: 3px 11px;
  border: 1px solid @line_strong;
  background: @panel; }
QPushButton[role="chip"]:checked, QToolButton[role="chip"]:checked { background: @accent_soft;
  color: @accent;
  border-color: @accent; }
QToolButton::menu-indicator, QPushButton::menu-indicator { width: 0; }
"""

_FIELDS = """
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDateTimeEdit, QDateEdit, QComboBox {
  background: @panel;
  color: @text;
  border: 1px solid @line_strong;
  border-radius: 5px; padding: 4px 8px;
  selection-background-color: @accent;
  selection-color: @accent_text; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDateTimeEdit:focus,
QDateEdit:focus, QComboBox:focus { border: 2px solid @accent;
  padding: 3px 7px; }
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled { color: @muted;
  background: @window; }
QLineEdit[role="error"] { border-color: @error;
  background: @error_soft; }
QLineEdit[role="doubt"] { border-color: @doubt;
  background: @doubt_soft; }
QLineEdit[look] { padding: 3px 6px 3px 4px; }
QLineEdit[look="suggested"] { color: @muted;
  font-style: italic; }
QLineEdit[look="unsure"] { border-color: @doubt;
  background: @doubt_soft;
  font-style: italic; }
QLineEdit[look="entered"] { font-weight: 600; }
QLineEdit[look="again"] { border-color: @doubt;
  background: @doubt_soft;
  font-weight: 600; }
QLineEdit[look="refused"] { border-color: @error;
  background: @error_soft; }
QLineEdit[look]:focus { border: 2px solid @accent; padding: 2px 5px 2px 3px;
  background: @accent_soft; }
QLineEdit[found="true"] { border: 2px dashed @doubt; }
QAbstractSpinBox > QLineEdit { border: none; padding: 0 6px; }
QSpinBox::up-button, QSpinBox::down-button, QDateTimeEdit::up-button, QDateTimeEdit::down-button,
QDateEdit::up-button, QDateEdit::down-button { width: 0; height: 0; border: none; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url(ginti:down-@text.svg); width: 12px; height: 12px; }
QComboBox::down-arrow:disabled { image: url(ginti:down-@muted.svg); }
QCheckBox, QRadioButton { spacing: 8px; }
QCheckBox::indicator, QRadioButton::indicator { width: 14px; height: 14px; background: @panel;
  border: 1px solid @muted;
  border-radius: 4px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid @accent;
  width: 12px; height: 12px; }
QCheckBox::indicator:checked { background: @accent;
  border-color: @accent;
  image: url(ginti:tick-@accent_text.svg); }
QRadioButton::indicator:checked { border-color: @accent;
  image: url(ginti:dot-@accent.svg); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: @line;
  background: @window; }
QComboBox QAbstractItemView { background: @panel;
  border: 1px solid @line_strong;
  selection-background-color: @selection;
  selection-color: @text;
  outline: none; }
"""

_TABLES = """
QTableView, QTreeView, QListView { background: @panel;
  alternate-background-color: @panel_alternate;
  border: 1px solid @line;
  border-radius: 6px;
  gridline-color: @line;
  selection-background-color: @selection;
  selection-color: @text;
  outline: none; }
QTableView:focus, QTreeView:focus, QListView:focus { border: 1px solid @accent; }
QTableView::item { padding: 0 6px; border: none; }
QTableView::item:selected, QTreeView::item:selected, QListView::item:selected {
  background: @selection;
  color: @text; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: @panel_alternate;
  color: @muted;
  border: none;
  border-bottom: 1px solid @line_strong;
  padding: 4px 8px; font-weight: 600; }
QTableCornerButton::section { background: @panel_alternate;
  border: none; }
QTabWidget::pane { border: none; border-top: 1px solid @line; }
QTabBar::tab { background: transparent;
  color: @muted;
  border: none; border-bottom: 2px solid transparent; padding: 6px 14px; }
QTabBar::tab:selected { color: @accent;
  border-bottom: 2px solid @accent;
  font-weight: 600; }
QTabBar::tab:focus { color: @text; }
"""

_TEXT = """
QLabel[role="title"] { font-size: 15pt; font-weight: 600; }
QLabel[role="heading"] { font-weight: 600; }
QLabel[role="muted"] { color: @muted; }
QLabel[role="urdu"] { color: @muted;
  padding-top: 9px; }
QLabel[role="figure"] { font-size: 16pt; font-weight: 600; }
QLabel[role="doubt"] { color: @doubt;
  background: @doubt_soft;
  border-radius: 4px; padding: 3px 8px; }
QLabel[role="error"] { color: @error;
  background: @error_soft;
  border-radius: 4px; padding: 3px 8px; }
QLabel[role="good"] { color: @good;
  background: @good_soft;
  border-radius: 4px; padding: 3px 8px; }
QLabel[role="key"] { color: @muted;
  background: @panel_alternate;
  border: 1px solid @line_strong;
  border-radius: 4px; padding: 0 5px; }
"""

# گ and ک reach over the line that the font claims; a label would cut them
_TALL_LETTERS = """
QLabel { padding-top: 5px; }
QComboBox { min-height: 34px; }
QLabel[role="title"] { padding-top: 8px; }
QLabel[role="doubt"], QLabel[role="error"], QLabel[role="good"] { padding-top: 7px; }
"""

_PANELS = """
QFrame[role="card"] { background: @panel;
  border: 1px solid @line;
  border-radius: 8px; }
QFrame[role="finding"] { background: transparent; border: none; border-radius: 5px; }
QFrame[role="finding"][current="true"] { background: @selection; }
QFrame[role="side"] { background: @panel;
  border: none; }
QFrame[role="toolbar"] { background: transparent; border: none; }
QGroupBox { background: @panel;
  border: 1px solid @line;
  border-radius: 8px; margin-top: 22px; padding: 12px; }
QGroupBox::title { subcontrol-origin: margin; subcontrol-position: top left; padding: 0 2px;
  color: @muted;
  font-weight: 600; }
"""
