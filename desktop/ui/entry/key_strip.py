"""The strip at the bottom that always shows the keys that work now."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QSizePolicy, QWidget

from desktop.ui.theme.style import set_role


class KeyStrip(QWidget):
    """Qt view of the entry screen's keys; the words follow the window's language."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(10, 3, 10, 3)
        self._layout.setSpacing(4)
        # on a narrow window the last keys are cut, not the form
        self._layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._is_asking = False
        self._fill()

    def show_keys(self, *, is_asking: bool) -> None:
        """`is_asking`: reasons are being typed, other keys work then."""
        if is_asking != self._is_asking:
            self._is_asking = is_asking
            self._fill()

    def _list_keys(self) -> list[tuple[str, str]]:
        if self._is_asking:
            return [
                ("Enter", self.tr("next reason")),
                ("Ctrl+Enter", self.tr("finish")),
                ("Esc", self.tr("back to the figures")),
            ]
        return [
            ("Enter", self.tr("next")),
            ("⇧Enter", self.tr("back")),
            ("Tab", self.tr("next doubtful")),
            ("B", self.tr("blank")),
            ("–", self.tr("dash")),
            ("I", self.tr("illegible")),
            ("S", self.tr("rewritten")),
            ("N", self.tr("not captured")),
            ("Alt+1", self.tr("choose")),
            ("Ctrl+Enter", self.tr("finish")),
        ]

    def _fill(self) -> None:
        while (item := self._layout.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for key, meaning in self._list_keys():
            cap = QLabel(key)
            set_role(cap, "key")
            words = QLabel(meaning)
            set_role(words, "muted")
            self._layout.addWidget(cap)
            self._layout.addWidget(words)
            self._layout.addSpacing(3)
        self._layout.addStretch(1)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()
        super().changeEvent(event)
