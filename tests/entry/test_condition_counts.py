"""Counting answers: every station is under exactly one answer of each question."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.entry.condition_counts import StationCondition, tally_conditions
from desktop.entry.condition_sheet import NOT_ANSWERED, QUESTIONS, AnswerKind
from desktop.report.condition_wording import say_answer, say_question

_ANSWERS = {
    AnswerKind.YES_NO: [True, False],
    AnswerKind.AGENTS: ["none", "some", "all"],
    AnswerKind.DATE: ["2024-02-08", ""],
    AnswerKind.TIME: ["23:10", ""],
    AnswerKind.BOXES: [(), ("excluded",)],
    AnswerKind.TEXT: ["torn", ""],
}
SHEETS = st.fixed_dictionaries(
    {}, optional={question.key: st.sampled_from(_ANSWERS[question.kind]) for question in QUESTIONS}
)


@given(st.lists(SHEETS, max_size=8))
def test_every_station_is_counted_once_a_question(sheets):
    stations = [
        StationCondition(serial, f"copy {serial}", "agent", answers)
        for serial, answers in enumerate(sheets, start=1)
    ]
    counts = tally_conditions(stations)
    for question in QUESTIONS:
        serials = [serial for count in counts if count.key == question.key for serial in count.serials]
        assert sorted(serials) == [station.serial for station in stations]
    assert all(count.stations == len(count.serials) for count in counts)


def test_a_station_without_a_sheet_has_answered_nothing():
    counts = tally_conditions([StationCondition(4, "copy", "agent", {})])
    assert {count.serials for count in counts if count.answer == NOT_ANSWERED} == {(4,)}
    assert {count.stations for count in counts if count.answer != NOT_ANSWERED} == {0}


def test_every_question_and_answer_has_words_in_both_languages():
    for count in tally_conditions([]):
        for say, word in ((say_question, count.key), (say_answer, count.answer)):
            assert say(word, "en").isascii()
            assert not say(word, "ur").isascii()
