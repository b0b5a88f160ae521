"""The questions about the paper and their answers in the window's language, in the order of observers.

In: keys and answers of `desktop.entry.condition_sheet`. Out: what the person reads.
"""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_QUESTIONS: Mapping[str, object] = {
    "officer_signature": QT_TRANSLATE_NOOP("ConditionSheet", "Presiding officer's signature"),
    "officer_thumb": QT_TRANSLATE_NOOP("ConditionSheet", "Presiding officer's thumb impression"),
    "officer_stamp": QT_TRANSLATE_NOOP("ConditionSheet", "Presiding officer's stamp"),
    "officer_nic": QT_TRANSLATE_NOOP("ConditionSheet", "Presiding officer's NIC number"),
    "assistant_signature": QT_TRANSLATE_NOOP("ConditionSheet", "Senior assistant's signature"),
    "assistant_thumb": QT_TRANSLATE_NOOP("ConditionSheet", "Senior assistant's thumb impression"),
    "assistant_stamp": QT_TRANSLATE_NOOP("ConditionSheet", "Senior assistant's stamp"),
    "assistant_nic": QT_TRANSLATE_NOOP("ConditionSheet", "Senior assistant's NIC number"),
    "agents_signatures": QT_TRANSLATE_NOOP("ConditionSheet", "Polling agents' signatures"),
    "agents_on_back": QT_TRANSLATE_NOOP("ConditionSheet", "Agents signed on the back"),
    "refusal_noted": QT_TRANSLATE_NOOP("ConditionSheet", "A refusal to sign is noted"),
    "refusal_reason": QT_TRANSLATE_NOOP("ConditionSheet", "Reason written for the refusal"),
    "written_date": QT_TRANSLATE_NOOP("ConditionSheet", "Date on the paper"),
    "written_time": QT_TRANSLATE_NOOP("ConditionSheet", "Time on the paper"),
    "overwritten": QT_TRANSLATE_NOOP("ConditionSheet", "Boxes that are written over"),
    "overwriting_initialled": QT_TRANSLATE_NOOP("ConditionSheet", "The overwriting is initialled"),
    "correction_fluid": QT_TRANSLATE_NOOP("ConditionSheet", "Correction fluid"),
    "several_hands": QT_TRANSLATE_NOOP("ConditionSheet", "Several handwritings"),
    "several_inks": QT_TRANSLATE_NOOP("ConditionSheet", "Several inks"),
    "pages_missing": QT_TRANSLATE_NOOP("ConditionSheet", "Pages are missing"),
    "header_differs": QT_TRANSLATE_NOOP("ConditionSheet", "The header names another station"),
    "remarks": QT_TRANSLATE_NOOP("ConditionSheet", "Remarks"),
}
_GROUPS: Mapping[str, object] = {
    "officer_signature": QT_TRANSLATE_NOOP("ConditionSheet", "Presiding officer"),
    "assistant_signature": QT_TRANSLATE_NOOP("ConditionSheet", "Senior assistant presiding officer"),
    "agents_signatures": QT_TRANSLATE_NOOP("ConditionSheet", "Polling agents"),
    "written_date": QT_TRANSLATE_NOOP("ConditionSheet", "Date and time"),
    "overwritten": QT_TRANSLATE_NOOP("ConditionSheet", "Writing"),
    "pages_missing": QT_TRANSLATE_NOOP("ConditionSheet", "The sheet"),
}
"""By the question with which a group begins."""
_CHOICES: Mapping[str, object] = {
    "yes": QT_TRANSLATE_NOOP("ConditionSheet", "yes"),
    "no": QT_TRANSLATE_NOOP("ConditionSheet", "no"),
    "none": QT_TRANSLATE_NOOP("ConditionSheet", "none"),
    "some": QT_TRANSLATE_NOOP("ConditionSheet", "some"),
    "all": QT_TRANSLATE_NOOP("ConditionSheet", "all"),
    "written": QT_TRANSLATE_NOOP("ConditionSheet", "written"),
    "not_on_paper": QT_TRANSLATE_NOOP("ConditionSheet", "not on the paper"),
    "not_answered": QT_TRANSLATE_NOOP("ConditionSheet", "not answered"),
}


def say_question(key: str) -> str:
    """A question that this version does not know is shown by its key."""
    return _say(_QUESTIONS, key)


def say_group(first_key: str) -> str:
    """The heading above the question with which a group begins; "" for any other question."""
    return _say(_GROUPS, first_key) if first_key in _GROUPS else ""


def say_choice(choice: str) -> str:
    """A short answer: yes, no, none, some, all, written, not_on_paper, not_answered."""
    return _say(_CHOICES, choice)


def _say(words: Mapping[str, object], key: str) -> str:
    text = words.get(key)
    return QCoreApplication.translate("ConditionSheet", str(text)) if text is not None else key
