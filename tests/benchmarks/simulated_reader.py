"""A person who reads paper and errs now and then, in front of the workspace's own functions.

In: what stands on the paper, a rate of error, a seed. Out: entries, settlements. Each look at a box errs anew
and independently, which is how the error rates of single and of double entry in the literature are meant.
"""

from collections.abc import Iterable, Mapping

import numpy as np

from db.figures import BLANK, DASH, Figure, FigureState
from desktop.workspace.differences import Difference
from desktop.workspace.entries import confirm_readings, finish_entry, save_figure, start_entry
from desktop.workspace.entry_values import EntryForm
from desktop.workspace.findings import list_findings
from desktop.workspace.paper_words import confirm_station
from desktop.workspace.remarks import save_remark
from desktop.workspace.second_entry import list_disagreements, start_second_look
from desktop.workspace.settling import settle
from desktop.workspace.workspace import Workspace
from tests.benchmarks.entry_forms import confuse

Paper = Mapping[str, Figure]
MOST_LOOKS = 3
"""So often a person looks again at the boxes of a finding before saying that the paper is so."""


class SimulatedReader:
    """`rate`: the share of looks at a box that end in another figure than the paper's."""

    def __init__(self, workspace: Workspace, rate: float, seed: int) -> None:
        self._workspace = workspace
        self._rate = rate
        self._rng = np.random.default_rng(seed)
        self.boxes_typed = 0

    def look_at(self, figure: Figure) -> Figure:
        """What the person makes of a box."""
        if self._rng.random() >= self._rate:
            return figure
        if figure.number is None:
            return Figure.of(0) if figure.state in {FigureState.BLANK, FigureState.DASH} else BLANK
        wrong = confuse(figure.number, self._rng)
        return Figure.of(wrong) if wrong != figure.number else Figure.of(figure.number + 1)

    def enter(self, copy_id: str, paper: Paper, mode: str) -> None:
        """One entry, as the window leads through it: what must be looked at, the rest as read, findings."""
        form = start_entry(self._workspace, copy_id, mode)
        confirm_station(self._workspace, copy_id, str(form.station.serial))
        asked = form.must_visit | form.must_type
        self._type(copy_id, paper, asked if mode == "assisted" else form.fields)
        confirm_readings(self._workspace, copy_id, form.fields)
        self._type(copy_id, paper, self._list_left(copy_id, mode))
        self._answer_findings(copy_id, paper)
        finish_entry(self._workspace, copy_id)

    def look_again(self, copy_id: str, paper: Paper) -> int:
        """The second look at the boxes on which another reader differs; returns how many there were."""
        boxes = list_disagreements(self._workspace, copy_id)
        if boxes:
            form = start_second_look(self._workspace, copy_id)
            self._type(copy_id, paper, form.to_look_at)
            self._answer_findings(copy_id, paper)
            finish_entry(self._workspace, copy_id)
        return len(boxes)

    def settle(self, difference: Difference, paper: Paper) -> None:
        """Looks at the crop, then chooses one of the readings or types a third."""
        settle(
            self._workspace,
            difference.station_serial,
            difference.poll_round,
            {difference.field: self._choose(difference, paper[difference.field])},
            "looked at the paper",
            difference.copy_id,
        )

    def _choose(self, difference: Difference, figure: Figure) -> Figure:
        seen = self.look_at(figure)
        offered = {reading.figure for reading in difference.readings}
        wrong = sorted(offered - {figure}, key=str)
        return seen if seen == figure or not wrong else wrong[int(self._rng.integers(len(wrong)))]

    def _list_left(self, copy_id: str, mode: str) -> list[str]:
        """What a figure typed meanwhile has made doubtful, and what nobody read."""
        form: EntryForm = start_entry(self._workspace, copy_id, mode)
        return [box for box in form.fields if box not in form.figures]

    def _type(self, copy_id: str, paper: Paper, boxes: Iterable[str]) -> None:
        for box in sorted(boxes):
            self.boxes_typed += 1
            save_figure(self._workspace, copy_id, box, self.look_at(paper.get(box, DASH)))

    def _answer_findings(self, copy_id: str, paper: Paper) -> None:
        for _ in range(MOST_LOOKS):
            errors = [each for each in self._list_open(copy_id) if each.finding.is_error]
            if not errors:
                break
            self._type(copy_id, paper, {box for each in errors for box in each.finding.fields} & paper.keys())
        for each in self._list_open(copy_id):
            save_remark(self._workspace, copy_id, each.key, "the paper says so")

    def _list_open(self, copy_id: str) -> list:
        return [each for each in list_findings(self._workspace, copy_id) if not each.is_resolved]
