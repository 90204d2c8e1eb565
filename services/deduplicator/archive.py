"""The postings of all segments that no longer grow, in one sorted array: segment, key, article.

An article's keys are looked up in all of them at once, so a week costs little more than a day.
"""

import numpy as np

from services.deduplicator.postings import END, NUMBER_BITS, Numbers, Packed, read

RANK_SHIFT = np.uint64(48)
KEY_SHIFT = np.uint64(NUMBER_BITS)


class Archive:
    """Closed postings of segments, each under a rank of its own below 65,535."""

    def __init__(self) -> None:
        self._postings = END

    @property
    def bytes(self) -> int:
        """Memory of the postings."""
        return self._postings.nbytes

    def add(self, closed: dict[int, Packed]) -> None:
        """Take in the closed postings of some segments, by rank."""
        added = [postings | np.uint64(rank) << RANK_SHIFT for rank, postings in closed.items()]
        if sum(map(len, added)):
            self._postings = np.sort(np.concatenate((*added, self._postings)), kind="stable")

    def remove(self, rank: int) -> None:
        """Forget a segment."""
        bounds = np.array([rank, rank + 1], np.uint64) << RANK_SHIFT
        start, end = self._postings.searchsorted(bounds)
        if end > start:
            self._postings = np.concatenate((self._postings[:start], self._postings[end:]))

    def find(
        self, keys: Packed, ranks: list[int], below: list[int]
    ) -> tuple[Numbers, Numbers, Numbers]:
        """Return which of `ranks`, places in `keys` and numbers of articles below each limit."""
        segments = np.array(ranks, np.uint64).reshape(-1, 1) << RANK_SHIFT
        first = (segments | keys << KEY_SHIFT).ravel()
        limit = np.repeat(np.array(below, np.uint64), len(keys))
        rows, numbers = read(self._postings, first, limit)
        which, places = np.divmod(rows, len(keys))
        return which, places, numbers
