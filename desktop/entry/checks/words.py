"""W111: a figure against its words. In: the form with what was typed of both. Out: where they differ."""

from collections.abc import Iterator

from desktop.entry.checks.limits import CheckLimits
from desktop.entry.checks.values import Finding, FormUnderCheck
from desktop.entry.number_words import read_words


def check_words(form: FormUnderCheck, limits: CheckLimits) -> Iterator[Finding]:  # noqa: ARG001 (all checks are called alike)
    """Only where both are known: words that are no number say nothing."""
    for box in form.boxes.fields:
        written = form.boxes.in_words.get(box, "")
        said, number = read_words(written), form.boxes.number(box)
        if said is not None and number is not None and said != number:
            yield Finding("W111", (box,), {"words": written, "said": said, "number": number})
