"""The words of a report in English and Urdu: column heads, states of figures, findings.

Reports are read without the program, so their words do not go through the window's translator.
"""

from db.figures import Figure, FigureState
from desktop.comparison.values import Finding

LANGUAGES = ("en", "ur")
_WORDS: dict[str, tuple[str, str]] = {
    "comparison": ("Comparison", "موازنہ"),
    "stations": ("Polling stations", "پولنگ اسٹیشن"),
    "field": ("box", "خانہ"),
    "name": ("name", "نام"),
    "party": ("party", "جماعت"),
    "sum": ("sum of Form 45", "فارم 45 کا مجموعہ"),
    "stations_unknown": ("stations not known", "نامعلوم اسٹیشن"),
    "official": ("Form 47", "فارم 47"),
    "difference": ("difference (official − Form 45)", "فرق (سرکاری − فارم 45)"),
    "finding": ("finding", "نتیجہ"),
    "serial": ("station", "اسٹیشن"),
    "kind": ("kind", "قسم"),
    "status": ("state", "حالت"),
    "with_figures": (
        "{with_figures} of {stations_total} polling stations have figures",
        "{stations_total} میں سے {with_figures} پولنگ اسٹیشنوں کے اعداد موجود ہیں",
    ),
    "postal": (
        "{form} also holds postal ballots, Form 45 does not: a difference is to be expected",
        "{form} میں ڈاک کے ووٹ بھی شامل ہیں، فارم 45 میں نہیں: فرق متوقع ہے",
    ),
    "missing": ("without figures: {serials}", "بغیر اعداد: {serials}"),
    "none": ("none", "کوئی نہیں"),
    "male": ("male", "مردانہ"),
    "female": ("female", "زنانہ"),
    "combined": ("combined", "مشترکہ"),
    "unknown": ("not known", "نامعلوم"),
    "no_photo": ("no photo", "تصویر نہیں"),
    "photo": ("photo", "تصویر"),
    "entered": ("entered", "درج"),
    "differs": ("readers differ", "اندراج میں فرق"),
    "settled": ("settled", "طے شدہ"),
}
_FINDINGS = {
    Finding.NO_OFFICIAL: ("no official figure", "سرکاری عدد نہیں"),
    Finding.AGREES: ("agrees", "یکساں"),
    Finding.AGREES_SO_FAR: ("agrees so far", "اب تک یکساں"),
    Finding.OPEN: ("open: stations not known", "نامکمل: اسٹیشن نامعلوم"),
    Finding.DIFFERS: ("figures differ", "اعداد میں فرق"),
}
_STATES = {
    FigureState.BLANK: ("blank", "خالی"),
    FigureState.ILLEGIBLE: ("illegible", "ناقابلِ مطالعہ"),
    FigureState.NOT_CAPTURED: ("not captured", "درج نہیں"),
}


def say(word: str, language: str, **details: object) -> str:
    """The report's word in `language` ("en" or "ur"). Raises KeyError for a word reports do not use."""
    return _WORDS[word][LANGUAGES.index(language)].format(**details)


def say_finding(finding: Finding, language: str) -> str:
    return _FINDINGS[finding][LANGUAGES.index(language)]


def say_state(figure: Figure, language: str) -> str:
    """What to write where a figure has no number; a dash stays a dash."""
    if figure.state is FigureState.DASH:
        return "–"
    return _STATES[figure.state][LANGUAGES.index(language)]
