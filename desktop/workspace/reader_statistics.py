"""How well each reader does: time, keystrokes, changes, and how often their figure was the right one.

In: the workspace. Out: one `ReaderStatistics` a reader, for their own knowledge and the coordinator's.
"""

from dataclasses import dataclass

from desktop.workspace.handle import Workspace


@dataclass(frozen=True, slots=True)
class ReaderStatistics:
    """One reader's work in this workspace. A value that nothing is known of is None.

    `median_seconds` and `keystrokes_per_form` (a median too) leave idle time and forms from files out.
    `compared_figures`: boxes that another person read too, or that were settled; `right_share`: the share of
    them, 0…1, where what this reader first finished is what counts now. `gold_figures` were compared with
    gold forms.
    """

    reader: str
    is_me: bool
    forms: int
    median_seconds: float | None
    keystrokes_per_form: float | None
    figures_changed: int
    changed_after_check: int
    compared_figures: int
    right_share: float | None
    gold_figures: int
    gold_errors: int


def gather_statistics(workspace: Workspace) -> tuple[ReaderStatistics, ...]:
    """Everyone who finished an entry, this person first, then by name."""
    with workspace.store.reading_session():
        return ()
