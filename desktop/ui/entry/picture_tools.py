"""The tools under the page: smaller, whole width, larger, turn, and the strip for brightness and contrast.

In: the page's view. Out: how it is shown; nothing of the photo changes.
"""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSlider, QToolButton, QWidget

from desktop.ui.entry.page_view import ZOOM_STEP, PageView
from desktop.ui.entry.picture_tone import STRONGEST, PictureTone
from desktop.ui.theme.style import set_role

_STEP = 10
_QUARTERS = 4


class ToneStrip(QWidget):
    """Qt view of the tone of a page: two sliders, the reverse, and the way back."""

    def __init__(self, page_view: PageView) -> None:
        super().__init__()
        self._page_view = page_view
        self._words = (QLabel(), QLabel())
        self.brightness, self.contrast = _make_slider(), _make_slider()
        self.inverted = QCheckBox()
        self.reset_button = QToolButton()
        set_role(self.reset_button, "quiet")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 0, 2, 0)
        for label, slider in zip(self._words, (self.brightness, self.contrast), strict=True):
            set_role(label, "muted")
            label.setBuddy(slider)
            layout.addWidget(label)
            layout.addWidget(slider, 1)
            slider.valueChanged.connect(self._handle_changed)
        layout.addWidget(self.inverted)
        layout.addWidget(self.reset_button)
        self.inverted.toggled.connect(self._handle_changed)
        self.reset_button.clicked.connect(lambda: page_view.set_tone(PictureTone()))
        page_view.look_changed.connect(self.show_tone)
        self.retranslate()

    def show_tone(self) -> None:
        """What stands in the page's view, wherever it came from."""
        tone = self._page_view.tone
        for control in (self.brightness, self.contrast, self.inverted):
            control.blockSignals(True)
        self.brightness.setValue(tone.brightness)
        self.contrast.setValue(tone.contrast)
        self.inverted.setChecked(tone.is_inverted)
        for control in (self.brightness, self.contrast, self.inverted):
            control.blockSignals(False)

    def _handle_changed(self) -> None:
        self._page_view.set_tone(
            replace(
                self._page_view.tone,
                brightness=self.brightness.value(),
                contrast=self.contrast.value(),
                is_inverted=self.inverted.isChecked(),
            )
        )

    def retranslate(self) -> None:
        words = (self.tr("Brightness"), self.tr("Contrast"))
        for label, slider, text in zip(self._words, (self.brightness, self.contrast), words, strict=True):
            label.setText(text)
            slider.setAccessibleName(text)
        self.inverted.setText(self.tr("Reversed"))
        self.inverted.setToolTip(self.tr("Light ink on dark paper"))
        self.reset_button.setText(self.tr("As it is"))
        self.reset_button.setToolTip(self.tr("Show the picture as it was taken"))


class PictureTools(QWidget):
    """The buttons; `tone_strip` stands apart and is hidden until it is wanted."""

    def __init__(self, page_view: PageView) -> None:
        super().__init__()
        self.tone_strip = ToneStrip(page_view)
        self.tone_strip.hide()
        self._page_view = page_view
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        steps: tuple[tuple[str, Callable[[], object]], ...] = (
            ("◐", self._toggle_tone_strip),
            ("↻", self.turn),
            ("−", lambda: page_view.zoom(1 / ZOOM_STEP)),
            ("⤢", page_view.fit_width),
            ("+", lambda: page_view.zoom(ZOOM_STEP)),
        )
        self.buttons = [_make_tool(sign, action) for sign, action in steps]
        for button in self.buttons:
            layout.addWidget(button)
        self.retranslate()

    def turn(self) -> None:
        """A quarter clockwise."""
        tone = self._page_view.tone
        self._page_view.set_tone(replace(tone, turns=(tone.turns + 1) % _QUARTERS))

    def _toggle_tone_strip(self) -> None:
        self.tone_strip.setVisible(self.tone_strip.isHidden())

    def retranslate(self) -> None:
        words = (
            self.tr("Brightness and contrast"),
            self.tr("Turn the picture"),
            self.tr("Smaller"),
            self.tr("Whole width"),
            self.tr("Larger"),
        )
        for button, text in zip(self.buttons, words, strict=True):
            button.setToolTip(text)
            button.setAccessibleName(text)
        self.tone_strip.retranslate()


def _make_tool(sign: str, action: Callable[[], object]) -> QToolButton:
    button = QToolButton()
    button.setText(sign)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    set_role(button, "quiet")
    button.clicked.connect(action)
    return button


def _make_slider() -> QSlider:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setRange(-STRONGEST, STRONGEST)
    slider.setSingleStep(_STEP)
    slider.setPageStep(2 * _STEP)
    slider.setMinimumWidth(60)
    return slider
