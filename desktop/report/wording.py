"""The words of a report in English and Urdu: column heads, states of figures, findings.

Reports are read without the program, so their words do not go through the window's translator.
"""

from db.figures import Figure, FigureState
from desktop.comparison.serials import write_serials
from desktop.comparison.values import Comparison, Finding, OpenSum
from desktop.entry.paper_terms import say_copy_kind
from desktop.entry.sums import ASSIGNED_LINE

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
    "open_sums": ("sums that do not add up", "جو مجموعے پورے نہیں آتے"),
    "reason": ("as on the paper", "جیسا کاغذ پر ہے"),
    "open_sum": (
        "{name}: {computed} added up, {stated} on the form ({difference})",
        "{name}: مجموعہ {computed}، فارم پر {stated} ({difference})",
    ),
    "at_least": ("at least {low}", "کم از کم {low}"),
    "at_most": ("at most {high}", "زیادہ سے زیادہ {high}"),
    "sum.row": ("No. {place}", "نمبر {place}"),
    "sum.column.valid": ("column of valid votes", "درست ووٹوں کا کالم"),
    "sum.column.tendered": ("column of tendered votes", "ٹینڈرڈ ووٹوں کا کالم"),
    "sum.column.challenged": ("column of challenged votes", "چیلنج شدہ ووٹوں کا کالم"),
    "sum.valid_total": ("candidates' totals", "امیدواروں کے کل ووٹ"),
    "sum.polled": ("valid and rejected votes", "درست اور مسترد ووٹ"),
    "sum.sexes": ("male and female votes polled", "مردوں اور خواتین کے ڈالے گئے ووٹ"),
    "sum.assigned": ("votes polled, voters assigned", "ڈالے گئے ووٹ، مقررہ ووٹر"),
    "condition": ("Condition of the paper", "کاغذ کی حالت"),
    "sheets": (
        "{filled} of {stations} polling stations with a photo have a condition sheet",
        "تصویر والے {stations} پولنگ اسٹیشنوں میں سے {filled} کا حالت نامہ موجود ہے",
    ),
    "unanswered": (
        "questions that no sheet answers: {count}",
        "جن سوالوں کا کسی حالت نامے میں جواب نہیں: {count}",
    ),
    "question": ("question", "سوال"),
    "answer": ("answer", "جواب"),
    "count": ("stations", "اسٹیشن"),
    "serials": ("which", "کون سے"),
    "missing": (
        "No figures from {count} of {stations_total} polling stations: {serials}",
        "{stations_total} میں سے {count} پولنگ اسٹیشنوں کے اعداد نہیں: {serials}",
    ),
    "left_out": (
        "Left out, because they were still being read independently here: {serials}",
        "شامل نہیں، کیونکہ یہاں انہیں ابھی آزادانہ پڑھا جا رہا تھا: {serials}",
    ),
    "copy_order": (
        "Where a station has several copies, the first of these counts: {kinds}",
        "جہاں اسٹیشن کی کئی نقول ہوں، ان میں سے پہلی شمار ہوتی ہے: {kinds}",
    ),
    "reads_twice": (
        "One person may read a copy twice: it proves less than two people",
        "ایک شخص ایک نقل دو بار پڑھ سکتا ہے: یہ دو افراد سے کم ثابت کرتا ہے",
    ),
    "copy": ("copy that counts", "شمار ہونے والی نقل"),
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


def say_missing(comparison: Comparison, language: str) -> str:
    """“No figures from 1 of 24 polling stations: 017”; "" where every station has figures."""
    if not comparison.missing:
        return ""
    return say(
        "missing",
        language,
        count=len(comparison.missing),
        stations_total=comparison.stations_total,
        serials=write_serials(comparison.missing, is_padded=True),
    )


def say_left_out(comparison: Comparison, language: str) -> str:
    """The stations of which no figure is in the report; "" where there is none."""
    if not comparison.left_out:
        return ""
    return say("left_out", language, serials=write_serials(comparison.left_out, is_padded=True))


def say_rules(comparison: Comparison, language: str) -> str:
    """Which kind of copy counts first, and whether one person may read a copy twice."""
    joint = "، " if language == "ur" else ", "
    kinds = joint.join(say_copy_kind(kind, language) for kind in comparison.copy_order)
    parts = [say("copy_order", language, kinds=kinds)] if kinds else []
    parts += [say("reads_twice", language)] if comparison.allows_same_reader else []
    return " · ".join(parts)


def say_finding(finding: Finding, language: str) -> str:
    return _FINDINGS[finding][LANGUAGES.index(language)]


def say_open_sum(found: OpenSum, language: str) -> str:
    """Which sum of a station's form does not close, with its arithmetic; the difference is stated − sum."""
    line = found.line
    place = line.key.removeprefix("row.")
    name = say("sum.row" if place != line.key else f"sum.{line.key}", language, place=place)
    computed = str(line.computed.low)
    if not line.computed.is_exact:
        is_more = line.key != ASSIGNED_LINE and (line.difference or 0) > 0
        low, high = line.computed.low, line.computed.high
        computed = say("at_most" if is_more else "at_least", language, low=low, high=high)
    return say(
        "open_sum",
        language,
        name=name,
        computed=computed,
        stated=line.stated,
        difference=f"{line.difference or 0:+d}",
    )


def say_state(figure: Figure, language: str) -> str:
    """What to write where a figure has no number; a dash stays a dash."""
    if figure.state is FigureState.DASH:
        return "–"
    return _STATES[figure.state][LANGUAGES.index(language)]
