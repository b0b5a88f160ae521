import pytest

from desktop.spreadsheet.parties import find_party, normalise_party


@pytest.mark.parametrize(
    "text", ["PML(N)", "pmln", "Pakistan Muslim League (N)", "پاکستان مسلم لیگ (ن)", "PML - N"]
)
def test_spellings_of_one_party_have_one_name(text: str) -> None:
    assert normalise_party(text) == "PML-N"


@pytest.mark.parametrize("text", ["Independent", "IND", "INDEPENDENT", "آزاد", "Independant"])
def test_independents_are_told_in_every_spelling(text: str) -> None:
    assert normalise_party(text) == "IND"


def test_a_party_that_is_not_listed_stays_as_written() -> None:
    assert normalise_party("  Barabri  Party Pakistan ") == "Barabri Party Pakistan"


def test_pti_ind_is_no_party_of_the_ballot() -> None:
    assert find_party("PTI-IND") is None
    assert normalise_party("PTI-IND") == "PTI-IND"


def test_pti_and_independents_never_name_one_candidate() -> None:
    for text in ("PTI", "IND"):
        party = find_party(text)
        assert party is not None
        assert not party.names_one_list


def test_no_spelling_is_listed_under_two_parties() -> None:
    """A later party would silently take the spelling of an earlier one."""
    import tomllib
    from importlib import resources

    from desktop.spreadsheet.normal_form import normalise_words

    file = resources.files("resources") / "reference" / "ge2024" / "parties.toml"
    owners: dict[str, str] = {}
    for party in tomllib.loads(file.read_text(encoding="utf-8"))["party"]:
        for spelling in {party["name"], party["name_en"], party["name_ur"], *party["spellings"]}:
            folded = normalise_words(spelling).replace(" ", "")
            assert owners.setdefault(folded, party["name"]) == party["name"], spelling
