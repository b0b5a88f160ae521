"""Which single misreading would close the sums of the form on the desk: places to look at, no corrections.

In: the draft of the person at the keyboard. Out: ranked repairs, what the reader also held possible first.
"""

from desktop.entry.doubt import suggest_figure
from desktop.entry.misreads import Repair, explain_open_sums
from desktop.workspace.desk_form import lay_out, require_draft
from desktop.workspace.entry_values import EntryForm
from desktop.workspace.handle import Workspace


def explain(workspace: Workspace, copy_id: str) -> tuple[Repair, ...]:
    """None where every sum closes; in blind mode only what is typed takes part. Raises NoDraft."""
    with workspace.store.reading_session() as session:
        return explain_form(lay_out(session, workspace, require_draft(session, workspace, copy_id)))


def explain_form(form: EntryForm) -> tuple[Repair, ...]:
    """As `explain`, of a form that is laid out. A total that must be typed takes part once it was."""
    suggested = {box: form.suggestions[box] for box in form.suggestions if box not in form.must_type}
    read = {box: suggest_figure(reading) for box, reading in suggested.items()}
    known = {box: figure for box, figure in read.items() if figure is not None} | dict(form.figures)
    serials = [row.ballot_serial for row in form.candidates]
    alternatives = {box: reading.alternatives for box, reading in form.suggestions.items()}
    return explain_open_sums(known, serials, alternatives, form.station.voters_total)
