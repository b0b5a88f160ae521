"""How a picture is shown, never what it is: brighter, with more contrast, reversed, turned.

In: a pixmap and a `PictureTone`. Out: the pixmap to show.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import numpy as np
from PySide6.QtGui import QImage, QPixmap

MIDDLE = 128
STRONGEST = 100
STEP = 15
_BRIGHTEST_SHIFT = 110
_LARGEST = 255


@dataclass(frozen=True, slots=True)
class PictureTone:
    """`brightness` and `contrast` in -100…100, 0 as the picture is; `turns` clockwise quarter turns, 0…3."""

    brightness: int = 0
    contrast: int = 0
    is_inverted: bool = False
    turns: int = 0

    @property
    def changes_pixels(self) -> bool:
        """False when the picture is shown with its own pixels; a turn changes none."""
        return bool(self.brightness or self.contrast or self.is_inverted)


def tone_levels(tone: PictureTone) -> np.ndarray:
    """What becomes of each of the 256 levels: uint8, contrast around the middle first, then brightness."""
    levels = np.arange(_LARGEST + 1, dtype=np.float64)
    # full contrast lets four levels become one step of black and white; none leaves a plain grey
    gain = 4.0 ** (tone.contrast / STRONGEST)
    levels = (levels - MIDDLE) * gain + MIDDLE + _BRIGHTEST_SHIFT * tone.brightness / STRONGEST
    if tone.is_inverted:
        levels = _LARGEST - levels
    shown: np.ndarray = np.clip(np.rint(levels), 0, _LARGEST).astype(np.uint8)
    return shown


def tone_pixmap(pixmap: QPixmap, tone: PictureTone) -> QPixmap:
    """The same picture in this tone; the very same one where nothing changes."""
    if pixmap.isNull() or not tone.changes_pixels:
        return pixmap
    image = pixmap.toImage().convertToFormat(QImage.Format.Format_RGB888)
    pixels = np.frombuffer(image.constBits(), np.uint8)
    toned = np.take(tone_levels(tone), pixels)
    shown = QImage(
        toned.data, image.width(), image.height(), image.bytesPerLine(), QImage.Format.Format_RGB888
    )
    return QPixmap.fromImage(shown)


def _bound(value: int) -> int:
    return min(max(value, -STRONGEST), STRONGEST)


TONE_KEYS: Mapping[str, Callable[[PictureTone], PictureTone]] = {
    "[": lambda tone: replace(tone, brightness=_bound(tone.brightness - STEP)),
    "]": lambda tone: replace(tone, brightness=_bound(tone.brightness + STEP)),
    "{": lambda tone: replace(tone, contrast=_bound(tone.contrast - STEP)),
    "}": lambda tone: replace(tone, contrast=_bound(tone.contrast + STEP)),
    **dict.fromkeys("vV", lambda tone: replace(tone, is_inverted=not tone.is_inverted)),
    **dict.fromkeys("rR", lambda tone: replace(tone, turns=(tone.turns + 1) % 4)),
}
"""The keys of a picture and what each makes of its tone."""
