"""A printed form as it looks straight, by which other photos of the same print are found.

In: a page that a person has confirmed. Out: a `Template`, its PNG, and one made of such a PNG again. What
is looked for by it (`features`, `landmarks`, its own ruled lines) is derived once, when first asked for.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import cv2
import numpy as np

from db.errors import KnownError
from desktop.page.form_layout import field_boxes_mm, serials_on_page
from desktop.page.form_values import FormDefinition
from desktop.page.paper_view import PaperView
from desktop.page.ruled_lines import Floats, RuledLines, list_ruled_lines, measure_darkness
from desktop.page.values import Image, Page
from desktop.page.view_fit import Flags, judge_lines, look_under

if TYPE_CHECKING:
    from cv2.typing import MatLike

PIXELS_PER_MM = 4.0
FEATURE_PIXELS_PER_MM = 2.5
LANDMARK_PIXELS_PER_MM = 3.0
PATCH_MM = 7.0
_QUICK_FEATURES, _THOROUGH_FEATURES = 1500, 1500
_MOST_LANDMARKS = 220
_LANDMARKS_APART_MM = 6.0
_AIR_MM = 1.0
_LEAST_LINES = 3


class DamagedTemplate(KnownError):
    """The file of a template is no picture, or has other proportions than the form's paper."""

    code = "G020"
    sentence = "The template's picture cannot be used. Choose another confirmed photo as the template."


@dataclass(frozen=True, eq=False)
class Features:
    """Places N×2 in mm of the upright paper, and what the print looks like there (N×D)."""

    places_mm: Floats
    descriptors: "MatLike"


@dataclass(frozen=True, eq=False)
class Template:
    """`image` is H×W grey, 8 bit, at 4 px a mm; its edges are those of the paper of page `page_number`."""

    form: FormDefinition
    candidates: int
    page_number: int
    image: Image

    def is_of(self, form: FormDefinition, candidates: int, page_number: int | None) -> bool:
        """Made for this very layout; `page_number` None: for any of its pages."""
        is_same = self.form == form and self.candidates == candidates
        return is_same and page_number in {None, self.page_number}

    @cached_property
    def quick_features(self) -> Features:
        return find_features(self._shrink(FEATURE_PIXELS_PER_MM), FEATURE_PIXELS_PER_MM, is_quick=True)

    @cached_property
    def thorough_features(self) -> Features:
        return find_features(self._shrink(FEATURE_PIXELS_PER_MM), FEATURE_PIXELS_PER_MM, is_quick=False)

    @cached_property
    def landmark_image(self) -> Image:
        """Grey, at 3 px a mm, lights and shadows taken out."""
        return even_out(self._shrink(LANDMARK_PIXELS_PER_MM))

    @cached_property
    def landmarks_mm(self) -> Floats:
        """N×2: well marked places of the print, outside the boxes of figures and well inside the paper."""
        scale = LANDMARK_PIXELS_PER_MM
        height, width = self.landmark_image.shape
        mask = np.full((height, width), 255, np.uint8)
        for box in field_boxes_mm(self.form, self.candidates, self.page_number):
            left, right = (round(side * scale) for side in (box.left_mm + _AIR_MM, box.right_mm - _AIR_MM))
            top, bottom = (round(side * scale) for side in (box.top_mm + _AIR_MM, box.bottom_mm - _AIR_MM))
            mask[max(top, 0) : bottom, max(left, 0) : right] = 0
        edge = round(PATCH_MM * scale / 2) + 1
        mask[:edge] = mask[-edge:] = 0
        mask[:, :edge] = mask[:, -edge:] = 0
        found = cv2.goodFeaturesToTrack(
            self.landmark_image,
            _MOST_LANDMARKS,
            0.02,
            _LANDMARKS_APART_MM * scale,
            mask=mask,
            blockSize=9,
        )
        places = np.array(found, np.float64, ndmin=1)
        return places.reshape(-1, 2) / scale if places.size > 1 else np.empty((0, 2))

    @cached_property
    def lines(self) -> RuledLines | None:
        """Of the form's ruled lines those that this print really has; None where they are too few."""
        lines = list_ruled_lines(self.form, self.candidates, self.page_number)
        darkness = measure_darkness(self.image)
        to_image = np.diag([PIXELS_PER_MM, PIXELS_PER_MM, 1.0])
        view = PaperView.of(darkness, to_image, self.form.paper_mm, LANDMARK_PIXELS_PER_MM)
        is_there, _ = judge_lines(look_under(view, lines, np.eye(3)))
        return _keep(lines, is_there)

    def _shrink(self, pixels_per_mm: float) -> Image:
        size = tuple(round(side * pixels_per_mm) for side in self.form.paper_mm)
        return np.asarray(cv2.resize(self.image, size, interpolation=cv2.INTER_AREA), np.uint8)


