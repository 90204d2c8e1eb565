"""The index lists the first article of each cluster, and eight clusters at most."""

from random import Random

import numpy as np

from services.deduplicator.postings import STOP, Postings, canonical

NOTHING = np.zeros(0, np.uint64)


def found(postings: Postings, key: int, below: int = 1 << 16) -> list[int]:
    """Return the numbers posted under a key."""
    _, numbers = postings.find(np.array([key], np.uint64), below)
    return sorted(numbers.tolist())


def test_what_is_posted_is_found() -> None:
    postings = Postings(NOTHING)
    postings.add([5, 7], 0)
    postings.add([7, 2**32 - 1], 1)
    assert (found(postings, 7), found(postings, 2**32 - 1), found(postings, 6)) == ([0, 1], [1], [])


def test_closing_changes_nothing_that_is_found() -> None:
    rng, postings = Random(1), Postings(NOTHING)
    for number in range(300):
        postings.add({rng.randrange(2000) for _ in range(10)}, number)
    before = [found(postings, key) for key in range(2000)]
    postings.close()
    assert [found(postings, key)[:STOP] for key in range(2000)] == [b[:STOP] for b in before]


def test_only_articles_below_a_number_are_found() -> None:
    postings = Postings(NOTHING)
    for number in range(6):
        postings.add([5], number)
    half_open = found(postings, 5, below=4)
    postings.close()
    assert half_open == found(postings, 5, below=4) == [0, 1, 2, 3]


def test_a_cluster_is_listed_by_its_first_article() -> None:
    keys = np.array([9, 9, 9, 9], np.uint64)
    clusters = np.array([11, 22, 11, 22], np.uint64)
    postings = Postings(canonical(keys, np.array([3, 1, 2, 0]), clusters))
    assert found(postings, 9) == [0, 1]


def test_the_first_eight_clusters_are_listed() -> None:
    keys, numbers = np.full(20, 9, np.uint64), np.arange(20)[::-1]
    postings = Postings(canonical(keys, numbers, np.arange(20).astype(np.uint64)))
    assert found(postings, 9) == list(range(STOP))
