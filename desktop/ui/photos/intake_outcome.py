"""What became of a batch of photos, line by line. In: reports of taking in and of reading. Out: lines."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from db.errors import KnownError
from desktop.workspace.photos import IntakeReport


class OutcomeKind(StrEnum):
    """What became of a file. UNREAD: it is here, but could not be read."""

    REFUSED = "refused"
    UNREAD = "unread"
    DUPLICATE = "duplicate"
    ALIKE = "alike"


@dataclass(frozen=True, slots=True)
class OutcomeLine:
    """One file that was not simply taken in. `other` is the photo here that it equals or looks like."""

    kind: OutcomeKind
    file_name: str
    other: str = ""
    photo_id: str = ""
    error: KnownError | None = None


def list_outcomes(report: IntakeReport, names: Mapping[str, str]) -> list[OutcomeLine]:
    """Refused files first, then those already here, then those that look alike; `names` by photo id."""
    refused = [OutcomeLine(OutcomeKind.REFUSED, name, error=error) for name, error in report.refused]
    same = [
        OutcomeLine(OutcomeKind.DUPLICATE, name, names.get(photo_id, ""), photo_id)
        for name, photo_id in report.duplicates
    ]
    alike = [
        OutcomeLine(OutcomeKind.ALIKE, names.get(new, ""), names.get(old, ""), new)
        for new, old in report.near_duplicates
    ]
    return [*refused, *same, *alike]


def list_unread(refused: Sequence[tuple[str, KnownError]]) -> list[OutcomeLine]:
    """Photos that could not be read, (file name, why): they are typed by looking, or taken again."""
    return [OutcomeLine(OutcomeKind.UNREAD, name, error=error) for name, error in refused]


def list_remaining(photos: Sequence[Path | bytes], report: IntakeReport) -> list[Path | bytes]:
    """What a stopped batch had not come to: photos are taken in one after the other."""
    return list(photos[len(report.added) + len(report.duplicates) + len(report.refused) :])
