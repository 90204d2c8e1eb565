"""What the cleaner remembers of each source's pages: the log of `source-lines` is the state.

What a page is cleaned with is a pure function of the input partition before it: the last
`SIBLINGS` pages of its source, at smaller offsets, at most `REACH` offsets back. The memory keeps
twice as much as that, so that a page that is judged late sees what it would have seen in time.
"""

from bisect import bisect_left, insort
from collections import defaultdict
from dataclasses import dataclass

from schemas.memory import SourceLines
from services.cleaner.repeated_lines import PageLines
from services.source import UNKNOWN

LINES_VERSION = 1
SIBLINGS = 16
"""Earlier pages of a source that a page is compared with."""
REACH = 10_000
"""Offsets back: a page that long ago says nothing of today's furniture."""


@dataclass(frozen=True)
class Snapshot:
    """The earlier pages of one source, as packed hashes: small, and ready to be pickled."""

    packed: tuple[str, ...] = ()

    def pages(self) -> tuple[PageLines, ...]:
        """Return the pages' line hashes."""
        return tuple(PageLines.unpacked(packed) for packed in self.packed)


class SourceMemory:
    """The memory of one partition of `raw-articles`; bounded per source and in all."""

    def __init__(self) -> None:
        self._known: dict[str, bytes] = {}  # as JSON: half of the memory, and rarely asked for
        self._order: list[tuple[int, str]] = []
        self._pages: dict[str, list[tuple[int, str]]] = defaultdict(list)

    def __len__(self) -> int:
        """Return the number of articles known."""
        return len(self._known)

    def known(self, article_id: str) -> SourceLines | None:
        """Return the record of an article cleaned before, without its `packed` lines."""
        known = self._known.get(article_id)
        return None if known is None else SourceLines.model_validate_json(known)

    def before(self, source: str, offset: int) -> Snapshot:
        """Return the pages of a source that count for a page at an offset."""
        pages = self._pages.get(source, [])
        first, last = bisect_left(pages, (offset - REACH, "")), bisect_left(pages, (offset, ""))
        return Snapshot(tuple(packed for _, packed in pages[max(first, last - SIBLINGS) : last]))

    def apply(self, record: SourceLines) -> None:
        """Remember a page. The first record of an article stays; other versions are skipped."""
        if record.lines_version != LINES_VERSION or record.source == UNKNOWN:
            return
        if record.article_id in self._known:
            return
        self._known[record.article_id] = record.model_copy(update={"packed": ""}).to_json()
        insort(self._order, (record.offset, record.article_id))
        pages = self._pages[record.source]
        insort(pages, (record.offset, record.packed))
        del pages[: -2 * SIBLINGS]
        self._forget_before(self._order[-1][0] - 2 * REACH)

    def _forget_before(self, offset: int) -> None:
        """Drop all pages at smaller offsets."""
        while self._order[0][0] < offset:
            source = SourceLines.model_validate_json(self._known.pop(self._order.pop(0)[1])).source
            pages = self._pages[source]
            del pages[: bisect_left(pages, (offset, ""))]
            if not pages:
                del self._pages[source]
