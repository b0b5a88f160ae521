"""Why a box is in doubt and what it seems to hold, in words a tired person understands at once.

In: a reading. Out: words in the window's language; a suggestion is always said as one.
"""

from PySide6.QtCore import QCoreApplication

from desktop.entry.doubt import SURE_TO_PREFILL, suggest_figure
from desktop.reading.values import CellReading, CellState, Doubt, Mark
from desktop.ui.entry.figure_words import show_figure

_MOST_REASONS = 3
_SAID_BESIDE = frozenset({Doubt.SUGGESTED_BY_SUM, Doubt.TOO_LONG})


def say_doubt(doubt: Doubt) -> str:
    return {
        Doubt.FAINT: QCoreApplication.translate("DoubtWords", "faint"),
        Doubt.TOUCHES_LINE: QCoreApplication.translate("DoubtWords", "touches a line"),
        Doubt.SMALL: QCoreApplication.translate("DoubtWords", "too few pixels"),
        Doubt.GLARE: QCoreApplication.translate("DoubtWords", "in glare"),
        Doubt.COVERED: QCoreApplication.translate("DoubtWords", "partly hidden"),
        Doubt.OVERWRITTEN: QCoreApplication.translate("DoubtWords", "written over"),
        Doubt.STRUCK: QCoreApplication.translate("DoubtWords", "struck out"),
        Doubt.READERS_DIFFER: QCoreApplication.translate("DoubtWords", "the two readers differ"),
        Doubt.UNLIKE_ANY: QCoreApplication.translate("DoubtWords", "unlike any figure"),
        Doubt.TOO_LONG: QCoreApplication.translate("DoubtWords", "long serials are not read: type it"),
        Doubt.BREAKS_SUM: QCoreApplication.translate("DoubtWords", "a sum does not close with it"),
        Doubt.SUGGESTED_BY_SUM: QCoreApplication.translate("DoubtWords", "suggested by the sums"),
    }[doubt]


def describe_reasons(reading: CellReading | None) -> str:
    """The reasons of doubt in one line, the reader's own order; "" without any. What says all beside the box
    is not said again.
    """
    if reading is None:
        return ""
    reasons = [doubt for doubt in reading.doubts if doubt not in _SAID_BESIDE]
    return " · ".join(say_doubt(doubt) for doubt in reasons[:_MOST_REASONS])


def describe_suggestion(suggestion: CellReading | None) -> str:
    """What the program read in the box and how sure it is; a suggestion, said as one."""
    if suggestion is None:
        return QCoreApplication.translate("FigureWords", "not read")
    suggested = suggest_figure(suggestion) if suggestion.changed_by_arithmetic else None
    if suggested is not None:
        return _describe_sum_suggestion(suggestion, show_figure(suggested))
    if suggestion.mark is not None:
        return _describe_mark(suggestion, suggestion.mark)
    if suggestion.state is CellState.BLANK:
        return QCoreApplication.translate("FigureWords", "looks blank")
    if suggestion.value is None:
        return _describe_guess(suggestion)
    if suggestion.confidence < SURE_TO_PREFILL:
        sentence = QCoreApplication.translate("FigureWords", "read as {value}, not sure")
    else:
        sentence = QCoreApplication.translate("FigureWords", "read as {value}")
    return sentence.format(value=suggestion.value)


def _describe_sum_suggestion(suggestion: CellReading, value: str) -> str:
    """What the strokes say comes first: the sums may be wrong on the paper itself."""
    if suggestion.as_read is None:
        sentence = QCoreApplication.translate("DoubtWords", "not read; the sums suggest {value}. Look at it.")
        return sentence.format(value=value)
    sentence = QCoreApplication.translate(
        "DoubtWords", "read as {as_read}; the sums suggest {value}. Look at it."
    )
    return sentence.format(as_read=suggestion.as_read, value=value)


def _describe_mark(suggestion: CellReading, mark: Mark) -> str:
    if mark is Mark.STRUCK_REWRITTEN and suggestion.alternatives:
        words = QCoreApplication.translate("DoubtWords", "struck out, rewritten as {value}?")
        return words.format(value=suggestion.alternatives[0][0])
    is_sure = suggestion.confidence >= SURE_TO_PREFILL
    return {
        Mark.DASH: QCoreApplication.translate("DoubtWords", "looks like a dash")
        if is_sure
        else QCoreApplication.translate("DoubtWords", "a dash, perhaps"),
        Mark.STRUCK: QCoreApplication.translate("DoubtWords", "looks struck out"),
        Mark.STRUCK_REWRITTEN: QCoreApplication.translate("DoubtWords", "struck out and rewritten"),
        Mark.NOT_A_NUMBER: QCoreApplication.translate("DoubtWords", "no number: words or a sign"),
    }[mark]


def _describe_guess(suggestion: CellReading) -> str:
    if Doubt.TOO_LONG in suggestion.doubts:
        return say_doubt(Doubt.TOO_LONG)
    others = " · ".join(str(value) for value, _share in suggestion.alternatives[:3])
    text = QCoreApplication.translate("FigureWords", "not sure")
    return f"{text}: {others}?" if others else text


def show_mark(suggestion: CellReading) -> str:
    """What stands greyed in an empty field: a sign that is no number, with a question mark."""
    words = {
        Mark.DASH: "–",
        Mark.STRUCK: QCoreApplication.translate("DoubtWords", "struck"),
        Mark.NOT_A_NUMBER: QCoreApplication.translate("DoubtWords", "words"),
    }
    return f"{words[suggestion.mark]}?" if suggestion.mark in words else ""
