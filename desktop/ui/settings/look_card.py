"""Language, theme, whether photos are read at once, and whether a photo's place is kept."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QFrame, QHBoxLayout, QLabel, QRadioButton, QVBoxLayout

from desktop.ui.desk import Desk
from desktop.ui.language.language import LANGUAGES
from desktop.ui.theme.style import set_role
from desktop.ui.theme.theme import THEMES


class LookCard(QFrame):
    """Each choice takes effect and is remembered at once."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        set_role(self, "card")
        self._desk = desk
        self._language_heading, self._theme_heading, self._photo_heading = QLabel(), QLabel(), QLabel()
        self.languages = {code: QRadioButton(name) for code, name in LANGUAGES.items()}
        self.themes = {name: QRadioButton() for name in THEMES}
        self.reads_at_once = QCheckBox()
        self.keeps_position = QCheckBox()
        self._position_words = QLabel()
        self._position_words.setWordWrap(True)
        set_role(self._position_words, "muted")
        self._groups = (QButtonGroup(self), QButtonGroup(self))
        self._build()
        self._connect()
        desk.theme.changed.connect(self.retranslate)
        self.reads_at_once.setChecked(desk.settings.reads_at_once)
        self.keeps_position.setChecked(desk.settings.keeps_position)
        self.retranslate()

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 16, 14)
        layout.setSpacing(8)
        rows = (
            (self._language_heading, self.languages, self._groups[0]),
            (self._theme_heading, self.themes, self._groups[1]),
        )
        for heading, buttons, group in rows:
            set_role(heading, "heading")
            layout.addWidget(heading)
            row = QHBoxLayout()
            row.setSpacing(24)
            for button in buttons.values():
                group.addButton(button)
                row.addWidget(button)
            row.addStretch(1)
            layout.addLayout(row)
            layout.addSpacing(8)
        set_role(self._photo_heading, "heading")
        layout.addWidget(self._photo_heading)
        layout.addWidget(self.reads_at_once)
        layout.addWidget(self.keeps_position)
        layout.addWidget(self._position_words)

    def _connect(self) -> None:
        for code, button in self.languages.items():
            button.clicked.connect(lambda _checked=False, code=code: self._handle_language_chosen(code))
        for name, button in self.themes.items():
            button.clicked.connect(lambda _checked=False, name=name: self._handle_theme_chosen(name))
        self.reads_at_once.toggled.connect(self._handle_reading_toggled)
        self.keeps_position.toggled.connect(self._handle_position_toggled)

    def retranslate(self) -> None:
        self.languages[self._desk.language.code].setChecked(True)
        self.themes[self._desk.theme.choice].setChecked(True)
        self._language_heading.setText(self.tr("Language"))
        self._theme_heading.setText(self.tr("Theme"))
        self._photo_heading.setText(self.tr("Photos"))
        words = {
            "system": self.tr("as the system"),
            "light": self.tr("light"),
            "dark": self.tr("dark"),
        }
        for name, button in self.themes.items():
            button.setText(words[name])
            button.setAccessibleName(self.tr("Theme: {theme}").format(theme=words[name]))
        for code, button in self.languages.items():
            button.setAccessibleName(LANGUAGES[code])
        self.reads_at_once.setText(self.tr("Read photos as soon as they are taken in"))
        self.reads_at_once.setAccessibleName(self.reads_at_once.text())
        self.keeps_position.setText(self.tr("Keep the place where a photo was taken (GPS)"))
        self.keeps_position.setAccessibleName(self.keeps_position.text())
        self._describe_position()

    def _describe_position(self) -> None:
        if self.keeps_position.isChecked():
            words = self.tr(
                "On: the place of photos taken in from now on is stored, and goes out with the bundles."
            )
        else:
            words = self.tr(
                "Off: the place is not stored. The photo's own file stays as it came, place and all."
            )
        self._position_words.setText(words)

    def _handle_language_chosen(self, code: str) -> None:
        self._desk.settings.language = code
        self._desk.language.choose(code)

    def _handle_theme_chosen(self, name: str) -> None:
        self._desk.settings.theme = name
        self._desk.theme.choose(name)

    def _handle_reading_toggled(self, is_on: bool) -> None:
        self._desk.settings.reads_at_once = is_on

    def _handle_position_toggled(self, is_on: bool) -> None:
        self._desk.settings.keeps_position = is_on
        self._describe_position()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
