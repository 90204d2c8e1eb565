"""The texts of the newest articles, for a diff with their next version."""

from collections.abc import Iterable

REACH = 1 << 16
"""An article sees texts that are fewer offsets before it."""
CHUNK = 1 << 12
"""Offsets whose texts are forgotten together."""


class Texts:
    """Deflated texts by offset: of the last 65,536 offsets, and of the two chunks before them."""

    def __init__(self) -> None:
        self._chunks: dict[int, dict[int, bytes]] = {}
        self._oldest = 0
        self.nbytes = 0

    def keep(self, offset: int, text: bytes) -> None:
        """Keep a text, unless it is far behind the newest."""
        chunk = offset // CHUNK
        if chunk < self._oldest:
            return
        if chunk not in self._chunks:
            self._chunks[chunk] = {}
            self._forget()
        if chunk in self._chunks:
            self.nbytes += len(text) - len(self._chunks[chunk].get(offset, b""))
            self._chunks[chunk][offset] = text

    def at(self, offset: int) -> bytes:
        """Return the text of an article, empty when it is not kept."""
        return self._chunks.get(offset // CHUNK, {}).get(offset, b"")

    def drop(self, offsets: Iterable[int]) -> None:
        """Let go of the texts of some articles."""
        for offset in offsets:
            self.nbytes -= len(self._chunks.get(offset // CHUNK, {}).pop(offset, b""))

    def _forget(self) -> None:
        self._oldest = max(self._oldest, max(self._chunks) - REACH // CHUNK - 2)
        for chunk in [chunk for chunk in self._chunks if chunk < self._oldest]:
            self.nbytes -= sum(map(len, self._chunks.pop(chunk).values()))
