"""A sorted array is read by buckets, which hold every key there is."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.deduplicator.run import BUCKET, DENSE, KEY_SHIFT, Buckets, Run

KEYS = st.integers(1, 200) | st.integers(1, 2**32 - 1) | st.sampled_from([2**29 - 1, 2**29])


@given(st.lists(KEYS, max_size=300), st.lists(KEYS, min_size=1, max_size=20))
def test_every_posting_of_a_key_is_read(posted: list[int], asked: list[int]) -> None:
    postings = np.array([key << 32 | slot for slot, key in enumerate(posted)], np.uint64)
    places, slots = Run(np.sort(postings)).read(np.array(asked, np.uint64))
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


def test_buckets_weigh_little_beside_the_postings() -> None:
    keys = np.random.default_rng(1).integers(0, 1 << DENSE, 100_000, np.uint64)
    run = Run(np.sort(keys) << KEY_SHIFT)
    assert run.nbytes <= (1 + 1.5 / BUCKET) * run.postings.nbytes
