"""The index of one segment: key → the articles that have it.

Two rules keep it small, whatever is published: a key lists one article per cluster, the first, and
of those the first eight. So a story on 10,000 sites costs no more per copy than one on ten, and a
phrase of eight stories, which says nothing of any of them, needs no more room either.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

STOP = 8
"""Clusters that make a shingle a stop shingle (docs/decisions/0201)."""

Numbers = NDArray[np.uint32]


class Postings:
    """Keys of 32 bits to the articles of a segment, each an (offset, number, cluster)."""

    def __init__(self) -> None:
        self._lists: dict[int, list[tuple[int, int, int]]] = {}

    def add(self, keys: Sequence[int], offset: int, number: int, cluster: int) -> None:
        """Post an article under its keys, wherever its offset puts it."""
        entry = (offset, number, cluster)
        for key in keys:
            held = self._lists.get(key)
            self._lists[key] = _first_of_each_cluster([*held, entry]) if held else [entry]

    def find(self, keys: Sequence[int]) -> tuple[list[int], list[int]]:
        """Return the postings of the keys: positions in `keys`, and article numbers."""
        found = [
            (at, entry[1]) for at, key in enumerate(keys) for entry in self._lists.get(key, ())
        ]
        return [at for at, _ in found], [number for _, number in found]


def _first_of_each_cluster(entries: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    first: dict[int, tuple[int, int, int]] = {}
    for entry in sorted(entries):
        first.setdefault(entry[2], entry)
    return list(first.values())[:STOP]
