"""The index of one segment: key → the articles that have it.

Closed postings are one sorted array of 64-bit numbers, the key above the article's number in its
low 16 bits: eight bytes a posting, read for all keys of an article at once. New ones wait in a dict
until they are an eighth of the array.

Two rules keep it small, whatever is published: a key lists one article per cluster, the first, and
of those the first eight. So a story on 10,000 sites costs no more per copy than one on ten, and a
phrase of eight stories, which says nothing of any of them, needs no more room either.
"""

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

STOP = 8
"""Clusters that make a shingle a stop shingle (docs/decisions/0201)."""
NUMBER_BITS = 16
MIN_OPEN = 1 << 15
"""Postings that wait in the dict at least before they are sorted in."""

Numbers = NDArray[np.int64]
Packed = NDArray[np.uint64]

EMPTY = np.zeros(0, np.int64)

EIGHT = np.arange(STOP)
END = np.full(STOP, 2**64 - 1, np.uint64)
_SHIFT, _MASK = np.uint64(NUMBER_BITS), np.uint64((1 << NUMBER_BITS) - 1)


class Postings:
    """Keys of 32 bits → numbers of articles, which ascend as they are posted."""

    def __init__(self, closed: Packed) -> None:
        self._closed = np.concatenate((closed, END))
        self._open: dict[int, list[int]] = {}
        self._waiting = 0

    def __bool__(self) -> bool:
        return bool(self._waiting) or len(self._closed) > STOP

    @property
    def bytes(self) -> int:
        """Memory of the closed postings."""
        return self._closed.nbytes

    def add(self, keys: Iterable[int], number: int) -> None:
        """Post an article under keys; the caller leaves out what the two rules leave out."""
        for key in keys:
            self._open.setdefault(key, []).append(number)
            self._waiting += 1
        if self._waiting > max(MIN_OPEN, len(self._closed) // 8):
            self.close()

    def close(self) -> None:
        """Sort the waiting postings into the array."""
        if not self._waiting:
            return
        waiting = (key << NUMBER_BITS | n for key, held in self._open.items() for n in held)
        added = np.sort(np.fromiter(waiting, np.uint64, self._waiting))
        self._closed = np.sort(np.concatenate((added, self._closed)), kind="stable")
        self._open, self._waiting = {}, 0

    def take(self) -> Packed:
        """Return all postings, sorted, and be empty."""
        self.close()
        taken, self._closed = self._closed[:-STOP], END
        return taken

    def find(self, keys: Packed, below: int) -> tuple[Numbers, Numbers]:
        """Return places in `keys` and, for each, the number of an article, all below a limit."""
        if not self:
            return EMPTY, EMPTY
        limit = np.full(len(keys), below, np.uint64)
        places, numbers = read(self._closed, keys << _SHIFT, limit)
        if not self._open:
            return places, numbers
        waiting = [
            (place, number)
            for place, key in enumerate(keys.tolist())
            if key in self._open
            for number in self._open[key]
            if number < below
        ]
        if not waiting:
            return places, numbers
        more = np.array(waiting, np.int64)
        return np.concatenate((places, more[:, 0])), np.concatenate((numbers, more[:, 1]))


def read(postings: Packed, first: Packed, limit: Packed) -> tuple[Numbers, Numbers]:
    """Read sorted postings, at most eight from where each of `first` would stand.

    Returns rows of `first` and, for each, how far above it a posting is; all below the limits.
    """
    start = postings.searchsorted(first)
    rows = np.flatnonzero(postings[start] - first < limit)
    ahead = postings[start[rows, None] + EIGHT] - first[rows, None]
    found, at = np.nonzero(ahead < limit[rows, None])
    return rows[found], ahead[found, at].astype(np.int64)


def canonical(keys: Packed, numbers: Numbers, clusters: NDArray[np.uint64]) -> Packed:
    """Return the closed postings that the two rules leave of many, whatever their order.

    `clusters` holds the cluster of every article by its number.
    """
    packed = np.sort(keys << _SHIFT | numbers.astype(np.uint64))
    _, codes = np.unique(clusters, return_inverse=True)
    shared = packed >> _SHIFT
    again = np.zeros(len(packed), bool)
    again[1:] = shared[1:] == shared[:-1]
    several = again.copy()
    several[:-1] |= again[1:]
    kept = _first_eight(packed[several], codes)
    return np.sort(np.concatenate((packed[~several], kept)), kind="stable")


def _first_eight(packed: Packed, codes: Numbers) -> Packed:
    """Keep one posting per key and cluster, the first, and the first eight of a key."""
    order = np.lexsort((packed, codes[(packed & _MASK).astype(np.int64)], packed >> _SHIFT))
    key, code = (packed >> _SHIFT)[order], codes[(packed[order] & _MASK).astype(np.int64)]
    first = np.ones(len(order), bool)
    first[1:] = (key[1:] != key[:-1]) | (code[1:] != code[:-1])
    left = np.sort(packed[order][first])
    key = left >> _SHIFT
    start = np.flatnonzero(np.r_[True, key[1:] != key[:-1]][: len(key)])
    rank = np.arange(len(key)) - np.repeat(start, np.diff(np.r_[start, len(key)]))
    return left[rank < STOP]
