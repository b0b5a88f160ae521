"""A header's serial and name against the list: agreeing, alone, or of two different stations."""

from desktop.reading.station_match import ListedStation, match_stations

STATIONS = [
    ListedStation(7, ("Girls College Specimen (female)", "گرلز کالج نمونہ")),
    ListedStation(12, ("Girls School Tara Nagar (female)", "گرلز سکول تارا نگر")),
    ListedStation(15, ("Boys School Chand Bagh (male)", "بوائز سکول چاند باغ")),
    ListedStation(16, ("Girls School Chand Bagh (female)", "گرلز سکول چاند باغ")),
]


def test_a_serial_and_a_name_that_agree_are_nearly_certain():
    (match,) = match_stations(15, "Polling station No. 15: Boys School Chand Bagh (male)", STATIONS)
    assert (match.serial, match.by) == (15, "both")
    assert match.score > 0.9


def test_a_name_read_with_mistakes_is_still_found():
    best = match_stations(None, "Poling staton Boys Schol Chand Bagh (rnale)", STATIONS)[0]
    assert (best.serial, best.by) == (15, "name")
    assert best.score < 0.9


def test_an_urdu_name_is_found_whichever_letters_it_is_written_with():
    best = match_stations(None, "گرلز کالج نمونه", STATIONS)[0]
    assert best.serial == 7
    best = match_stations(None, "گرلز كالج نمونہ", STATIONS)[0]
    assert best.serial == 7


def test_names_that_differ_in_a_word_are_both_given():
    serials = [match.serial for match in match_stations(None, "School Chand Bagh", STATIONS)]
    assert set(serials) == {15, 16}


def test_a_serial_that_is_not_listed_matches_nothing():
    assert match_stations(99, "Polling station No. 99", STATIONS) == ()


def test_a_serial_alone_is_worth_less_than_with_its_name():
    (match,) = match_stations(12, "Polling station No. 12", STATIONS)
    assert (match.serial, match.by) == (12, "serial")
    assert match.score < 0.9


def test_where_serial_and_name_mean_different_stations_neither_is_sure():
    matches = match_stations(7, "Polling station No. 7: Girls School Tara Nagar (female)", STATIONS)
    assert {match.serial for match in matches} == {7, 12}
    assert all(match.score <= 0.6 for match in matches)


def test_a_header_that_was_not_read_or_a_list_that_is_empty_gives_no_match():
    assert match_stations(None, "", STATIONS) == ()
    assert match_stations(5, "Town Hall", []) == ()
