"""The articles held, each in a slot: what is asked of many at once as columns, the rest as rows.

A row is bytes in the arena of the article's segment, which is let go of as a whole.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from services.deduplicator.packing import HEAD, word_count
from services.deduplicator.record import SHINGLES, UNKNOWN
from services.deduplicator.rows import NAMED_KEYS, SIGNATURE_AT, from_row, row_of, signature_of
from services.deduplicator.run import Numbers
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
        arena += row_of(entry)
        if entry.text:
            self.texts.keep(entry.offset, entry.text)
        return slot

    def entry(self, slot: int, texts_from: int) -> Entry:
        """Return an article as it was given, its text only from an offset on."""
        offset, cluster, source, start, rank, _ = self.held[slot].tolist()
        text = self.texts.at(offset) if offset >= texts_from else b""
        return from_row(self._arenas[rank], start, (offset, cluster, source), text)

    def packed(self, slot: int) -> bytes:
        """Return the signature of an article."""
        held = self.held[slot]
        return signature_of(self._arenas[int(held["rank"])], int(held["row"]))

    def keys(self, slots: Numbers, rank: int) -> tuple[NDArray[np.uint32], NDArray[np.uint16]]:
        """Return the keys of articles of one segment, and for each which of `slots` it is of."""
        held, arena = self.held[slots], memoryview(self._arenas[rank])
        counts = held["words"].astype(np.int64)
        begins = (held["row"] + SIGNATURE_AT + HEAD.size).tolist()
        ends = (held["row"] + SIGNATURE_AT + HEAD.size + 4 * counts).tolist()
        words = b"".join([arena[at:end] for at, end in zip(begins, ends, strict=True)])
        at = held["row"].astype(np.int64)[:, None] + NAMED_KEYS
        named = np.frombuffer(arena, np.uint8)[at].view("<u4").ravel()
        numbers = np.arange(len(slots)).astype(np.uint16)
        keys = np.concatenate((named, np.frombuffer(words, "<u4")))
        owners = np.concatenate((numbers.repeat(SHINGLES), numbers.repeat(counts)))
        known = keys != UNKNOWN
        return keys[known], owners[known]

    def release(self, rank: int, slots: Sequence[int]) -> None:
        """Let go of rows and texts of a segment; its slots stay taken until `free`."""
        self._arenas.pop(rank, None)
        self.texts.drop(self.held["offset"][np.array(slots, np.int64)].tolist())

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
