"""Postings in the order of their keys."""

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Packed = NDArray[np.uint64]

NOTHING = np.zeros(0, np.uint64)
NO_NUMBERS = np.zeros(0, np.int64)
KEY_SHIFT = np.uint64(32)
SLOT = np.uint64((1 << 32) - 1)
DENSE = 29
"""Bits of a word shingle's key in a text of usual length: ids and short texts have more."""
WIDER = 4
"""Buckets of keys with more bits are so many bits wider, for those are few."""
BUCKET = 32
"""Postings to a bucket at most, on average: four lines of the processor's cache."""
SLICE = 1 << 18
"""Postings that are worked on at a time, which bounds the memory that takes."""


class Run:
    """A sorted array, and where in it the keys of a bucket begin.

    A search among a million postings waits for memory at each of its last steps; buckets are
    fetched for all keys at once (docs/decisions/0201).
    """

    def __init__(self, postings: Packed) -> None:
        self.postings = postings
        self._buckets = Buckets(DENSE - (len(postings) // BUCKET).bit_length())
        starts = postings.searchsorted(self._buckets.first_keys() << KEY_SHIFT)
        self._starts = np.append(starts, len(postings)).astype(np.uint32)

    @property
    def nbytes(self) -> int:
        """Memory of the postings and of where their buckets begin."""
        return self.postings.nbytes + self._starts.nbytes

    def read(self, keys: Packed) -> tuple[Numbers, Numbers]:
        """Return the places in `keys` of all postings, and their slots."""
        bucket = self._buckets.of(keys)
        start = self._starts.take(bucket).astype(np.int64)
        lengths = self._starts.take(bucket + 1) - start
        before = lengths.cumsum()
        at = np.arange(before[-1]) + (start - before + lengths).repeat(lengths)
        places, postings = np.arange(len(keys)).repeat(lengths), self.postings.take(at)
        found = (postings >> KEY_SHIFT == keys.take(places)).nonzero()[0]
        return places[found], (postings[found] & SLOT).view(np.int64)

    def merged(self, added: Packed) -> "Run":
        """Return a run with further postings: merging is four times faster than sorting."""
        into = self.postings
        if not len(into):
            return Run(added)
        merged = np.empty(len(into) + len(added), np.uint64)
        cuts = [0, *added.searchsorted(into[SLICE::SLICE]).tolist(), len(added)]
        for at, (begin, end) in enumerate(pairwise(cuts)):
            part, more = into[at * SLICE : (at + 1) * SLICE], added[begin:end]
            start = at * SLICE + begin
            merged[start : start + len(part) + len(more)] = np.insert(
                part, part.searchsorted(more), more
            )
        return Run(merged)

    def swept(self, kept: NDArray[np.bool_]) -> "Run":
        """Return the run without the postings of slots that are not kept."""
        parts = (self.postings[at : at + SLICE] for at in range(0, len(self.postings), SLICE))
        return Run(np.concatenate([NOTHING, *(p[kept[(p & SLOT).view(np.int64)]] for p in parts)]))


class Buckets:
    """Ranges of keys, of equal width up to 29 bits and 16 times as wide above."""

    def __init__(self, bits: int) -> None:
        self._narrow, self._wide = np.uint64(bits), np.uint64(bits + WIDER)
        self._further = np.uint64((1 << DENSE >> bits) - (1 << DENSE >> bits + WIDER))

    def of(self, keys: Packed) -> Numbers:
        """Return the number of each key's bucket."""
        buckets: Packed = np.minimum(keys >> self._narrow, (keys >> self._wide) + self._further)
        return buckets.view(np.int64)

    def first_keys(self) -> Packed:
        """Return the smallest key of every bucket."""
        narrow = np.arange(1 << DENSE >> int(self._narrow), dtype=np.uint64) << self._narrow
        first, end = 1 << DENSE >> int(self._wide), ((1 << 32) - 1 >> int(self._wide)) + 1
        wide = np.arange(first, end, dtype=np.uint64) << self._wide
        return np.concatenate((narrow, np.maximum(wide, np.uint64(1 << DENSE))))
