"""The title of a check in the window's language, as the catalogue of checks has it."""

from desktop.entry.checks.catalogue import load_catalogue


def say_code(code: str, language: str) -> str:
    """“E201” → what it looks at; the code itself where the catalogue does not know it."""
    rule = load_catalogue().get(code)
    return code if rule is None else rule.title.in_language("ur" if language == "ur" else "en")
