"""A sorted array is read by buckets, which hold every key there is."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from services.deduplicator.run import BUCKET, DENSE, KEY_SHIFT, SLOT, Buckets, Run

KEYS = st.integers(1, 200) | st.integers(1, 2**32 - 1) | st.sampled_from([2**29 - 1, 2**29])


@given(st.lists(KEYS, max_size=300), st.lists(KEYS, min_size=1, max_size=20))
def test_every_posting_of_a_key_is_read(posted: list[int], asked: list[int]) -> None:
    postings = np.array([key << 32 | slot for slot, key in enumerate(posted)], np.uint64)
    run = Run([np.sort(postings)], len(postings))
    places, slots = run.read(np.array(asked, np.uint64))
    found = sorted(zip(places.tolist(), slots.tolist(), strict=True))
    assert found == [
        (p, s) for p, key in enumerate(asked) for s, k in enumerate(posted) if k == key
    ]


@pytest.mark.parametrize("bits", [4, 11, 13, 26, DENSE])
def test_the_buckets_follow_each_other_without_a_gap(bits: int) -> None:
    buckets = Buckets(bits)
    first = buckets.first_keys()
    assert (np.diff(first.astype(np.int64)) > 0).all()
    assert (buckets.of(first) == np.arange(len(first))).all()
    assert (buckets.of(first[1:] - np.uint64(1)) == np.arange(len(first) - 1)).all()
    assert int(buckets.of(np.array([2**32 - 1], np.uint64))[0]) == len(first) - 1


def random_run(length: int) -> tuple[Run, NDArray[np.uint64]]:
    """Return a run, and its postings."""
    rng = np.random.default_rng(length)
    keys = np.append(
        rng.integers(0, 1 << DENSE, length - length // 10), rng.integers(0, 1 << 32, length // 10)
    )
    postings = np.sort(keys.astype(np.uint64) << KEY_SHIFT | np.arange(length, dtype=np.uint64))
    return Run(np.array_split(postings, 3), length), postings


@pytest.mark.parametrize("length", [1, 1000, 600_000, 2_200_000])
def test_a_run_gives_back_what_it_was_made_of(length: int) -> None:
    run, postings = random_run(length)
    assert (np.concatenate(list(run.parts())) == postings).all()


def test_a_merged_run_holds_both() -> None:
    run, postings = random_run(600_000)
    _, more = random_run(5000)
    merged = np.concatenate(list(run.merged(more).parts()))
    assert (merged == np.sort(np.concatenate((postings, more)))).all()


def test_a_sweep_leaves_what_is_kept() -> None:
    run, postings = random_run(600_000)
    kept = np.arange(600_000) % 3 == 0
    swept = np.concatenate(list(run.swept(kept).parts()))
    assert (swept == postings[kept[(postings & SLOT).astype(np.int64)]]).all()


def test_many_postings_weigh_six_bytes_and_their_buckets_little() -> None:
    run, postings = random_run(2_200_000)
    assert run.nbytes <= (6 + 12 / BUCKET) * len(postings)
