"""The articles held, each in a slot: what is asked of many at once as columns, the rest as rows.

A row is bytes in the arena of the article's segment, which is let go of as a whole.
"""

import struct
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from schemas.duplicates import ClusterMerge
from services.deduplicator.packing import HEAD, word_count
from services.deduplicator.postings import Numbers, Packed
from services.deduplicator.record import SHINGLES, named_keys
from services.deduplicator.segment import Entry
from services.deduplicator.texts import Texts

HELD = np.dtype(
    [
        ("offset", "<i8"),
        ("cluster", "<u8"),
        ("source", "<u8"),
        ("row", "<u4"),
        ("rank", "<u2"),
        ("words", "<u2"),
    ]
)
"""Row is where the row begins in the arena, rank the segment, words how many shingles there are."""
ROW = struct.Struct("<IIIIqQIHHHH")
"""The keys of id, exact words and page; version, record time, page; then how long each is of what
follows: verdict, signature, id, cluster id (0 where it is the id), merge."""
GROWTH = 8
"""Room is made for an eighth more articles at a time."""


class Articles:
    """Slots of articles, given again when their segment is forgotten."""

    def __init__(self) -> None:
        self.held: NDArray[Any] = np.zeros(64, HELD)
        self.texts = Texts()
        self._arenas: dict[int, bytearray] = {}
        self._free: list[int] = []
        self._next = 0

    @property
    def nbytes(self) -> int:
        """Memory of columns and rows."""
        return self.held.nbytes + sum(map(len, self._arenas.values()))

    def hold(self, entry: Entry, rank: int) -> int:
        """Keep an article of a segment and return its slot."""
        arena = self._arenas.setdefault(rank, bytearray())
        slot = self._slot()
        words = word_count(entry.packed)
        self.held[slot] = (entry.offset, entry.cluster, entry.source, len(arena), rank, words)
        arena += _row(entry)
        if entry.text:
            self.texts.keep(entry.offset, entry.text)
        return slot

    def entry(self, slot: int, texts_from: int) -> Entry:
        """Return an article as it was given, its text only from an offset on."""
        offset, cluster, source, start, rank, _ = self.held[slot].tolist()
        arena = self._arenas[rank]
        *_, version, seen_at, page, verdict, packed, name, cluster_id, merge = ROW.unpack_from(
            arena, start
        )
        at = start + ROW.size
        parts = []
        for length in (packed, name, cluster_id, verdict, merge):
            parts.append(bytes(arena[at : at + length]))
            at += length
        return Entry(
            article_id=parts[1].decode(),
            offset=offset,
            seen_at=seen_at,
            source=source,
            page=page,
            cluster_id=(parts[2] or parts[1]).decode(),
            cluster=cluster,
            packed=parts[0],
            verdict=parts[3],
            version=version,
            merge=ClusterMerge.model_validate_json(parts[4]) if merge else None,
            text=self.texts.at(offset) if offset >= texts_from else b"",
        )

    def packed(self, slot: int) -> bytes:
        """Return the signature of an article."""
        held = self.held[slot]
        start, arena = int(held["row"]), self._arenas[int(held["rank"])]
        length = ROW.unpack_from(arena, start)[7]
        return bytes(arena[start + ROW.size : start + ROW.size + length])

    def keys(self, slots: Numbers, rank: int) -> tuple[Packed, Numbers]:
        """Return the keys of articles of one segment, and for each which of `slots` it is of."""
        held, arena = self.held[slots], memoryview(self._arenas[rank])
        starts, counts = held["row"].tolist(), held["words"].astype(np.int64)
        ends = (held["row"] + ROW.size + HEAD.size + 4 * counts).tolist()
        named = b"".join([arena[start : start + 4 * SHINGLES] for start in starts])
        skipped = ROW.size + HEAD.size
        words = b"".join([arena[s + skipped : e] for s, e in zip(starts, ends, strict=True)])
        numbers = np.arange(len(slots))
        keys = np.concatenate((np.frombuffer(named, "<u4"), np.frombuffer(words, "<u4")))
        return keys.astype(np.uint64), np.concatenate(
            (numbers.repeat(SHINGLES), numbers.repeat(counts))
        )

    def release(self, rank: int) -> None:
        """Let go of the rows of a segment; its slots stay taken until `free`."""
        self._arenas.pop(rank, None)

    def free(self, slots: Sequence[int]) -> None:
        """Give slots to other articles, once no posting leads to them."""
        self._free.extend(slots)

    def _slot(self) -> int:
        if self._free:
            return self._free.pop()
        if self._next == len(self.held):
            more = np.zeros(64 + len(self.held) // GROWTH, HELD)
            self.held = np.concatenate((self.held, more))
        self._next += 1
        return self._next - 1


def _row(entry: Entry) -> bytes:
    name = entry.article_id.encode()
    cluster_id = b"" if entry.cluster_id == entry.article_id else entry.cluster_id.encode()
    merge = entry.merge.to_json() if entry.merge else b""
    head = ROW.pack(
        *named_keys(entry),
        entry.version,
        entry.seen_at,
        entry.page,
        len(entry.verdict),
        len(entry.packed),
        len(name),
        len(cluster_id),
        len(merge),
    )
    return b"".join((head, entry.packed, name, cluster_id, entry.verdict, merge))
