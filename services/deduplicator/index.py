"""What is remembered of a partition: its segments, from the oldest visible to the newest."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from schemas.duplicates import ArticleSignature
from services.deduplicator.archive import Archive
from services.deduplicator.hits import Hits
from services.deduplicator.postings import Numbers, Packed
from services.deduplicator.record import ID, digest, from_record, keys_of, microseconds
from services.deduplicator.segment import COLUMNS, Entry, Segment

DAY = 86_400_000_000
"""Microseconds."""
BLOCK = 1 << 16
"""Offsets to a block; a segment is one day within one block, so it never holds more articles.
The texts of as many articles are at hand for a diff."""
MAX_BLOCKS = 32
"""The cap: articles more than 2,000,000 offsets back are forgotten, whatever their day."""


class Index:
    """Segments by day and block. Which of them an article sees depends on that article only."""

    def __init__(self, window_days: int) -> None:
        self._window = window_days
        self._segments: dict[tuple[int, int], Segment] = {}
        self._applied: dict[tuple[int, int], list[Entry]] = {}
        self._archive = Archive()
        self._newest = (0, 0)

    def __len__(self) -> int:
        waiting = sum(map(len, self._applied.values()))
        return waiting + sum(map(len, self._segments.values()))

    @property
    def bytes(self) -> int:
        """Memory of what is held, without the overhead of Python's own objects."""
        return self._archive.bytes + sum(
            s.bytes + s.postings.bytes + sum(c.nbytes for c in s.columns.values())
            for s in self._segments.values()
        )

    def visible(self, offset: int, seen_at: int) -> Iterator[Segment]:
        """Yield what an article sees: the days of its window, at most the cap back."""
        oldest_day, oldest_block = seen_at // DAY - self._window + 1, offset // BLOCK - MAX_BLOCKS
        for day, block in sorted(self._segments):
            if day >= oldest_day and block >= oldest_block:
                yield self._segments[day, block]

    def find(self, keys: Packed, offset: int, seen_at: int) -> Hits:
        """Return the postings of all keys among the articles before an offset."""
        self._settle()
        segments = list(self.visible(offset, seen_at))
        order = keys.argsort()
        ascending = keys[order]  # searched several times faster than in text order
        which, place, number = self._read(ascending, segments, offset)

        bounds = which.searchsorted(np.arange(len(segments) + 1)).tolist()
        parts = [number[start:end] for start, end in pairwise(bounds)]

        def column(name: str) -> NDArray[Any]:
            held = (s.columns[name][part] for s, part in zip(segments, parts, strict=True))
            return np.concatenate([np.zeros(0, COLUMNS[name]), *held])

        return Hits(
            segments=segments,
            reach=offset - BLOCK,
            place=order[place],
            segment=which,
            number=number,
            offset=column("offset"),
            cluster=column("cluster"),
            source=column("source"),
        )

    def _read(
        self, keys: Packed, segments: list[Segment], offset: int
    ) -> tuple[Numbers, Numbers, Numbers]:
        """Return which segment, place and number of every posting, segment after segment."""
        below = [segment.below(offset) for segment in segments]
        parts = [self._archive.find(keys, [segment.rank for segment in segments], below)]
        for at, segment in enumerate(segments):
            places, numbers = segment.postings.find(keys, below[at])
            parts.append((np.full(len(places), at), places, numbers))
        which, place, number = (np.concatenate(column) for column in zip(*parts, strict=True))
        order = which.argsort(kind="stable")
        return which[order], place[order], number[order]

    def add(self, entry: Entry, keys: Packed, hits: Hits) -> None:
        """Remember an article that was just judged; `hits` is what was found before it."""
        home = self._home(entry.seen_at, entry.offset)
        if home is None:
            return
        if entry.offset <= home.last_offset:
            self._applied.setdefault(_place(entry.seen_at, entry.offset), []).append(entry)
        else:
            home.append(entry, hits.unlisted(keys, home, entry.cluster))

    def apply(self, record: ArticleSignature) -> None:
        """Remember an article from the log; a known one changes nothing."""
        seen_at = microseconds(record.seen_at)
        home = self._home(seen_at, record.offset)
        if home is not None and not home.holds(record.offset):
            place = _place(seen_at, record.offset)
            self._applied.setdefault(place, []).append(from_record(record))

    def surviving(self, cluster_id: str, offset: int, seen_at: int) -> str:
        """Return the cluster that one was merged into before an offset, or itself."""
        segments = list(self.visible(offset, seen_at))
        while True:
            folds = [
                (int(s.columns["offset"][n]), s.merges[n].into_cluster)
                for s in segments
                if (n := s.folds.get(cluster_id)) is not None and n < s.below(offset)
            ]
            if not folds:
                return cluster_id
            cluster_id = min(folds)[1]

    def article(self, article_id: str, offset: int, seen_at: int) -> Entry | None:
        """Return an article by its id, if it was seen before an offset."""
        hits = self.find(np.array([digest("id", article_id) >> 32], np.uint64), offset, seen_at)
        return next((e for e in hits.entries(ID) if e.article_id == article_id), None)

    def latest(self, entry: Entry, offset: int, seen_at: int) -> Entry:
        """Return the last version of an article before an offset: itself, unless revised."""
        last = entry
        for segment in self.visible(offset, seen_at):
            numbers = segment.revisions.get(entry.chain, [])
            known = numbers[: bisect_left(numbers, segment.below(offset))]
            if known and (newer := segment.entry(known[-1], offset - BLOCK)).offset > last.offset:
                last = newer
        return last

    def _home(self, seen_at: int, offset: int) -> Segment | None:
        """Return the segment of an article, opened if need be; nothing if it is long past."""
        place = _place(seen_at, offset)
        if place not in self._segments:
            self._newest = max(self._newest[0], place[0]), max(self._newest[1], place[1])
            self._settle()
            self._segments[place] = Segment(self._free_rank())
            self._forget()
            self._put_away()
        return self._segments.get(place)

    def _forget(self) -> None:
        """Drop whole segments, a day and a block later than the newest article asks for."""
        day, block = self._newest
        for place in list(self._segments):
            if place[0] < day - self._window or place[1] < block - MAX_BLOCKS - 1:
                self._archive.remove(self._segments.pop(place).rank)
                self._applied.pop(place, None)
            elif place[1] < block - 1:
                self._segments[place].forget_texts()

    def _free_rank(self) -> int:
        taken = {segment.rank for segment in self._segments.values()}
        return next(rank for rank in range(len(taken) + 1) if rank not in taken)

    def _put_away(self) -> None:
        """Move the postings of all segments but the newest to the archive."""
        newest = max(self._segments, default=None)
        older = [s for place, s in self._segments.items() if place != newest]
        self._archive.add({s.rank: s.postings.take() for s in older if s.postings})

    def _settle(self) -> None:
        """Bring in what was applied since the last look, whatever its order."""
        if not self._applied:
            return
        while self._applied:
            place, entries = self._applied.popitem()
            held = self._segments[place]
            kept = (held.entry(number, 0) for number in range(len(held)))
            by_offset = {e.offset: e for e in (*kept, *entries)}
            ordered = [by_offset[offset] for offset in sorted(by_offset)]
            keys = [keys_of(entry) for entry in ordered]
            owners = np.repeat(np.arange(len(keys)), [len(k) for k in keys])
            self._archive.remove(held.rank)
            self._segments[place] = Segment.build(held.rank, ordered, np.concatenate(keys), owners)
        self._put_away()


def _place(seen_at: int, offset: int) -> tuple[int, int]:
    return seen_at // DAY, offset // BLOCK