def _keep(lines: RuledLines, chosen: Flags) -> RuledLines | None:
    table = chosen & lines.is_table
    if min((table & lines.is_upright).sum(), (table & ~lines.is_upright).sum()) < _LEAST_LINES:
        return None
    return RuledLines(lines.segments[chosen], lines.is_upright[chosen], lines.is_table[chosen], lines.frame)


def make_template(page: Page, form: FormDefinition, candidates: int) -> Template:
    """Raises NoSuchPage, TooManyCandidates."""
    serials_on_page(form, candidates, page.number)
    grey = np.asarray(cv2.cvtColor(page.image, cv2.COLOR_RGB2GRAY), np.uint8)
    return Template(form, candidates, page.number, _fit_to_paper(grey, form))


def template_to_png(template: Template) -> bytes:
    is_written, content = cv2.imencode(".png", template.image)
    if not is_written:
        message = "OpenCV could not write a PNG"
        raise RuntimeError(message)
    return np.asarray(content, np.uint8).tobytes()


def template_from_png(content: bytes, form: FormDefinition, candidates: int, page_number: int) -> Template:
    """Of a straight page as a grey PNG of any resolution. Raises DamagedTemplate, NoSuchPage."""
    serials_on_page(form, candidates, page_number)
    try:
        grey = cv2.imdecode(np.frombuffer(content, np.uint8), cv2.IMREAD_GRAYSCALE)
    except cv2.error as error:
        raise DamagedTemplate from error
    if grey is None or grey.ndim != 2:
        raise DamagedTemplate
    width, height = form.paper_mm
    if abs(grey.shape[1] / grey.shape[0] - width / height) > 0.02:
        raise DamagedTemplate
    return Template(form, candidates, page_number, _fit_to_paper(np.asarray(grey, np.uint8), form))


def _fit_to_paper(grey: Image, form: FormDefinition) -> Image:
    size = tuple(round(side * PIXELS_PER_MM) for side in form.paper_mm)
    way = cv2.INTER_AREA if grey.shape[1] > size[0] else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(grey, size, interpolation=way), np.uint8)


def find_features(grey: Image, pixels_per_mm: float, *, is_quick: bool) -> Features:
    """Of a grey image; `pixels_per_mm` 1 gives places in its pixels. ORB when quick, else SIFT."""
    if is_quick:
        points, found = cv2.ORB.create(_QUICK_FEATURES, fastThreshold=7).detectAndCompute(grey, None)
    else:
        points, found = cv2.SIFT.create(_THOROUGH_FEATURES).detectAndCompute(grey, None)
    places = np.array([point.pt for point in points], np.float64).reshape(-1, 2)
    # pixel centres: the paper's edge lies half a pixel before the first one
    return Features((places + 0.5) / pixels_per_mm, found)


def even_out(grey: Image) -> Image:
    """How dark each pixel is against the light around it, 128 = as light: shadows and tints are gone."""
    around = cv2.blur(grey, (31, 31))
    share = grey.astype(np.float32) / np.maximum(around, 8)
    return np.asarray(np.clip(share * 128, 0, 255), np.uint8)
