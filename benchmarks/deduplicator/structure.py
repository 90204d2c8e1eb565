"""Whether generated articles resemble each other as real ones do.

What an index is slow or fast at depends on how many shingles of an article it knows already, how
many articles have them, and how much of a copy is found in its original.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path

import numpy as np

from benchmarks.deduplicator.articles import articles
from schemas.articles import CleanArticle
from schemas.duplicates import Evidence
from services.deduplicator.index import Index
from services.deduplicator.memory import WINDOW_DAYS, Memory
from services.deduplicator.packing import pack
from services.deduplicator.record import SHINGLES, entry_of, keys_of
from services.deduplicator.signature import sign
from training.deduplicator.data import read_stream

Stream = Sequence[tuple[CleanArticle, datetime]]
LATER = 0.5
"""Share of the stream after which shingles are counted, when the index knows something."""


@dataclass(frozen=True)
class Structure:
    """What a stream looks like to an index."""

    articles: int
    words: float
    """Median of an article."""
    shingles: float
    """Median of the sample."""
    known: float
    """Share of an original's sampled shingles that earlier articles have: median."""
    postings: float
    """Read for an article: median."""
    linked: float
    """Share of articles that were linked to an earlier one."""
    contained: tuple[float, float, float]
    """Containment in the match of linked articles: lower decile, median, upper decile."""


def structures(data: Path) -> dict[str, Structure]:
    """Return the structure of the labelled stream and of as many generated articles."""
    real = [(row.article, row.seen_at) for row in read_stream(data)]
    made = islice(articles([a.text for a, _ in real], len(real)), len(real))
    return {
        "labelled": structure(real),
        "generated": structure([(a.article, a.seen_at) for a in made]),
    }


def structure(stream: Stream) -> Structure:
    """Return what a stream looks like to an index."""
    evidence = list(_evidence(stream))
    known, postings, samples = _shingles(stream, [e is None for e in evidence])
    contained = [e.contained_in_match for e in evidence if e]
    low, middle, high = np.quantile(contained, (0.1, 0.5, 0.9)).round(3).tolist()
    return Structure(
        articles=len(stream),
        words=float(np.median([len(a.text.split()) for a, _ in stream])),
        shingles=float(np.median(samples)),
        known=float(np.median(known)),
        postings=float(np.median(postings)),
        linked=len(contained) / len(stream),
        contained=(low, middle, high),
    )


def _shingles(stream: Stream, original: Sequence[bool]) -> tuple[list[float], list[int], list[int]]:
    """Return known share, postings and sample size of the later originals."""
    index, found = Index(WINDOW_DAYS), []
    for offset, (article, seen_at) in enumerate(stream):
        entry = entry_of(article, pack(sign(article)), b"", offset, seen_at)
        keys = keys_of(entry)
        hits = index.find(keys, offset, entry.seen_at)
        places = hits.place[hits.place >= SHINGLES]
        count = len(keys) - SHINGLES
        if original[offset] and offset >= LATER * len(stream):
            found.append((len(np.unique(places)) / max(1, count), len(places), count))
        index.add(entry, keys, hits)
    known, postings, samples = zip(*found, strict=True)
    return list(known), list(postings), list(samples)


def _evidence(stream: Stream) -> Iterator[Evidence | None]:
    memory = Memory()
    for offset, (article, seen_at) in enumerate(stream):
        yield memory.judge(article, offset, seen_at).deduped.verdict.evidence
