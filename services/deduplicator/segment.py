"""The articles of one day within one block of offsets: what the memory forgets as a whole."""

from array import array
from bisect import bisect_left, insort
from collections.abc import Iterable
from dataclasses import dataclass

from schemas.duplicates import ClusterMerge


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
    """Which articles there are, and the few that later articles are led to by something else."""

    def __init__(self, rank: int) -> None:
        self.rank = rank
        """Its number among the segments held."""
        self.slots = array("I")
        """Slots of its articles, by offset but for the late ones."""
        self.last_offset = -1
        self.late: dict[int, int] = {}
        """Offset → slot of the articles that came after one of larger offset."""
        self.posted = 0
        """How many of its articles were posted under their keys."""
        self.counts: dict[int, int] = {}
        """Of stop shingles, as far as it is known: how many articles are listed here."""
        self._folds: dict[str, list[tuple[int, str]]] = {}
        self._revisions: dict[int, list[tuple[int, int]]] = {}

    def __len__(self) -> int:
        return len(self.slots) + len(self.late)

    def add(self, entry: Entry, slot: int) -> None:
        """Take in an article."""
        if entry.offset > self.last_offset:
            self.last_offset = entry.offset
            self.slots.append(slot)
        else:
            self.late[entry.offset] = slot
        if entry.version > 1:
            insort(self._revisions.setdefault(entry.chain, []), (entry.offset, slot))
        if entry.merge:
            fold = entry.offset, entry.merge.into_cluster
            insort(self._folds.setdefault(entry.merge.from_cluster, []), fold)

    def count(self, keys: Iterable[int]) -> None:
        """Note that an article is listed under some keys."""
        counts = self.counts
        for key in keys:
            if key in counts:
                counts[key] += 1

    def folded(self, cluster_id: str, before: int) -> tuple[int, str] | None:
        """Return where a cluster was first merged into another, and which, before an offset."""
        folds = self._folds.get(cluster_id)
        return folds[0] if folds and folds[0][0] < before else None

    def revised(self, chain: int, before: int) -> tuple[int, int] | None:
        """Return offset and slot of the last later version of a chain before an offset."""
        known = self._revisions.get(chain, [])
        last = bisect_left(known, (before,)) - 1
        return known[last] if last >= 0 else None
