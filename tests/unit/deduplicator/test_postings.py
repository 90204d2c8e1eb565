"""The index lists the first article of each cluster, and eight clusters at most."""

from random import Random

import numpy as np

from services.deduplicator.postings import MAX_WAITING, STOP, Postings, canonical
from services.deduplicator.run import KEY_SHIFT


def found(postings: Postings, *keys: int) -> list[list[int]]:
    """Return the slots posted under each of some ascending keys."""
    places, slots = postings.find(np.array(keys, np.uint64))
    return [sorted(slots[places == place].tolist()) for place in range(len(keys))]


def test_what_is_posted_is_found() -> None:
    postings = Postings()
    postings.add([5, 7], 0)
    postings.add([7, 2**32 - 1], 1)
    assert found(postings, 5, 6, 7, 2**32 - 1) == [[0], [], [0, 1], [1]]


def test_sorting_what_waits_changes_nothing_that_is_found() -> None:
    rng, expected = Random(1), {key: set[int]() for key in range(500)}
    postings = Postings()
    for slot in range(3 * MAX_WAITING // 20):
        keys = rng.sample(range(500), 20)
        postings.add(keys, slot)
        for key in keys:
            expected[key].add(slot)
    assert found(postings, *range(500)) == [sorted(expected[key]) for key in range(500)]


def test_loaded_postings_stand_beside_those_that_wait() -> None:
    postings = Postings()
    postings.add([4, 9], 1)
    postings.load(np.array([3, 9, 9], np.uint64) << KEY_SHIFT | np.array([6, 5, 7], np.uint64))
    postings.load(np.array([9], np.uint64) << KEY_SHIFT | np.uint64(2))
    assert found(postings, 3, 4, 9) == [[6], [1], [1, 2, 5, 7]]


def test_a_sweep_leaves_what_is_kept() -> None:
    postings = Postings()
    postings.load(np.array([3, 9], np.uint64) << KEY_SHIFT | np.array([0, 1], np.uint64))
    postings.add([9], 2)
    postings.sweep(np.array([True, False, True]))
    assert found(postings, 3, 9) == [[0], [2]]


def listed(keys: list[int], numbers: list[int], clusters: list[int]) -> list[tuple[int, int]]:
    """Return (key, number) of what the two rules leave."""
    left = canonical(
        np.array(keys, np.uint32), np.array(numbers, np.uint16), np.array(clusters, np.uint64)
    ).tolist()
    return [(posting >> 32, posting & 0xFFFFFFFF) for posting in left]


def test_a_cluster_is_listed_by_its_first_article() -> None:
    assert listed([9, 9, 9, 9, 8], [3, 1, 2, 0, 2], [11, 22, 11, 22]) == [(8, 2), (9, 0), (9, 1)]


def test_the_first_eight_clusters_are_listed() -> None:
    numbers = list(range(20))[::-1]
    assert listed([9] * 20, numbers, list(range(20))) == [(9, number) for number in range(STOP)]
