"""The articles of one day within one block of offsets: what the memory forgets as a whole."""

from collections.abc import Sequence
from dataclasses import dataclass

from services.deduplicator.postings import Postings


@dataclass(frozen=True, slots=True)
class Entry:
    """An article as the memory holds it."""

    article_id: str
    offset: int
    seen_at: int
    """Record time, microseconds since 1970."""
    source: int
    """Digest of the outlet's name, 0 when unknown."""
    cluster: int
    """Digest of the cluster id that its verdict named."""
    tokens: int
    packed: bytes
    """Its signature."""
    verdict: bytes
    """JSON as published; empty for an original, whose verdict says nothing but its id."""
    merge: bytes
    text: bytes
    """Its text, deflated and bounded, for a diff with the next version."""


class Segment:
    """Articles and the postings that lead to them, numbered as they come in."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.postings = Postings()
        self._offsets: dict[int, int] = {}

    def add(self, entry: Entry, keys: Sequence[int]) -> None:
        """Remember an article under its keys; one whose offset is held already changes nothing."""
        if entry.offset in self._offsets:
            return
        number = self._offsets[entry.offset] = len(self.entries)
        self.entries.append(entry)
        self.postings.add(keys, entry.offset, number, entry.cluster)

    def find(self, keys: Sequence[int], before: int) -> list[tuple[int, Entry]]:
        """Return (position in `keys`, article) of every posting with a smaller offset."""
        places, numbers = self.postings.find(keys)
        entries = [self.entries[number] for number in numbers]
        return [(at, e) for at, e in zip(places, entries, strict=True) if e.offset < before]
