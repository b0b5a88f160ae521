"""A flat page as somebody's phone sees it: on a table, a little turned, in uneven light.

    photo = photograph(rendered.image, seed=7)

In: the upright flat picture and a seed. Out: the photo and where the paper's corners lie on it.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from PIL import Image

from tests.specimen.lens import darken_light, print_creases, see_through_lens
from tests.specimen.table_top import lay_table, throw_shadow

WIDTH, HEIGHT = 1700, 2300


@dataclass(frozen=True)
class Scene:
    """How hard the photo is. `tilt` moves the corners by that share of the page's width; `turn` is the
    largest rotation in degrees; `light` 0…1 is how uneven the light is; `blur` in photo pixels.
    """

    tilt: float = 0.02
    turn: float = 3.0
    light: float = 0.35
    blur: float = 0.8
    noise: float = 4.0
    fill: float = 0.9


GOOD = Scene()
STEEP = Scene(tilt=0.045, turn=6.0, light=0.5, fill=0.86)
DARK = Scene(light=0.75, blur=1.1, noise=7.0)


@dataclass(frozen=True)
class Photograph:
    """`corners`: top left, top right, bottom right, bottom left of the paper, in pixels of `image`."""

    image: Image.Image
    corners: tuple[tuple[float, float], ...]


def photograph(page: Image.Image, *, seed: int, scene: Scene = GOOD) -> Photograph:
    rng = np.random.default_rng(seed)
    table = lay_table(WIDTH, HEIGHT, rng)
    sheet = print_creases(np.asarray(page, np.float32), rng)
    corners = _choose_corners(page.size, rng, scene)
    table = throw_shadow(table, corners, rng)
    seen = _lay_sheet(table, sheet, corners)
    lit = darken_light(seen, rng, scene.light)
    photo = see_through_lens(lit, rng, scene.blur, scene.noise)
    return Photograph(
        Image.fromarray(photo), tuple((round(float(x), 1), round(float(y), 1)) for x, y in corners)
    )


def _choose_corners(size: tuple[int, int], rng: np.random.Generator, scene: Scene) -> np.ndarray:
    """Four corners inside the photo: the page scaled, turned, shifted, each corner moved a little."""
    scale = min(WIDTH / size[0], HEIGHT / size[1]) * scene.fill * rng.uniform(0.96, 1.02)
    half = np.array(size) * scale / 2
    corners = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]]) * half
    corners = corners + rng.uniform(-1, 1, (4, 2)) * scene.tilt * 2 * half[0]
    angle = np.deg2rad(rng.uniform(-scene.turn, scene.turn))
    turned = corners @ np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
    turned += np.array([WIDTH, HEIGHT]) / 2 + rng.uniform(-18, 18, 2)
    # the whole sheet stays in the picture: shrink towards the middle where it would not
    middle = np.array([WIDTH, HEIGHT]) / 2
    reach = np.abs(turned - middle).max(axis=0) / (middle - 14)
    return middle + (turned - middle) / max(1.0, float(reach.max()))


def _lay_sheet(table: np.ndarray, sheet: np.ndarray, corners: np.ndarray) -> np.ndarray:
    height, width = sheet.shape[:2]
    flat = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    matrix = cv2.getPerspectiveTransform(flat, corners.astype(np.float32))
    # half a source pixel of blur stands in for area sampling: the page is drawn larger than it is seen
    soft = cv2.GaussianBlur(sheet, (0, 0), 0.6)
    size = (table.shape[1], table.shape[0])
    seen = cv2.warpPerspective(soft, matrix, size, flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    cover = cv2.warpPerspective(np.ones((height, width), np.float32), matrix, size, flags=cv2.INTER_LINEAR)
    return table * (1 - cover[..., None]) + seen * cover[..., None]
