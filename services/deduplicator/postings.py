"""Key → the articles that have it, for all segments at once.

A posting is one 64-bit number, the key above the slot of the article in its lower half. Postings
lie in two arrays in the order of their keys, read for all keys of an article at once: a young one,
which new postings are merged into, and an old one, which the young one is merged into when it is a
sixteenth of it. The newest wait in a dict.

Two rules, which hold within a segment, keep lists short whatever is published: a key lists one
article per cluster, the first, and of those the first eight. So a story on 10,000 sites costs no
more per copy than one on ten, and a phrase of eight stories, which says nothing of any of them,
needs no more room either (docs/decisions/0201).
"""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

STOP = 8
"""Clusters that make a shingle a stop shingle (docs/decisions/0201)."""
MAX_WAITING = 1 << 15
"""Postings that wait in the dict."""
YOUNG = 16
"""The young array is merged into the old one when it has more than its sixteenth part."""
SLICE = 1 << 18
"""Postings that are worked on at a time, which bounds the memory that takes."""

Numbers = NDArray[np.int64]
Packed = NDArray[np.uint64]

NOTHING = np.zeros(0, np.uint64)
KEY_SHIFT = np.uint64(32)
SLOT = np.uint64((1 << 32) - 1)
CODE_SHIFT = np.uint64(16)
WITHOUT_CODE = np.uint64(0xFFFFFFFF0000FFFF)


class Postings:
    """Keys of 32 bits → slots of articles."""

    def __init__(self) -> None:
        self._old = self._young = NOTHING
        self._first: dict[int, int] = {}
        self._further: dict[int, list[int]] = {}
        self._waiting = 0

    @property
    def nbytes(self) -> int:
        """Memory of the arrays, and of what waits once it is in them."""
        return self._old.nbytes + self._young.nbytes + 8 * self._waiting

    def add(self, keys: Sequence[int], slot: int) -> None:
        """Post an article under keys; the caller leaves out what the two rules leave out."""
        first, further = self._first, self._further
        for key in keys:
            if key in first:
                further.setdefault(key, []).append(slot)
            else:
                first[key] = slot
        self._waiting += len(keys)
        if self._waiting > MAX_WAITING:
            self._close()

    def load(self, postings: Packed) -> None:
        """Take in many postings, in the order of their keys."""
        self._young = _merged(self._young, postings)
        if len(self._young) > max(MAX_WAITING, len(self._old) // YOUNG):
            self._old, self._young = _merged(self._old, self._young), NOTHING

    def sweep(self, kept: NDArray[np.bool_]) -> None:
        """Drop the postings of all slots that are not kept."""
        self._close()
        self._old, self._young = _swept(self._old, kept), _swept(self._young, kept)

    def find(self, keys: Packed) -> tuple[Numbers, Numbers]:
        """Return the places in ascending `keys` of all postings, and their slots."""
        found = [_read(postings, keys) for postings in (self._old, self._young) if len(postings)]
        if self._waiting:
            found.append(self._read_waiting(keys))
        if len(found) == 1:
            return found[0]
        places, slots = zip(*found, strict=True) if found else ((NO_NUMBERS,), (NO_NUMBERS,))
        return np.concatenate(places), np.concatenate(slots)

    def _read_waiting(self, keys: Packed) -> tuple[Numbers, Numbers]:
        first, further = self._first, self._further
        places: list[int] = []
        slots: list[int] = []
        for place, key in enumerate(keys.tolist()):
            if key in first:
                places.append(place)
                slots.append(first[key])
                if key in further:
                    places += [place] * len(further[key])
                    slots += further[key]
        return np.array(places, np.int64), np.array(slots, np.int64)

    def _close(self) -> None:
        """Merge what waits into the young array."""
        further = [key << 32 | slot for key, slots in self._further.items() for slot in slots]
        keys = np.fromiter(self._first, np.uint64) << KEY_SHIFT
        first = keys | np.fromiter(self._first.values(), np.uint64)
        self._first, self._further, self._waiting = {}, {}, 0
        self.load(np.sort(np.concatenate((first, np.array(further, np.uint64)))))


NO_NUMBERS = np.zeros(0, np.int64)


def _read(postings: Packed, keys: Packed) -> tuple[Numbers, Numbers]:
    first = keys << KEY_SHIFT
    start, end = postings.searchsorted(first), postings.searchsorted(first | SLOT)
    lengths = end - start
    before = lengths.cumsum()
    at = np.arange(before[-1]) + (start - before + lengths).repeat(lengths)
    return np.arange(len(keys)).repeat(lengths), (postings[at] & SLOT).view(np.int64)


def _merged(into: Packed, added: Packed) -> Packed:
    """Merge two arrays in the order of keys: four times faster than sorting."""
    if not len(into):
        return added
    merged = np.empty(len(into) + len(added), np.uint64)
    cuts = [0, *added.searchsorted(into[SLICE::SLICE]).tolist(), len(added)]
    for at, (begin, end) in enumerate(pairwise(cuts)):
        part, more = into[at * SLICE : (at + 1) * SLICE], added[begin:end]
        start = at * SLICE + begin
        merged[start : start + len(part) + len(more)] = np.insert(
            part, part.searchsorted(more), more
        )
    return merged


def _swept(postings: Packed, kept: NDArray[np.bool_]) -> Packed:
    parts = (postings[at : at + SLICE] for at in range(0, len(postings), SLICE))
    return np.concatenate([NOTHING, *(p[kept[(p & SLOT).view(np.int64)]] for p in parts)])


def canonical(
    keys: NDArray[np.uint32], numbers: NDArray[np.uint16], clusters: NDArray[np.uint64]
) -> Packed:
    """Return the postings that the two rules leave of many, whatever their order.

    `numbers` are those of articles in the order of their offsets, and stand in the lower half of
    the postings; `clusters` holds the cluster of each.
    """
    _, codes = np.unique(clusters, return_inverse=True)
    shared = keys.astype(np.uint64)
    shared <<= CODE_SHIFT
    shared |= codes.astype(np.uint64)[numbers]
    shared <<= CODE_SHIFT
    shared |= numbers
    shared.sort()
    cuts = shared.searchsorted(shared[SLICE::SLICE] >> KEY_SHIFT << KEY_SHIFT)
    return np.concatenate([NOTHING, *map(_listed, np.split(shared, cuts))])


def _listed(shared: Packed) -> Packed:
    """Choose of sorted (key, cluster, number) the first per key and cluster, eight of a key."""
    groups = shared >> CODE_SHIFT
    first = np.ones(len(shared), bool)
    first[1:] = groups[1:] != groups[:-1]
    listed = np.sort(shared[first] & WITHOUT_CODE)
    key = listed >> KEY_SHIFT
    kept = np.ones(len(listed), bool)
    kept[STOP:] = key[STOP:] != key[:-STOP]
    return listed[kept]
