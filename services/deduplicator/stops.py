"""Stop shingles that are known for such without a look at their postings.

A key that lists eight articles in one segment has eight clusters there. Such keys are few, and a
third of what an article asks for: what is posted under them is nine tenths of all that would be
read (docs/decisions/0201).
"""

from collections.abc import Iterable, Iterator
from itertools import repeat

from services.deduplicator.run import Packed


class Stops:
    """Which keys are full in which segments."""

    def __init__(self) -> None:
        self._ranks: dict[int, int] = {}
        self._keys: dict[int, list[int]] = {}

    def __iter__(self) -> Iterator[int]:
        """Yield all keys that are full somewhere."""
        return iter(self._ranks)

    def add(self, keys: Iterable[int], rank: int) -> None:
        """Note keys that list eight articles in a segment."""
        bit, ranks, known = 1 << rank, self._ranks, self._keys.setdefault(rank, [])
        for key in keys:
            ranks[key] = ranks.get(key, 0) | bit
            known.append(key)

    def forget(self, rank: int) -> None:
        """Drop what is known of a segment."""
        for key in self._keys.pop(rank, ()):
            left = self._ranks[key] & ~(1 << rank)
            if left:
                self._ranks[key] = left
            else:
                del self._ranks[key]

    def ranks(self, keys: Packed) -> list[int]:
        """Return for every key the segments in which it is full: a bit for each rank."""
        return list(map(self._ranks.get, keys.tolist(), repeat(0)))
