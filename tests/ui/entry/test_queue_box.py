"""The list of forms after something happened at one station: its lines alone are written anew."""

from dataclasses import replace

from desktop.ui.entry.queue_box import QueueBox
from desktop.workspace.entries import QueueRow


def make_row(serial: int, **changes: object) -> QueueRow:
    row = QueueRow(
        copy_id=f"copy {serial}",
        station_serial=serial,
        station_name_en=f"School {serial}",
        station_name_ur="",
        form="form45",
        copy_kind="agent",
        poll_round=1,
        page_count=1,
        is_read=True,
        has_draft=False,
        entered_by=(),
        is_mine=False,
    )
    return replace(row, **changes)


def lines(box: QueueBox) -> list[str]:
    return [box.itemText(place) for place in range(box.count())]


def test_the_form_on_the_desk_stays_unnamed_while_the_line_of_another_changes(qtbot, desk):
    box = QueueBox(desk.language)
    qtbot.addWidget(box)
    rows = [make_row(serial) for serial in (1, 2, 3)]
    box.show_queue(rows, "copy 2")
    box.show_without_station(is_hidden=True)
    box.show_changed([replace(rows[0], entered_by=("reader 1",), is_mine=True), *rows[1:]])
    assert "entered by you" in lines(box)[0]
    assert box.currentData() == "copy 2"
    assert "School 2" not in box.currentText()
    box.show_without_station(is_hidden=False)
    assert "School 2" in box.currentText()


def test_lines_come_and_go_where_they_belong(qtbot, desk):
    box, same = QueueBox(desk.language), QueueBox(desk.language)
    for each in (box, same):
        qtbot.addWidget(each)
    rows = [make_row(serial) for serial in (1, 2, 3, 4)]
    box.show_queue([rows[0], rows[2], rows[3]], "copy 3")
    box.show_changed([rows[1], replace(rows[2], has_draft=True), rows[3]])
    same.show_queue([rows[1], replace(rows[2], has_draft=True), rows[3]], "copy 3")
    assert lines(box) == lines(same)
    assert [box.itemData(place) for place in range(3)] == ["copy 2", "copy 3", "copy 4"]
    assert box.currentData() == "copy 3"
