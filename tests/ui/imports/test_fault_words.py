import re

from desktop.spreadsheet.faults import FAULT_SENTENCES, ColumnMissing, FaultKind, RowFault, SheetWord
from desktop.ui.imports.fault_words import FAULT_WORDS, SHEET_WORDS, say_faults
from desktop.ui.language.language import translate_error


def test_the_window_and_the_command_line_use_the_same_english_words() -> None:
    assert dict(FAULT_WORDS) == dict(FAULT_SENTENCES)


def test_the_window_knows_every_word_of_a_sheet() -> None:
    assert sorted(map(str, SHEET_WORDS)) == sorted(word.value for word in SheetWord)


def test_a_missing_column_is_named_in_urdu_too(desk) -> None:
    refused = ColumnMissing(file="a.csv", columns=SheetWord.SERIAL_AND_NAME)
    fault = RowFault(FaultKind.COLUMN_SUM, details={"column": SheetWord.VALID, "computed": 5, "stated": 4})
    assert "serial, name" in str(refused)
    assert "serial, name" in translate_error(refused)
    desk.language.choose("ur")
    for sentence in (translate_error(refused), say_faults([fault])):
        assert not re.search("[A-Za-z]", sentence.replace("a.csv", "")), sentence


def test_faults_stand_one_after_the_other_with_their_details(qapp) -> None:
    faults = (RowFault(FaultKind.NO_NAME), RowFault(FaultKind.UNKNOWN_STATION, details={"serial": 696}))
    assert say_faults(faults) == (
        "The name is missing. Polling station 696 is not in the list of this constituency."
    )
