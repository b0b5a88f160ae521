"""W509, W511: two copies of one station's form side by side. In: the form, its other copies. Out: findings.

Copies are of different kinds here; those of one kind are compared figure by figure under Differences.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from db.fields import candidate_field, split_candidate_field
from db.figures import Figure
from desktop.entry.checks.limits import CheckLimits
from desktop.entry.checks.values import Finding, FormUnderCheck
from desktop.entry.paper_terms import say_box, say_copy_kind

_MOST_NAMED = 5
_WORDS = {
    "en": ("{box}: {ours} {our_number}, {theirs} {their_number}", "{count} more boxes", "; "),
    "ur": ("{box}: {ours} {our_number}، {theirs} {their_number}", "مزید {count} خانے", "؛ "),
}


@dataclass(frozen=True, slots=True)
class ComparedBoxes:
    """What two copies have in the boxes in which they differ: (box, this copy's number, the other's)."""

    kind: str
    other_kind: str
    boxes: tuple[tuple[str, int, int], ...]

    def say(self, language: str) -> str:
        """“No. 7: agent's copy 64, certified copy 164; …”, the first boxes by name."""
        one_box, rest, joint = _WORDS[language]
        ours, theirs = (say_copy_kind(kind, language) for kind in (self.kind, self.other_kind))
        said = [
            one_box.format(
                box=say_box(box, language), ours=ours, our_number=own, theirs=theirs, their_number=other
            )
            for box, own, other in self.boxes[:_MOST_NAMED]
        ]
        if len(self.boxes) > _MOST_NAMED:
            said.append(rest.format(count=len(self.boxes) - _MOST_NAMED))
        return joint.join(said)


def check_copies(form: FormUnderCheck, limits: CheckLimits) -> Iterator[Finding]:  # noqa: ARG001 (all checks are called alike)
    for kind, figures in form.seat.other_copies.items():
        swapped: set[int] = set()
        for finding, rows in _find_swaps(form, kind, figures):
            swapped |= rows
            yield finding
        yield from _compare_boxes(form, kind, figures, swapped)


def _find_swaps(
    form: FormUnderCheck, kind: str, figures: Mapping[str, Figure]
) -> Iterator[tuple[Finding, set[int]]]:
    """Two candidates' figures the other way round in another copy of the same station (domain §5)."""
    ours = form.boxes.known_totals()
    theirs = {serial: figures[box].counted for serial in ours if (box := candidate_field(serial)) in figures}
    differing = [serial for serial in theirs if theirs[serial] != ours[serial]]
    for one, two in combinations(differing, 2):
        if theirs[one] == ours[two] and theirs[two] == ours[one]:
            details = {"one": one, "two": two, "first": ours[one], "second": ours[two], "copy_kind": kind}
            yield Finding("W509", (candidate_field(one), candidate_field(two)), details), {one, two}


def _compare_boxes(
    form: FormUnderCheck, kind: str, figures: Mapping[str, Figure], swapped: set[int]
) -> Iterator[Finding]:
    """Every other box that is known in both copies; a blank beside a figure says nothing."""
    compared = []
    for box in form.boxes.fields:
        split = split_candidate_field(box)
        ours, theirs = form.boxes.number(box), figures[box].counted if box in figures else None
        is_said = split is not None and split[0] in swapped
        if ours is not None and theirs is not None and ours != theirs and not is_said:
            compared.append((box, ours, theirs))
    if compared:
        copies = ComparedBoxes(form.seat.copy_kind, kind, tuple(compared))
        details = {"count": len(compared), "copies": copies}
        yield Finding("W511", tuple(box for box, _ours, _theirs in compared), details)
