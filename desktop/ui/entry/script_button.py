"""With which digits a page was read, and the choice of other ones: one script a form, never one a box.

In: the page in sight. Out: which digits a person says it has.
"""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton

from desktop.reading.values import Script

_DIGITS = {Script.WESTERN: "0–9", Script.URDU: "۰–۹"}
_LEFT_TO_RIGHT_MARK = "\u200e"


class ScriptButton(QToolButton):
    """Qt view of a page's digits; hidden while no page was read.

    Signals:
        chosen(object): the Script that the page has, or None to leave it to the reader.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._script: Script | None = None
        self.choices: dict[Script | None, QAction] = {}
        menu = QMenu(self)
        for script in (Script.WESTERN, Script.URDU, None):
            action = menu.addAction("")
            action.triggered.connect(lambda _checked=False, script=script: self.chosen.emit(script))
            self.choices[script] = action
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.show_script(None)
        self.retranslate()

    def show_script(self, script: Script | None) -> None:
        """`script` None: the page was not read."""
        self._script = script
        self.setVisible(script is not None)
        self.retranslate()

    def retranslate(self) -> None:
        self.choices[Script.WESTERN].setText(self.tr("Western digits 0–9"))
        self.choices[Script.URDU].setText(self.tr("Urdu digits ۰–۹"))
        self.choices[None].setText(self.tr("Let the reader choose"))
        digits = _DIGITS.get(self._script, "") if self._script else ""
        self.setText(self.tr("Digits {digits}").format(digits=f"{_LEFT_TO_RIGHT_MARK}{digits}"))
        self.setAccessibleName(self.text())
        self.setToolTip(self.tr("With these digits the form was read. Choose others, and it is read again."))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
