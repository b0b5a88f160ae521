"""Counts the rows of the form in a photo that comes without its constituency."""

from desktop.page.fitting import Fit, PhotoLines, fit_form, place_table
from desktop.page.form_values import FormDefinition
from desktop.page.line_fit import find_lines
from desktop.page.ruled_lines import RuledLines, list_ruled_lines
from desktop.page.values import Image, RowsNotCounted

_CLOSER_LOOKS = 3
_NEEDED_OF_BOXES = 0.6


def count_candidates(image: Image, form: FormDefinition) -> int:
    """The number of rows whose ruled lines explain an EXIF-oriented RGB photo best. Takes a few seconds.

    Only forms of one page are counted: both the boxes above the table and those below it must be there, else
    the photo may show one page of a longer form. Raises RowsNotCounted.
    """
    photo = PhotoLines.of(image)
    rough: list[tuple[float, int]] = []
    for candidates in range(1, form.rows_per_page + 1):
        placed = place_table(photo, list_ruled_lines(form, candidates))
        if placed is not None:
            rough.append((placed.score.all + placed.score.weakest, candidates))
    found: list[tuple[float, int, Fit]] = []
    for _, candidates in sorted(rough, reverse=True)[:_CLOSER_LOOKS]:
        fit = fit_form(photo, form, list_ruled_lines(form, candidates))
        if fit is not None and fit.is_believed:
            found.append((fit.score.all + fit.score.weakest, candidates, fit))
    _, count, fit = max(found, key=lambda one: one[:2], default=(0.0, 0, None))
    if fit is None or not _is_whole(photo, fit, list_ruled_lines(form, count)):
        raise RowsNotCounted(form=form.title)
    return count


def _is_whole(photo: PhotoLines, fit: Fit, lines: RuledLines) -> bool:
    """True when the boxes above the table, of a first page, and those below, of a last one, are there."""
    is_found = find_lines(photo.darkness, fit.homography, lines)
    starts = lines.segments[:, 1]
    for is_asked in (starts < lines.frame[1], (starts >= lines.frame[3] - 0.01)):
        asked = is_found[is_asked & ~lines.is_table]
        if len(asked) == 0 or asked.mean() < _NEEDED_OF_BOXES:
            return False
    return True
