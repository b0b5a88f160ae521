"""What is wrong with a photo at the figures themselves, while the paper is still at hand to take it again.

In: the photo, its straight page, the boxes of the figures. Out: `QualityNote`s: what, and at which rows. The
words are the window's. What is measured, on the photo's own pixels, is `desktop.page.photo_measures`.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from db.fields import split_candidate_field
from desktop.page.form_values import FormDefinition
from desktop.page.photo_measures import BoxMeasures, measure_boxes
from desktop.page.values import CellBox, Image, Page

_DIGIT_SHARE, _LARGEST_DIGIT_MM = 0.65, 5.0
"""Of a box's height; people write no larger in a high one."""
_FEWEST_PIXELS = 11.0
_WIDEST_BLUR_MM = 0.75
"""An edge that takes longer from ink to paper: the strokes of an 8 run into one another."""
_DARKEST_PAPER = 55.0
_BLOWN_SHARE = 0.25
_CLEAR_LINES = 0.1
"""Below it the form's lines are too faint to say anything about sharpness or what covers them."""
_LOST_LINE = 0.3
"""Of what lines usually show on this photo."""
_VEILED, _VEILED_AND_GLEAMING, _NEARLY_BLOWN = 0.62, 0.78, 244.0
"""No more than this of a box's edges is left where it is bright: a lighter pen went before them."""
_COVERED_SHARE = 0.3
"""Of a box's inside; ink alone takes less."""
_FAINTEST_LINE = 0.1
"""Of the same: between the two a line is broad and faint where the photo is blurred, gone under a finger."""
_LEAST_BOXES_BLURRED = 3

Flags = npt.NDArray[np.bool_]


class QualityKind(StrEnum):
    """Worst first."""

    CUT_OFF = "cut_off"
    GLARE = "glare"
    COVERED = "covered"
    """By a finger, another sheet, a thing: the box's own lines are not to be seen."""
    BLURRED = "blurred"
    LOW_RESOLUTION = "low_resolution"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class QualityNote:
    """`rows`: ballot serials touched, ascending; `fields`: every figure touched, in the paper's order.

    `measure`, at the worst of them: cut_off 1; glare, covered the share of the box or of a line lost; blurred
    mm from ink to paper; low_resolution pixels of a digit's height; dark the paper's light, 0–255.
    """

    kind: QualityKind
    rows: tuple[int, ...]
    fields: tuple[str, ...]
    measure: float

    def as_json(self) -> dict[str, object]:
        return {
            "kind": self.kind.value,
            "rows": list(self.rows),
            "fields": list(self.fields),
            "measure": round(self.measure, 2),
        }

    @classmethod
    def from_json(cls, plain: Mapping[str, object]) -> "QualityNote":
        """What `as_json` wrote. Raises KeyError, TypeError or ValueError for anything else."""
        rows, fields = plain["rows"], plain["fields"]
        if not isinstance(rows, list) or not isinstance(fields, list):
            message = "no note on a photo"
            raise TypeError(message)
        return cls(
            QualityKind(str(plain["kind"])),
            tuple(int(row) for row in rows),
            tuple(str(field) for field in fields),
            float(str(plain["measure"])),
        )


def judge_photo(
    image: Image, page: Page, boxes: Sequence[CellBox], form: FormDefinition
) -> tuple[QualityNote, ...]:
    """What would be better in a second photo of the same sheet; nothing for a good one.

    `image` is the EXIF-oriented RGB photo that `page` was straightened from, `boxes` are in pixels of
    `page.image`.
    """
    if not boxes:
        return ()
    measures = measure_boxes(image, page, boxes, form)
    fields = [box.field for box in boxes]
    return tuple(
        _make_note(kind, fields, flags, values)
        for kind, flags, values in _find_faults(measures)
        if flags.any()
    )


def _find_faults(measures: BoxMeasures) -> Iterator[tuple[QualityKind, Flags, npt.NDArray[np.float64]]]:
    """Kind, the boxes that have it, and its measure so that more is worse; nothing is said of a box twice."""
    here = ~measures.is_cut
    yield QualityKind.CUT_OFF, measures.is_cut, np.ones(len(here))
    usual = float(np.percentile(measures.line_depth[here], 75)) if here.any() else 0.0
    has_lines = usual >= _CLEAR_LINES
    lost = 1 - measures.line_depth / max(usual, 1e-6)
    paper = float(np.median(measures.paper[here])) if here.any() else 0.0
    is_bright = measures.paper > min(1.08 * paper, _NEARLY_BLOWN)
    is_veiled = is_bright & (measures.all_edges < _VEILED)
    is_gleaming = np.maximum(measures.gleaming, measures.blown) > _BLOWN_SHARE
    is_fading = (measures.all_edges < _VEILED_AND_GLEAMING) | (not has_lines)
    glare = here & ((has_lines & is_veiled) | (is_gleaming & is_fading))
    yield QualityKind.GLARE, glare, np.maximum(measures.blown, 1 - measures.all_edges)
    is_wide = has_lines & (measures.blur_mm > _WIDEST_BLUR_MM)
    is_blurred = is_wide & (lost < 1 - _FAINTEST_LINE)
    is_partly_lost = (measures.weakest_edge < _LOST_LINE) & (measures.unlike_paper > _COVERED_SHARE)
    covered = here & has_lines & ~glare & (is_partly_lost | ((lost > 1 - _LOST_LINE) & ~is_blurred))
    yield QualityKind.COVERED, covered, np.maximum(measures.unlike_paper, lost)
    clear = here & ~glare & ~covered
    blurred = clear & is_wide
    yield QualityKind.BLURRED, blurred & (blurred.sum() >= _LEAST_BOXES_BLURRED), measures.blur_mm
    digit_mm = np.minimum(measures.height_mm * _DIGIT_SHARE, _LARGEST_DIGIT_MM)
    digit = digit_mm * measures.pixels_per_mm
    yield QualityKind.LOW_RESOLUTION, here & (digit < _FEWEST_PIXELS), -digit
    yield QualityKind.DARK, clear & (measures.paper < _DARKEST_PAPER), -measures.paper


def _make_note(
    kind: QualityKind, fields: Sequence[str], flags: Flags, values: npt.NDArray[np.float64]
) -> QualityNote:
    touched = tuple(field for field, is_touched in zip(fields, flags, strict=True) if is_touched)
    places = (split_candidate_field(field) for field in touched)
    rows = tuple(sorted({place[0] for place in places if place is not None}))
    return QualityNote(kind, rows, touched, abs(float(values[flags].max())))
