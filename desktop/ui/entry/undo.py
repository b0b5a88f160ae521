"""What was entered on the form, step by step, so that each step can be taken back. No Qt, no store.

In: box, figure before, figure after. Out: the step to take back, or to do again.
"""

from dataclasses import dataclass

from db.figures import Figure


@dataclass(frozen=True, slots=True)
class Step:
    """One figure entered: `before` and `after` are None where nothing was entered in the box."""

    field: str
    before: Figure | None
    after: Figure | None


class Steps:
    """The steps of one form, the last one first to be taken back."""

    def __init__(self) -> None:
        self._done: list[Step] = []
        self._undone: list[Step] = []

    def add(self, field: str, before: Figure | None, after: Figure | None) -> None:
        """A step that changes nothing is none; a new one ends what could be done again."""
        if before != after:
            self._done.append(Step(field, before, after))
            self._undone.clear()

    def take_back(self) -> Step | None:
        """The last step; None when there is none left."""
        if not self._done:
            return None
        step = self._done.pop()
        self._undone.append(step)
        return step

    def do_again(self) -> Step | None:
        """The step that was taken back last."""
        if not self._undone:
            return None
        step = self._undone.pop()
        self._done.append(step)
        return step
