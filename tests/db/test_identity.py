"""Ids that sort by time and device names that can be read aloud."""

import re
import uuid
from concurrent.futures import ThreadPoolExecutor

from db.identity import new_device_id, new_id


def test_ids_of_one_thread_rise_and_are_uuids_of_version_7() -> None:
    ids = [new_id() for _ in range(5_000)]
    assert ids == sorted(set(ids))
    assert {uuid.UUID(one).version for one in ids} == {7}
    assert {uuid.UUID(one).variant for one in ids} == {uuid.RFC_4122}


def test_ids_of_many_threads_are_all_different() -> None:
    with ThreadPoolExecutor(8) as pool:
        ids = [one for batch in pool.map(lambda _: [new_id() for _ in range(500)], range(8)) for one in batch]
    assert len(set(ids)) == len(ids)


def test_a_device_id_has_no_letters_that_are_taken_for_others() -> None:
    for _ in range(200):
        assert re.fullmatch(r"[^01OIL5S8B]{3}-[^01OIL5S8B]{2}", new_device_id())
