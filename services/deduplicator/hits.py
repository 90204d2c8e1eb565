"""What the index found for the keys of an article."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from services.deduplicator.articles import Articles
from services.deduplicator.run import Numbers
from services.deduplicator.segment import Entry


@dataclass(frozen=True, slots=True)
class Hits:
    """Postings found for the keys of an article, one per row, in no order."""

    articles: Articles
    reach: int
    """Offset from which texts are at hand."""
    place: Numbers
    """Place of the key among the keys asked for."""
    slot: Numbers
    held: NDArray[Any]
    """What is known of the article of each row, as `HELD` in articles.py."""
    stop: NDArray[np.bool_]
    """By place: a stop shingle, whose postings were not read."""
    full: list[int]
    """By place: the segments that list eight articles under the key, a bit for each rank."""

    @property
    def offset(self) -> NDArray[np.int64]:
        """Offset of the article of each row."""
        return self.held["offset"]

    @property
    def cluster(self) -> NDArray[np.uint64]:
        """Digest of its cluster."""
        return self.held["cluster"]

    @property
    def source(self) -> NDArray[np.uint64]:
        """Digest of its outlet."""
        return self.held["source"]

    def rows(self, place: int) -> list[int]:
        """Return the rows of one key, by offset."""
        rows = (self.place == place).nonzero()[0]
        return rows[self.offset[rows].argsort()].tolist() if len(rows) else []

    def entries(self, place: int) -> list[Entry]:
        """Return the articles posted under one key, by offset."""
        return [self.entry(row) for row in self.rows(place)]

    def entry(self, row: int) -> Entry:
        """Return the article of one row."""
        return self.articles.entry(int(self.slot[row]), self.reach)

    def packed(self, row: int) -> bytes:
        """Return the signature of the article of one row."""
        return self.articles.packed(int(self.slot[row]))
