"""Postings in the order of their keys, six bytes each where there are many."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Any

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
SHORT = 16
"""Bits that are left open of a key where there are more than two million."""
BUCKET = 32
"""Postings to a bucket at most, on average: the rest of their keys is one line of the cache."""
LAST_KEY = np.array([(1 << 32) - 1], np.uint64)
SLICE = 1 << 18
"""Postings that are worked on at a time, which bounds the memory that takes."""


class Run:
    """Sorted postings as slots, what a bucket leaves open of their keys, and where buckets begin.

    A search among a million postings waits for memory at each of its last steps; buckets are
    fetched for all keys at once (docs/decisions/0201).
    """

    def __init__(self, parts: Iterable[Packed], length: int) -> None:
        self._buckets = Buckets(DENSE - (length // BUCKET).bit_length())
        self._slots = np.empty(length, np.uint32)
        self._rests = np.empty(length, self._buckets.rest_type)
        self._starts = np.zeros(len(self._buckets) + 1, np.uint32)
        at = 0
        for part in parts:
            keys, end = part >> KEY_SHIFT, at + len(part)
            self._slots[at:end], self._rests[at:end] = part & SLOT, self._buckets.rest(keys)
            self._count(self._buckets.of(keys))
            at = end
        self._starts = self._starts.cumsum(dtype=np.uint32)

    def __len__(self) -> int:
        return len(self._slots)

    @property
    def nbytes(self) -> int:
        """Memory of the postings and of where their buckets begin."""
        return self._slots.nbytes + self._rests.nbytes + self._starts.nbytes

    def read(self, keys: Packed) -> tuple[Numbers, Numbers]:
        """Return the places in `keys` of all postings, and their slots."""
        bucket = self._buckets.of(keys)
        start = self._starts.take(bucket).astype(np.int64)
        lengths = self._starts.take(bucket + 1) - start
        before = lengths.cumsum()
        at = np.arange(before[-1]) + (start - before + lengths).repeat(lengths)
        places, rests = np.arange(len(keys)).repeat(lengths), self._rests.take(at)
        found = (rests == self._buckets.rest(keys).take(places)).nonzero()[0]
        return places[found], self._slots.take(at[found]).astype(np.int64)

    def parts(self) -> Iterator[Packed]:
        """Yield the postings, about a slice at a time."""
        wanted = np.arange(0, len(self), SLICE).astype(np.uint32)
        cuts = sorted({len(self._buckets), *self._starts.searchsorted(wanted).tolist()})
        first = self._buckets.first_keys()
        for low, high in pairwise(cuts):
            begin, end = self._starts[low], self._starts[high]
            counts = np.diff(self._starts[low : high + 1])
            keys = self._buckets.keys(first[low:high].repeat(counts), self._rests[begin:end])
            if len(keys):
                yield keys << KEY_SHIFT | self._slots[begin:end]

    def merged(self, added: Packed) -> "Run":
        """Return a run with further postings: merging is four times faster than sorting."""
        return Run(self._with(added), len(self) + len(added))

    def swept(self, kept: NDArray[np.bool_]) -> "Run":
        """Return the run without the postings of slots that are not kept."""
        parts = (part[kept[(part & SLOT).view(np.int64)]] for part in self.parts())
        return Run(parts, int(np.count_nonzero(kept[self._slots])))

    def _count(self, buckets: Numbers) -> None:
        """Count ascending buckets, each where the next one begins."""
        if len(buckets):
            counts = np.bincount(buckets - buckets[0])
            self._starts[buckets[0] + 1 :][: len(counts)] += counts.astype(np.uint32)

    def _with(self, added: Packed) -> Iterator[Packed]:
        for part in self.parts():
            end = added.searchsorted(part[-1])
            yield np.insert(part, part.searchsorted(added[:end]), added[:end])
            added = added[end:]
        yield added


class Buckets:
    """Ranges of keys, of equal width up to 29 bits and 16 times as wide above."""

    def __init__(self, bits: int) -> None:
        wide = bits + WIDER
        self._narrow, self._wide = np.uint64(bits), np.uint64(wide)
        self._further = np.uint64((1 << DENSE >> bits) - (1 << DENSE >> wide))
        self._rest = np.uint64((1 << wide) - 1)
        self.rest_type: type[np.unsignedinteger[Any]] = np.uint16 if wide <= SHORT else np.uint32
        """Holds the lower bits of a key, which its bucket leaves open."""

    def __len__(self) -> int:
        return int(self.of(LAST_KEY)[0]) + 1

    def of(self, keys: Packed) -> Numbers:
        """Return the number of each key's bucket."""
        buckets: Packed = np.minimum(keys >> self._narrow, (keys >> self._wide) + self._further)
        return buckets.view(np.int64)

    def rest(self, keys: Packed) -> NDArray[np.unsignedinteger[Any]]:
        """Return what the bucket of each key leaves open of it."""
        return (keys & self._rest).astype(self.rest_type)

    def keys(self, first: Packed, rests: NDArray[np.unsignedinteger[Any]]) -> Packed:
        """Return keys again from the first ones of their buckets and what was left open."""
        return first & ~self._rest | rests

    def first_keys(self) -> Packed:
        """Return the smallest key of every bucket."""
        narrow = np.arange(1 << DENSE >> int(self._narrow), dtype=np.uint64) << self._narrow
        first, end = 1 << DENSE >> int(self._wide), ((1 << 32) - 1 >> int(self._wide)) + 1
        wide = np.arange(first, end, dtype=np.uint64) << self._wide
        return np.concatenate((narrow, np.maximum(wide, np.uint64(1 << DENSE))))
