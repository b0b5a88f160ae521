"""The digits of a page may be said by a person; it is read anew with them, and every reading says its own."""

from collections.abc import Sequence

from db.queries import latest_readings, list_photos
from desktop.reading.values import NumberReading, Script, SumsOutcome
from desktop.workspace.photos import CopyValues, add_photos, assign_photo, set_script
from desktop.workspace.readings import latest_reading, read_photos
from desktop.workspace.sheets import SheetMaker
from tests.builders.readings import OnlySevens
from tests.builders.workspace import CLOSING, TOTALS_ONLY, add_photo, add_reading


class UrduReader(OnlySevens):
    """Takes every form for one in Urdu digits; notes in which it was asked to read."""

    def __init__(self) -> None:
        self.asked: list[Script] = []

    def choose_script(self, cells: Sequence[object]) -> Script:
        return Script.URDU

    def read_numbers(self, cells: Sequence[object], script: Script = Script.WESTERN) -> list[NumberReading]:
        self.asked.append(script)
        return super().read_numbers(cells, script)


def read(workspace, reader, text: str = "Polling station No. 3: Govt School 3"):
    return read_photos(workspace, reader=reader, printed=lambda _block: text)


def list_unread(workspace) -> set[str]:
    with workspace.store.reading_session() as session:
        maker, readings = SheetMaker.look_up(session, workspace), latest_readings(session)
        sheets = [maker.make(fact, 1) for fact in list_photos(session)]
    return {sheet.photo.id for sheet in sheets if maker.is_unread(sheet, readings[sheet.key])}


def test_a_page_is_read_anew_in_the_digits_a_person_says_and_once(workspace, form_photos):
    (photo_id,) = add_photos(workspace, form_photos[:1]).added
    reader = UrduReader()
    read(workspace, reader)
    view = latest_reading(workspace, photo_id, 1)
    assert view.script is Script.URDU
    assert view.sums is not SumsOutcome.NOT_TESTED
    assert [match.serial for match in view.station_matches] == [3]

    set_script(workspace, photo_id, 1, Script.URDU)
    assert read(workspace, reader).read == ()
    set_script(workspace, photo_id, 1, Script.WESTERN)
    assert read(workspace, reader).read == ((photo_id, 1),)
    assert latest_reading(workspace, photo_id, 1).script is Script.WESTERN
    assert read(workspace, reader).read == ()
    assert reader.asked == [Script.URDU, Script.WESTERN]


def test_what_is_said_of_a_page_is_said_of_its_copy_and_may_be_taken_back(workspace):
    first, second = add_photo(workspace, 1), add_photo(workspace, 2)
    copy_id = assign_photo(workspace, first, 1, CopyValues(1, form_definition=TOTALS_ONLY))
    assign_photo(workspace, second, 1, CopyValues(1, join_copy=copy_id))
    for photo_id in (first, second):
        add_reading(workspace, photo_id, CLOSING)
    set_script(workspace, second, 1, Script.URDU)
    assert list_unread(workspace) == {first, second}
    set_script(workspace, first, 1, None)
    assert list_unread(workspace) == set()


def test_a_reading_from_before_scripts_were_told_apart_is_one_of_western_digits(workspace):
    photo_id = add_photo(workspace)
    add_reading(workspace, photo_id, CLOSING)
    view = latest_reading(workspace, photo_id, 1)
    assert (view.script, view.sums, view.station_matches) == (Script.WESTERN, SumsOutcome.NOT_TESTED, ())
