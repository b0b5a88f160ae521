"""The outline of a sheet while a person straightens it: four corners and quarter turns. Pure geometry.

Photo pixels: the EXIF-oriented photo page. Shown pixels: the same after `turned` clockwise quarter turns.
Corners are photo pixels in the order top left, top right, bottom right, bottom left of the upright paper.
"""

from dataclasses import dataclass, replace

from desktop.page.values import Corners, Point

_FIRST_INSET = 0.06
_LEAST_SIDE = 60.0


@dataclass(frozen=True, slots=True)
class Outline:
    """A photo page of `width` × `height` photo pixels, how it is turned and where the paper lies in it."""

    width: int
    height: int
    turned: int
    corners: Corners

    @property
    def shown_size(self) -> tuple[int, int]:
        return (self.height, self.width) if self.turned % 2 else (self.width, self.height)

    @property
    def shown_corners(self) -> Corners:
        """The corners in shown pixels, still top left of the paper first."""
        one, two, three, four = (self.to_shown(corner) for corner in self.corners)
        return one, two, three, four

    @property
    def is_a_sheet(self) -> bool:
        """Tells whether the corners go once around, clockwise, and stand far enough apart."""
        points = self.corners
        for place in range(4):
            before, here, after = points[place - 1], points[place], points[(place + 1) % 4]
            along = here[0] - before[0], here[1] - before[1]
            onward = after[0] - here[0], after[1] - here[1]
            if along[0] * onward[1] - along[1] * onward[0] <= 0:
                return False
            if onward[0] ** 2 + onward[1] ** 2 < _LEAST_SIDE**2:
                return False
        return True

    def to_shown(self, point: Point) -> Point:
        """Photo pixels → shown pixels."""
        x, y = point
        return ((x, y), (self.height - y, x), (self.width - x, self.height - y), (y, self.width - x))[
            self.turned
        ]

    def to_photo(self, point: Point) -> Point:
        """Shown pixels → photo pixels."""
        x, y = point
        return ((x, y), (y, self.height - x), (self.width - x, self.height - y), (self.width - y, x))[
            self.turned
        ]

    def move_corner(self, place: int, shown: Point) -> "Outline":
        """Corner `place` (0…3) put to a point in shown pixels, kept inside the photo."""
        x, y = self.to_photo(shown)
        inside = (min(max(x, 0.0), float(self.width)), min(max(y, 0.0), float(self.height)))
        points = list(self.corners)
        points[place] = inside
        one, two, three, four = points
        return replace(self, corners=(one, two, three, four))

    def turn(self, quarter_turns: int) -> "Outline":
        """Turned further clockwise; the same four points stay marked, the paper's top is now elsewhere."""
        one, two, three, four = (self.corners[(place - quarter_turns) % 4] for place in range(4))
        turned = (self.turned + quarter_turns) % 4
        return replace(self, turned=turned, corners=(one, two, three, four))


def make_outline(width: int, height: int, turned: int = 0, corners: Corners | None = None) -> Outline:
    """The outline to begin with: the corners known so far, or a frame a little inside the photo."""
    if corners is not None:
        return Outline(width, height, turned, corners)
    bare = Outline(width, height, turned, ((0, 0), (0, 0), (0, 0), (0, 0)))
    wide, high = bare.shown_size
    left, top, right, bottom = wide * _FIRST_INSET, high * _FIRST_INSET, wide * 0.94, high * 0.94
    frame = ((left, top), (right, top), (right, bottom), (left, bottom))
    one, two, three, four = (bare.to_photo(point) for point in frame)
    return replace(bare, corners=(one, two, three, four))
