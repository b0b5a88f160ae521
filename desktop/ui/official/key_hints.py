"""The keys that work while a form is typed in, each beside its meaning."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop.ui.theme.style import set_role


class KeyHints(QWidget):
    """Key and meaning are labels of their own, so that they keep their order in both directions."""

    def __init__(self) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        self._meanings: list[QLabel] = []
        for key in ("Enter", "⇧Enter", "B", "–", "I", "Ctrl+Enter", "Esc"):
            cap, meaning = QLabel(key), QLabel()
            set_role(cap, "key")
            set_role(meaning, "muted")
            self._meanings.append(meaning)
            layout.addWidget(cap)
            layout.addWidget(meaning)
            layout.addSpacing(6)
        layout.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        words = (
            self.tr("next"),
            self.tr("back"),
            self.tr("blank"),
            self.tr("dash"),
            self.tr("illegible"),
            self.tr("keep"),
            self.tr("to the versions"),
        )
        for label, word in zip(self._meanings, words, strict=True):
            label.setText(word)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
