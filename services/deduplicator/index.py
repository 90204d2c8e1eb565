"""What is remembered of a partition: its segments, from the oldest visible to the newest."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from services.deduplicator.articles import Articles
from services.deduplicator.hits import Hits
from services.deduplicator.listing import unlisted
from services.deduplicator.postings import Postings, canonical, counts_of, full
from services.deduplicator.record import ID, SHINGLES, digest
from services.deduplicator.run import SLICE, SLOT, Packed
from services.deduplicator.segment import Entry, Segment
from services.deduplicator.texts import REACH

DAY = 86_400_000_000
"""Microseconds."""
BLOCK = 1 << 16
"""Offsets to a block; a segment is one day within one block."""
MAX_BLOCKS = 32
"""The cap: articles more than 2,000,000 offsets back are forgotten, whatever their day."""
SWEEP = 16
"""Postings of forgotten articles are swept out when those are a sixteenth of all."""

Place = tuple[int, int]
"""The day and the block of a segment."""


class View(NamedTuple):
    """What an article sees."""

    segments: list[Segment]
    visible: NDArray[np.bool_]
    """The same by rank."""
    ranks: int
    """The same as a bit for each rank."""
    whole: bool
    """There is nothing else."""


class Index:
    """Segments by day and block. Which of them an article sees depends on that article only."""

    def __init__(self, window_days: int) -> None:
        self.forgotten = 0
        """Articles dropped so far."""
        self._window = window_days
        self._segments: dict[Place, Segment] = {}
        self._articles, self._postings = Articles(), Postings()
        self._unposted: set[Place] = set()
        self._swept: list[Segment] = []
        self._newest = (0, 0)
        self._views: dict[Place, View] = {}
        self._last_offset = -1

    def __len__(self) -> int:
        return sum(map(len, self._segments.values()))

    @property
    def sizes(self) -> dict[str, int]:
        """Bytes of what is held, by part."""
        return {
            "articles": self._articles.nbytes,
            "postings": self._postings.nbytes,
            "texts": self._articles.texts.nbytes,
        }

    def find(self, keys: Packed, offset: int, seen_at: int) -> Hits:
        """Return the postings of all keys among the articles before an offset.

        Those of shingles that are full in a segment that lies before the offset are not read.
        """
        self._post()
        view, newest = self._view(offset, seen_at), offset > self._last_offset
        full = self._postings.stops.ranks(keys)
        past = (
            view.ranks if newest else ranks_of(s for s in view.segments if s.last_offset < offset)
        )
        stop = np.array(list(map(past.__and__, full)), bool)
        stop[:SHINGLES] = False
        asked = (~stop).nonzero()[0]
        places, slots = self._postings.find(keys[asked])
        held = self._articles.held.take(slots)
        if not (newest and view.whole):
            seen = view.visible.take(held["rank"]) & (held["offset"] < offset)
            places, slots, held = places[seen], slots[seen], held[seen]
        return Hits(self._articles, offset - REACH, asked[places], slots, held, stop, full)

    def add(self, entry: Entry, keys: Packed, hits: Hits) -> None:
        """Remember an article that was just judged; `hits` is what was found before it."""
        place = _place(entry.seen_at, entry.offset)
        home = self._home(place)
        if home is None:
            return
        late = entry.offset <= home.last_offset
        slot = self._hold(entry, home)
        if late:
            self._unposted.add(place)
        else:
            self._postings.add(unlisted(entry, keys, hits, home, self._postings), slot)
            home.posted += 1

    def apply(self, entry: Entry) -> None:
        """Remember an article from the log; a known one changes nothing."""
        place = _place(entry.seen_at, entry.offset)
        home = self._home(place)
        if home is not None and not self._holds(home, entry.offset):
            self._hold(entry, home)
            self._unposted.add(place)

    def surviving(self, cluster_id: str, offset: int, seen_at: int) -> str:
        """Return the cluster that one was merged into before an offset, or itself."""
        segments = self._view(offset, seen_at).segments
        while folds := [fold for s in segments if (fold := s.folded(cluster_id, offset))]:
            cluster_id = min(folds)[1]
        return cluster_id

    def article(self, article_id: str, offset: int, seen_at: int) -> Entry | None:
        """Return an article by its id, if it was seen before an offset."""
        hits = self.find(np.array([digest("id", article_id) >> 32], np.uint64), offset, seen_at)
        return next((e for e in hits.entries(ID) if e.article_id == article_id), None)

    def latest(self, entry: Entry, offset: int, seen_at: int) -> Entry:
        """Return the last version of an article before an offset: itself, unless revised."""
        segments = self._view(offset, seen_at).segments
        revisions = [r for s in segments if (r := s.revised(entry.chain, offset))]
        last, slot = max(revisions, default=(-1, -1))
        return self._articles.entry(slot, offset - REACH) if last > entry.offset else entry

    def _view(self, offset: int, seen_at: int) -> View:
        """Return what an article sees: the days of its window, at most the cap back."""
        day, block = _place(seen_at, offset)
        if (day, block) not in self._views:
            oldest_day, oldest_block = day - self._window + 1, block - MAX_BLOCKS
            seen = [
                s for (d, b), s in self._segments.items() if d >= oldest_day and b >= oldest_block
            ]
            visible = np.zeros(1 << 16, bool)
            visible[[segment.rank for segment in seen]] = True
            whole = len(seen) == len(self._segments) and not self._swept
            self._views[day, block] = View(seen, visible, ranks_of(seen), whole)
        return self._views[day, block]

    def _hold(self, entry: Entry, home: Segment) -> int:
        slot = self._articles.hold(entry, home.rank)
        home.add(entry, slot)
        self._last_offset = max(self._last_offset, entry.offset)
        return slot

    def _holds(self, home: Segment, offset: int) -> bool:
        if offset > home.last_offset:
            return False
        offsets = self._articles.held["offset"]
        at = bisect_left(home.slots, offset, key=offsets.__getitem__)
        return offset in home.late or bool(offsets[home.slots[at]] == offset)

    def _home(self, place: Place) -> Segment | None:
        """Return the segment of an article, opened if need be; nothing if it is long past."""
        if place not in self._segments:
            self._newest = max(self._newest[0], place[0]), max(self._newest[1], place[1])
            for segment in self._segments.values():
                segment.counts = {}
            self._segments[place] = segment = Segment(self._free_rank())
            self._forget()
            segment.counts = dict.fromkeys(self._postings.stops, 0)
            self._views = {}
        return self._segments.get(place)

    def _free_rank(self) -> int:
        taken = {segment.rank for segment in (*self._segments.values(), *self._swept)}
        return next(rank for rank in range(len(taken) + 1) if rank not in taken)

    def _forget(self) -> None:
        """Drop whole segments, a day and a block later than the newest article asks for."""
        day, block = self._newest
        for place in list(self._segments):
            if place[0] < day - self._window or place[1] < block - MAX_BLOCKS - 1:
                segment = self._segments.pop(place)
                self._unposted.discard(place)
                self._postings.stops.forget(segment.rank)
                self._articles.release(segment.rank, _slots(segment))
                if segment:
                    self._swept.append(segment)
                    self.forgotten += len(segment)
        if SWEEP * sum(map(len, self._swept)) > len(self):
            self._sweep()

    def _sweep(self) -> None:
        """Drop the postings of forgotten articles and give their slots away."""
        gone = [slot for segment in self._swept for slot in _slots(segment)]
        if gone:
            self._postings.sweep(self._kept(gone))
            self._articles.free(gone)
        self._swept = []

    def _kept(self, gone: Iterable[int]) -> NDArray[np.bool_]:
        kept = np.ones(len(self._articles.held), bool)
        kept[np.fromiter(gone, np.int64)] = False
        return kept

    def _post(self) -> None:
        """Post what was applied since the last look, whatever its order."""
        for place in sorted(self._unposted):
            segment = self._segments[place]
            if segment.posted:
                for other in self._segments.values():
                    other.counts = {}
                self._postings.sweep(self._kept(segment.slots[: segment.posted]))
            postings = self._canonical(segment)
            self._postings.load(postings)
            self._postings.stops.forget(segment.rank)
            self._postings.stops.add(full(postings), segment.rank)
            newest = place == self._newest
            segment.counts = counts_of(self._postings.stops, postings) if newest else {}
        self._unposted.clear()

    def _canonical(self, segment: Segment) -> Packed:
        """Return the postings of a segment, its late articles put in their place."""
        slots = np.array(_slots(segment), np.int64)
        slots = slots[self._articles.held["offset"][slots].argsort(kind="stable")]
        segment.slots, segment.late = array("I", slots.tolist()), {}
        segment.posted = len(slots)
        keys, numbers = self._articles.keys(slots, segment.rank)
        postings = canonical(keys, numbers, self._articles.held["cluster"][slots])
        owners = slots.view(np.uint64)
        for part in (postings[at : at + SLICE] for at in range(0, len(postings), SLICE)):
            part[:] = part & ~SLOT | owners[(part & SLOT).view(np.int64)]
        return postings


def ranks_of(segments: Iterable[Segment]) -> int:
    """Return a bit for the rank of each segment."""
    return sum(1 << segment.rank for segment in segments)


def _slots(segment: Segment) -> list[int]:
    return [*segment.slots, *segment.late.values()]


def _place(seen_at: int, offset: int) -> Place:
    return seen_at // DAY, offset // BLOCK
