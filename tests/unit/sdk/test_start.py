"""The last so many records of a topic."""

from hypothesis import given
from hypothesis import strategies as st

from services.sdk.start import spread

SIZES = st.dictionaries(st.integers(0, 11), st.integers(0, 500), min_size=1)


@given(st.integers(0, 2000), SIZES)
def test_as_many_are_taken_as_asked_for_or_all(count: int, sizes: dict[int, int]) -> None:
    assert sum(spread(count, sizes).values()) == min(count, sum(sizes.values()))


@given(st.integers(0, 2000), SIZES)
def test_no_partition_gives_more_than_it_has(count: int, sizes: dict[int, int]) -> None:
    assert all(0 <= taken <= sizes[p] for p, taken in spread(count, sizes).items())


def test_partitions_give_alike() -> None:
    assert spread(6, {0: 50, 1: 50, 2: 50}) == {0: 2, 1: 2, 2: 2}


def test_one_that_holds_everything_gives_everything() -> None:
    assert spread(6, {0: 0, 1: 50, 2: 1}) == {0: 0, 1: 5, 2: 1}
