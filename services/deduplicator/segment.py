"""The articles of one day within one block of offsets: what the memory forgets as a whole."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from schemas.duplicates import ClusterMerge
from services.deduplicator.postings import Numbers, Packed, Postings, canonical

COLUMNS = {
    "offset": np.int64,
    "seen_at": np.int64,
    "cluster": np.uint64,
    "source": np.uint64,
    "page": np.uint64,
    "version": np.int32,
}
"""What is held of every article as a number; the names are those of `Entry`."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An article as the memory holds it. Digests are 64 bits wide, 0 for unknown."""

    article_id: str
    offset: int
    seen_at: int
    """Record time, microseconds since 1970."""
    source: int
    page: int
    """Digest of the url."""
    cluster_id: str
    cluster: int
    packed: bytes
    """Its signature."""
    verdict: bytes
    """JSON as published; empty for an original, whose verdict says nothing but its id."""
    version: int
    merge: ClusterMerge | None
    text: bytes
    """Its text, deflated and bounded, for a diff with the next version."""

    @property
    def chain(self) -> int:
        """What its versions have in common: the page, else the outlet within the cluster."""
        return self.page or self.cluster ^ self.source


class Segment:
    """Articles numbered in the order of their offsets, and the postings that lead to them."""

    def __init__(self, rank: int) -> None:
        self.rank = rank
        """Tells it from other segments in the archive."""
        self.ids: list[str] = []
        self.cluster_ids: list[str] = []
        self.packed: list[bytes] = []
        self.verdicts: dict[int, bytes] = {}
        self.merges: dict[int, ClusterMerge] = {}
        self.folds: dict[str, int] = {}
        """Cluster that was merged into another → number of the article that joined the two."""
        self.revisions: dict[int, list[int]] = {}
        """Chain of versions → numbers of its later versions."""
        self.texts: dict[int, bytes] = {}
        self.columns: dict[str, NDArray[Any]] = {
            name: np.zeros(64, kind) for name, kind in COLUMNS.items()
        }
        self.postings = Postings(np.zeros(0, np.uint64))
        self.last_offset = -1
        self.bytes = 0

    def __len__(self) -> int:
        return len(self.ids)

    def holds(self, offset: int) -> bool:
        """Say whether the article at an offset is remembered."""
        at = self.below(offset)
        return at < len(self) and bool(self.columns["offset"][at] == offset)

    def below(self, offset: int) -> int:
        """Return how many articles have a smaller offset: their numbers are below it."""
        if offset > self.last_offset:
            return len(self)
        return int(np.searchsorted(self.columns["offset"][: len(self)], offset))

    def append(self, entry: Entry, keys: Sequence[int]) -> None:
        """Remember an article that comes after all others, posted under some of its keys."""
        number = len(self)
        self._hold(number, entry)
        self.postings.add(keys, number)

    def entry(self, number: int, texts_from: int) -> Entry:
        """Return an article as it was given, its text only from an offset on."""
        numbers = {name: int(column[number]) for name, column in self.columns.items()}
        return Entry(
            article_id=self.ids[number],
            cluster_id=self.cluster_ids[number],
            packed=self.packed[number],
            verdict=self.verdicts.get(number, b""),
            merge=self.merges.get(number),
            text=self.texts.get(number, b"") if numbers["offset"] >= texts_from else b"",
            **numbers,
        )

    def forget_texts(self) -> None:
        """Let go of the texts, which are too far back to be looked at."""
        self.bytes -= sum(map(len, self.texts.values()))
        self.texts = {}

    @classmethod
    def build(cls, rank: int, entries: Sequence[Entry], keys: Packed, owners: Numbers) -> "Segment":
        """Return a segment of articles in offset order; posting i is `keys[i]` of `owners[i]`."""
        segment = cls(rank)
        for number, entry in enumerate(entries):
            segment._hold(number, entry)
        clusters = segment.columns["cluster"][: len(entries)]
        segment.postings = Postings(canonical(keys, owners, clusters))
        return segment

    def _hold(self, number: int, entry: Entry) -> None:
        if number == len(self.columns["offset"]):
            for name, column in self.columns.items():
                self.columns[name] = np.concatenate((column, np.zeros_like(column)))
        for name, column in self.columns.items():
            column[number] = getattr(entry, name)
        self.ids.append(entry.article_id)
        self.cluster_ids.append(entry.cluster_id)
        self.packed.append(entry.packed)
        for held, value in ((self.verdicts, entry.verdict), (self.texts, entry.text)):
            if value:
                held[number] = value
        if entry.version > 1:
            self.revisions.setdefault(entry.chain, []).append(number)
        if entry.merge:
            self.merges[number] = entry.merge
            self.folds.setdefault(entry.merge.from_cluster, number)
        self.bytes += len(entry.packed) + len(entry.verdict) + len(entry.text)
        self.last_offset = entry.offset
