from desktop.spreadsheet.faults import FAULT_SENTENCES, FaultKind, RowFault
from desktop.ui.imports.fault_words import FAULT_WORDS, say_faults


def test_the_window_and_the_command_line_use_the_same_english_words() -> None:
    assert dict(FAULT_WORDS) == dict(FAULT_SENTENCES)


def test_faults_stand_one_after_the_other_with_their_details(qapp) -> None:
    faults = (RowFault(FaultKind.NO_NAME), RowFault(FaultKind.UNKNOWN_STATION, details={"serial": 696}))
    assert say_faults(faults) == (
        "The name is missing. Polling station 696 is not in the list of this constituency."
    )
