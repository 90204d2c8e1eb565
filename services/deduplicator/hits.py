"""What the index found for the keys of an article."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from services.deduplicator.postings import STOP, Numbers, Packed
from services.deduplicator.segment import Entry, Segment


@dataclass(frozen=True, slots=True)
class Hits:
    """Postings found for the keys of an article, one per row, in no order."""

    segments: list[Segment]
    reach: int
    """Offset from which texts are at hand."""
    place: Numbers
    """Place of the key among the keys asked for."""
    segment: Numbers
    """Which of `segments`."""
    number: Numbers
    """Which article of that segment."""
    offset: NDArray[np.int64]
    cluster: NDArray[np.uint64]
    source: NDArray[np.uint64]

    def entries(self, place: int) -> list[Entry]:
        """Return the articles posted under one key, by offset."""
        rows = np.flatnonzero(self.place == place)
        return [self.entry(row) for row in rows[np.argsort(self.offset[rows])].tolist()]

    def packed(self, row: int) -> bytes:
        """Return the signature of the article of one row."""
        return self.segments[int(self.segment[row])].packed[int(self.number[row])]

    def unlisted(self, keys: Packed, home: Segment, cluster: int) -> list[int]:
        """Return the keys that list neither this cluster in a segment yet, nor eight others."""
        at = self.segments.index(home) if home in self.segments else -1
        here = self.segment == at
        places = self.place[here]
        full = np.bincount(places, minlength=len(keys)) >= STOP
        full[places[self.cluster[here] == cluster]] = True
        return list(dict.fromkeys(keys[~full].tolist()))

    def entry(self, row: int) -> Entry:
        """Return the article of one row."""
        return self.segments[int(self.segment[row])].entry(int(self.number[row]), self.reach)
