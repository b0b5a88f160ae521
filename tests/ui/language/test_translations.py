"""Every visible sentence has an Urdu one with the same placeholders; the compiled file is that of today."""

import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

ROOT = Path(__file__).parents[3]
FILE = ROOT / "resources" / "translations" / "ginti_ur.ts"
ARABIC = re.compile(r"[\u0600-\u06ff]")
# names and forms of writing that are the same in both languages
SAME_IN_BOTH = re.compile(r"[^A-Za-z]*|(\{\w+\}|[^A-Za-z{])*|\{screen\} \(Ctrl\+\{number\}\)")


def messages() -> list[tuple[str, str, str]]:
    """(context, English, Urdu)."""
    found = []
    for context in ET.parse(FILE).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            translation = "".join(message.find("translation").itertext()).strip()
            found.append((context.findtext("name") or "", message.findtext("source") or "", translation))
    return found


def test_no_sentence_of_the_sources_lacks_its_urdu():
    """Gathers again from today's sources: a sentence that was forgotten fails here, by name."""
    done = subprocess.run(
        [sys.executable, ROOT / "packaging" / "translations", "--check"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_urdu_is_written_in_urdu():
    foreign = [m for m in messages() if not ARABIC.search(m[2]) and not SAME_IN_BOTH.fullmatch(m[1])]
    assert not foreign


def test_placeholders_are_the_same_in_both_languages():
    for context, source, translation in messages():
        there, here = (sorted(re.findall(r"\{\w*\}", text)) for text in (source, translation))
        assert there == here, f"{context}: {source}"


def test_the_compiled_file_is_that_of_the_sentences(tmp_path):
    import PySide6

    fresh = tmp_path / "fresh.qm"
    tool = Path(PySide6.__path__[0]) / "lrelease"
    subprocess.run([tool, "-silent", FILE, "-qm", fresh], check=True, capture_output=True)
    assert fresh.read_bytes() == FILE.with_suffix(".qm").read_bytes(), "run packaging/translations"


@pytest.mark.parametrize("word", ["ك", "ي", "ى"])
def test_the_urdu_uses_urdu_letters(word):
    assert not [m for m in messages() if word in m[2]]


@pytest.mark.parametrize("word", ["مشکوک", "مشتبہ", "دھاندلی", "جعلی"])
def test_no_urdu_sentence_calls_a_figure_or_a_station_suspicious(word):
    assert not [m for m in messages() if word in m[2]]
