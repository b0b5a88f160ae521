"""A reader who finishes a form the honest way: the serial from the paper, an answer to every finding."""

from desktop.workspace.entries import finish_entry, start_entry
from desktop.workspace.findings import list_findings
from desktop.workspace.paper_words import confirm_station
from desktop.workspace.remarks import save_remark

SO_ON_PAPER = "the paper says so"


def finish_honestly(workspace, copy_id: str, reason: str = SO_ON_PAPER) -> str:
    """Types the station's serial, answers what the checks found, finishes; returns the id of the entry."""
    form = start_entry(workspace, copy_id)
    confirm_station(workspace, copy_id, str(form.station.serial))
    answer_findings(workspace, copy_id, reason)
    return finish_entry(workspace, copy_id)


def answer_findings(workspace, copy_id: str, reason: str = SO_ON_PAPER) -> list[str]:
    """Errors are confirmed with `reason`, warnings acknowledged; returns the codes that waited."""
    waiting = [found for found in list_findings(workspace, copy_id) if not found.is_resolved]
    for found in waiting:
        save_remark(workspace, copy_id, found.key, reason if found.finding.is_error else "")
    return [found.finding.code for found in waiting]
