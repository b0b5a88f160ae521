"""The words of the condition sheet in reports, in English and Urdu: questions and short answers.

Reports are read without the program, so their words do not go through the window's translator.
"""

from desktop.report.wording import LANGUAGES

_QUESTIONS: dict[str, tuple[str, str]] = {
    "officer_signature": ("Presiding officer's signature", "پریذائیڈنگ افسر کے دستخط"),
    "officer_thumb": ("Presiding officer's thumb impression", "پریذائیڈنگ افسر کے انگوٹھے کا نشان"),
    "officer_stamp": ("Presiding officer's stamp", "پریذائیڈنگ افسر کی مہر"),
    "officer_nic": ("Presiding officer's NIC number", "پریذائیڈنگ افسر کا شناختی کارڈ نمبر"),
    "assistant_signature": ("Senior assistant's signature", "سینئر اسسٹنٹ کے دستخط"),
    "assistant_thumb": ("Senior assistant's thumb impression", "سینئر اسسٹنٹ کے انگوٹھے کا نشان"),
    "assistant_stamp": ("Senior assistant's stamp", "سینئر اسسٹنٹ کی مہر"),
    "assistant_nic": ("Senior assistant's NIC number", "سینئر اسسٹنٹ کا شناختی کارڈ نمبر"),
    "agents_signatures": ("Polling agents' signatures", "پولنگ ایجنٹوں کے دستخط"),
    "agents_on_back": ("Agents signed on the back", "ایجنٹوں نے پشت پر دستخط کیے"),
    "refusal_noted": ("A refusal to sign is noted", "دستخط سے انکار درج ہے"),
    "refusal_reason": ("Reason written for the refusal", "انکار کی لکھی ہوئی وجہ"),
    "written_date": ("Date on the paper", "کاغذ پر تاریخ"),
    "written_time": ("Time on the paper", "کاغذ پر وقت"),
    "overwritten": ("Boxes that are written over", "خانے جن پر دوبارہ لکھا گیا"),
    "overwriting_initialled": ("The overwriting is initialled", "دوبارہ لکھے ہوئے پر مختصر دستخط"),
    "correction_fluid": ("Correction fluid", "سفیدہ"),
    "several_hands": ("Several handwritings", "ایک سے زیادہ لکھائیاں"),
    "several_inks": ("Several inks", "ایک سے زیادہ روشنائیاں"),
    "pages_missing": ("Pages are missing", "صفحے کم ہیں"),
    "header_differs": ("The header names another station", "اوپر کسی اور اسٹیشن کا نام ہے"),
    "remarks": ("Remarks", "کیفیت"),
}
_ANSWERS: dict[str, tuple[str, str]] = {
    "yes": ("yes", "ہاں"),
    "no": ("no", "نہیں"),
    "none": ("none", "کوئی نہیں"),
    "some": ("some", "کچھ"),
    "all": ("all", "تمام"),
    "written": ("written", "درج"),
    "not_on_paper": ("not on the paper", "کاغذ پر نہیں"),
    "not_answered": ("not answered", "جواب نہیں دیا گیا"),
}


def say_question(key: str, language: str) -> str:
    """`key` of `condition_sheet.QUESTIONS` in words. Raises KeyError for another."""
    return _QUESTIONS[key][LANGUAGES.index(language)]


def say_answer(answer: str, language: str) -> str:
    """A short answer, as `condition_sheet.name_answer` gives it. Raises KeyError for another."""
    return _ANSWERS[answer][LANGUAGES.index(language)]
