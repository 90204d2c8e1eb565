"""Key → the articles that have it, for all segments at once.

A posting is one 64-bit number, the key above the slot of the article in its lower half. Postings
lie in two runs in the order of their keys, read for all keys of an article at once: a young one,
which new postings are merged into, and an old one, which the young one is merged into when it is a
sixteenth of it. The newest wait in a dict.

Two rules, which hold within a segment, keep lists short whatever is published: a key lists one
article per cluster, the first, and of those the first eight. So a story on 10,000 sites costs no
more per copy than one on ten, and a phrase of eight stories, which says nothing of any of them,
needs no more room either (docs/decisions/0201).
"""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from services.deduplicator.run import (
    KEY_SHIFT,
    NO_NUMBERS,
    NOTHING,
    SLICE,
    SLOT,
    Numbers,
    Packed,
    Run,
)
from services.deduplicator.stops import Stops

STOP = 8
"""Clusters that make a shingle a stop shingle (docs/decisions/0201)."""
MAX_WAITING = 1 << 15
"""Postings that wait in the dict."""
YOUNG = 16
"""The young array is merged into the old one when it has more than its sixteenth part."""

CODE_SHIFT = np.uint64(16)
WITHOUT_CODE = np.uint64(0xFFFFFFFF0000FFFF)

EMPTY = Run((), 0)


class Postings:
    """Keys of 32 bits → slots of articles."""

    def __init__(self) -> None:
        self._old = self._young = EMPTY
        self._first: dict[int, int] = {}
        self._further: dict[int, list[int]] = {}
        self._waiting = 0
        self.stops = Stops()

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
        self._young = self._young.merged(postings)
        if len(self._young) > max(MAX_WAITING, len(self._old) // YOUNG):
            young = np.concatenate([NOTHING, *self._young.parts()])
            self._old, self._young = self._old.merged(young), EMPTY

    def sweep(self, kept: NDArray[np.bool_]) -> None:
        """Drop the postings of all slots that are not kept."""
        self._close()
        self._old, self._young = self._old.swept(kept), self._young.swept(kept)

    def find(self, keys: Packed) -> tuple[Numbers, Numbers]:
        """Return the places in `keys` of all postings, and their slots."""
        found = [run.read(keys) for run in (self._old, self._young) if len(run)]
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
    listed = shared[first] & WITHOUT_CODE
    key = listed >> KEY_SHIFT
    begins = np.flatnonzero(np.append(True, key[1:] != key[:-1]))
    lengths = np.diff(begins, append=len(key))
    crowded = (lengths > STOP).repeat(lengths)
    listed[crowded] = np.sort(listed[crowded])  # by number, as these keys list the first eight
    kept = np.ones(len(listed), bool)
    kept[STOP:] = key[STOP:] != key[:-STOP]
    return listed[kept]


def full(postings: Packed) -> list[int]:
    """Return the keys that list eight articles, of postings in the order of their keys."""
    keys = postings >> KEY_SHIFT
    eighth = keys[STOP - 1 :] == keys[: 1 - STOP]
    found: list[int] = keys[STOP - 1 :][eighth].tolist()
    return found


def counts_of(keys: Iterable[int], postings: Packed) -> dict[int, int]:
    """Return how often each of some keys is posted, of postings in the order of their keys."""
    asked = np.sort(np.fromiter(keys, np.uint64))
    first = asked << KEY_SHIFT
    counts = postings.searchsorted(first | SLOT) - postings.searchsorted(first)
    return dict(zip(asked.tolist(), counts.tolist(), strict=True))
