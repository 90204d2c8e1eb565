"""A stop shingle is known for one without a look at its postings, as of an article's offset."""

import numpy as np
import pytest

from services.deduplicator.index import Index
from services.deduplicator.memory import Memory
from services.deduplicator.postings import STOP
from services.deduplicator.record import from_record, keys_of
from services.deduplicator.segment import Entry
from services.deduplicator.stops import Stops
from tests.unit.deduplicator.stories import article, judge, story

PHRASE = story(99, 1, 60)
ARTICLES = [
    article(f"{story(at // 2 if at % 5 == 4 else at, 2)}\n\n{PHRASE}", f"a{at}") for at in range(40)
]


def test_a_key_is_full_in_the_segments_it_was_noted_for() -> None:
    stops = Stops()
    stops.add([7], 0)
    stops.add([7, 9], 2)
    assert stops.ranks(np.array([7, 8, 9], np.uint64)) == [0b101, 0, 0b100]


def test_a_segment_that_is_forgotten_has_no_full_keys() -> None:
    stops = Stops()
    stops.add([7], 0)
    stops.add([7, 9], 2)
    stops.forget(2)
    assert stops.ranks(np.array([7, 9], np.uint64)) == [1, 0]
    assert list(stops) == [7]


@pytest.mark.parametrize("at", [STOP - 2, STOP - 1, STOP, STOP + 1, 30])
def test_what_became_a_stop_shingle_later_was_none_before(at: int) -> None:
    live, late = judge(Memory(), *ARTICLES), Memory()
    for judgement in live[:at] + live[at + 1 :]:
        late.apply(judgement.signature)
    (again,) = judge(late, ARTICLES[at], first=at)
    assert again.deduped == live[at].deduped


def listed(entries: list[Entry], known: int) -> list[tuple[int, int]]:
    """Return every key and offset listed, the first entries being from the log."""
    index = Index(7)
    for entry in entries[:known]:
        index.apply(entry)
    for entry in entries[known:]:
        keys = keys_of(entry)
        index.add(entry, keys, index.find(keys, entry.offset + 1, entry.seen_at))
    keys = np.unique(np.concatenate(list(map(keys_of, entries))))
    hits = index.find(keys, entries[-1].offset, entries[-1].seen_at)  # nothing lies wholly before
    return sorted(zip(keys[hits.place].tolist(), hits.offset.tolist(), strict=True))


@pytest.mark.parametrize("known", [0, 3, STOP, 20])
def test_a_live_index_lists_what_a_rebuilt_one_lists(known: int) -> None:
    entries = [from_record(judgement.signature) for judgement in judge(Memory(), *ARTICLES)]
    assert listed(entries, known) == listed(entries, len(entries))
