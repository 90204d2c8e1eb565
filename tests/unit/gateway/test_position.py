"""An event id is a place in every topic of the stream."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.gateway.position import read, written

OFFSETS = st.lists(st.integers(0, 10**18 - 1), min_size=1, max_size=12)


@given(st.dictionaries(st.sampled_from(["claims", "raw-articles"]), OFFSETS))
def test_what_is_written_is_read_back(offsets: dict[str, list[int]]) -> None:
    position = {(topic, p): n for topic, of in offsets.items() for p, n in enumerate(of)}
    assert not position or read(written(position)) == position


def test_partitions_stand_in_their_order() -> None:
    assert written({("claims", p): p * 10 for p in (10, 2, 0, 1)}) == "claims=0.10.20.100"


@pytest.mark.parametrize(
    "foreign", ["7", "claims", "claims=", "claims=-1", "claims=1;", "a=1\n", f"a={10**18}"]
)
def test_a_foreign_id_is_refused(foreign: str) -> None:
    with pytest.raises(ValueError, match="no place"):
        read(foreign)
