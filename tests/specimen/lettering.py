"""Printed text in English and Urdu with the program's own fonts, positions in millimetres."""

from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

_FONTS = Path(__file__).parents[2] / "resources" / "fonts"
_REGULAR, _BOLD, _URDU = "GintiSans-Regular.ttf", "GintiSans-SemiBold.ttf", "GintiNastaliq-Regular.ttf"
_MM_PER_POINT = 0.3528
_BLACK = (28, 28, 30)

Colour = tuple[int, int, int]


class PrintedSheet:
    """A sheet to print on. `scale` is pixels per millimetre; anchors are Pillow's two letters.

    `room_mm`: text that would be wider is set smaller.
    """

    def __init__(
        self, size_mm: tuple[float, float], scale: float, paper: Colour, ink: Colour = _BLACK
    ) -> None:
        self.scale, self.ink = scale, ink
        self.image = Image.new("RGB", (round(size_mm[0] * scale), round(size_mm[1] * scale)), paper)
        self._draw = ImageDraw.Draw(self.image)

    def english(
        self,
        x: float,
        y: float,
        text: str,
        points: float,
        *,
        anchor: str = "lm",
        bold: bool = False,
        room_mm: float = 300,
    ) -> None:
        name = _BOLD if bold else _REGULAR
        font = self._font(name, points)
        width = self._draw.textlength(text, font) / self.scale
        if width > room_mm:
            font = self._font(name, points * room_mm / width)
        self._draw.text((x * self.scale, y * self.scale), text, self.ink, font, anchor)

    def urdu(
        self, x: float, y: float, text: str, points: float, *, anchor: str = "rm", room_mm: float = 300
    ) -> None:
        """Nastaliq leaves the line up and down: the middle of its ink is set on `y`."""
        font = self._font(_URDU, points)
        left, top, right, bottom = self._draw.textbbox((0, 0), text, font, direction="rtl", language="ur")
        too_wide = (right - left) / self.scale / room_mm
        if too_wide > 1:
            self.urdu(x, y, text, points / too_wide * 0.98, anchor=anchor, room_mm=room_mm)
            return
        start = {"l": left, "m": (left + right) / 2, "r": right}[anchor[0]]
        at = (x * self.scale - start, y * self.scale - (top + bottom) / 2)
        self._draw.text(at, text, self.ink, font, direction="rtl", language="ur")

    def line(self, *points: float, width_mm: float) -> None:
        """A ruled line through x1, y1, x2, y2 …, centred on them."""
        self._draw.line(self._pixels(*points), self.ink, max(1, round(width_mm * self.scale)))

    def box(self, left: float, top: float, right: float, bottom: float, *, width_mm: float = 0.35) -> None:
        self.line(left, top, right, top, right, bottom, left, bottom, left, top, width_mm=width_mm)

    def fill(self, left: float, top: float, right: float, bottom: float, colour: Colour) -> None:
        self._draw.rectangle(self._pixels(left, top, right, bottom), fill=colour)

    def watermark(self, text: str, points: float, colour: Colour) -> None:
        """Large and light across the sheet, from the lower left to the upper right."""
        width, height = self.image.size
        mask = Image.new("L", (height, height), 0)
        ImageDraw.Draw(mask).text((height / 2, height / 2), text, 255, self._font(_BOLD, points), "mm")
        turned = mask.rotate(55, Image.Resampling.BICUBIC)
        self.image.paste(colour, ((width - height) // 2, 0), turned)

    def _pixels(self, *lengths_mm: float) -> list[float]:
        return [length * self.scale for length in lengths_mm]

    def _font(self, name: str, points: float) -> ImageFont.FreeTypeFont:
        return load_font(name, round(points * _MM_PER_POINT * self.scale))


@cache
def load_font(name: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(_FONTS / name), size, layout_engine=ImageFont.Layout.RAQM)
