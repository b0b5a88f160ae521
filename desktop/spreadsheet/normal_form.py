"""One form of a word for searching and comparing; what is stored stays as it was written.

In: names, headers and parties as people type them. Out: text that is equal where the words are.
"""

import unicodedata

# Letters that look the same to an Urdu reader but come from Arabic keyboards or older fonts (domain §6).
_ONE_LETTER = str.maketrans(
    {
        **dict.fromkeys("يىیېئۓے", "ی"),
        **dict.fromkeys("كڪک", "ک"),
        **dict.fromkeys("هةۃۂۀہھە", "ہ"),
        **dict.fromkeys("أإآٱا", "ا"),
        "ؤ": "و",
        "ں": "ن",
        "ـ": None,
    }
)


def normalise_urdu(text: str) -> str:
    """`text` with ye, kaf, heh and alef folded to one letter each, vowel signs and invisible marks gone.

    Latin letters become small, all digits 0-9, white space one space.
    For comparing only, never to be stored.
    """
    letters = [_plain_letter(character) for character in unicodedata.normalize("NFKC", text)]
    return " ".join("".join(letters).translate(_ONE_LETTER).casefold().split())


def normalise_words(text: str) -> str:
    """Like `normalise_urdu`, and whatever is no letter or digit counts as a space: for headers and names."""
    folded = normalise_urdu(text)
    return " ".join("".join(letter if letter.isalnum() else " " for letter in folded).split())


def _plain_letter(character: str) -> str:
    kind = unicodedata.category(character)
    if kind == "Nd":
        return str(unicodedata.digit(character))
    if kind in {"Mn", "Cf"} or character == "ء":
        return ""
    return character
