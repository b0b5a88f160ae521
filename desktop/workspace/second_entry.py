"""The second look: a reader sees which of their own boxes another reader read otherwise, never as what.

In: this person's latest entry of a copy. Out: names of boxes; the form open again with their own figures.
"""

from desktop.workspace.entry_values import EntryForm
from desktop.workspace.handle import Workspace


def list_disagreements(workspace: Workspace, copy_id: str) -> frozenset[str]:
    """The boxes of this person's latest entry that another reader (or, beside a blind entry, the machine)
    read otherwise, that nobody settled and that this person has not looked at a second time.

    Names only: what the other read stays unknown until it is settled. Empty without an entry of this person.
    """
    return frozenset()


def start_second_look(workspace: Workspace, copy_id: str) -> EntryForm:
    """Opens this person's own entry again, in its mode, with `to_look_at`; begun already: as it was left.

    A box is looked at once `save_figure` was called for it, with the same figure or another. Finishing
    appends the entry anew. Raises NoSuchCopy; NotEntered without an entry of this person.
    """
    raise NotImplementedError
