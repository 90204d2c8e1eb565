"""Which earlier articles an article derives from, or they from it."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from services.deduplicator.comparison import Comparison, compare
from services.deduplicator.decision import LINKED, SAME_PAGE_LINKED, Model
from services.deduplicator.hits import Hits
from services.deduplicator.packing import unpack, words_of_packed
from services.deduplicator.postings import STOP
from services.deduplicator.record import PAGE, SHINGLES
from services.deduplicator.run import NO_NUMBERS, Numbers
from services.deduplicator.segment import Entry
from services.deduplicator.signature import Signature

CANDIDATES = 6
SOURCE_STOP = 3
"""Clusters of one outlet in which a shingle is that outlet's furniture."""
PAIR = np.uint64(0x9E3779B97F4A7C15)
GREATER_PART = 0.5
"""Share of a text that makes the story it is from the text's own."""
APART = 0.2
"""Share of a part that may be told by the other parts of a digest as well."""
OTHER_PARTS = 2
MIN_SHARED = 2
MIN_CONTAINMENT = 0.08
"""Less is never linked, so the rest of the signature need not be read."""


@dataclass(frozen=True, slots=True)
class Match:
    """An earlier article that the new one was found to belong with."""

    entry: Entry
    signature: Signature
    comparison: Comparison
    probability: float


def matches(model: Model, signature: Signature, hits: Hits, entry: Entry) -> list[Match]:
    """Return the matches of an article: its own page first, then the likeliest.

    A digest of several stories, none of which is the greater part of it, matches none of them.
    """
    page = entry.page
    candidates = compared(model, signature, hits, entry.source)
    found = sorted(
        (
            match
            for match in candidates
            if match.probability >= (SAME_PAGE_LINKED if _same(page, match) else LINKED)
        ),
        key=lambda m: (not _same(page, m), -m.probability, m.entry.offset),
    )
    return [] if found and _digest(found[0], candidates, signature, page) else found


def _digest(best: Match, candidates: list[Match], signature: Signature, page: int) -> bool:
    """Say whether an article is mostly of other stories, each in a part of its own.

    A part that several share is page furniture, and one that the best match has too is its story.
    """
    if best.comparison.new_in_old >= GREATER_PART or _same(page, best):
        return False
    words = set(signature.words.hashes)
    told = words.intersection(best.signature.words.hashes)
    own, parts = len(told), 0
    for match in candidates:
        part = words.intersection(match.signature.words.hashes)
        if match.entry.cluster != best.entry.cluster and len(part & told) <= APART * len(part):
            told |= part
            parts += 1
    return parts >= OTHER_PARTS and len(told) >= 2 * own


def compared(model: Model, signature: Signature, hits: Hits, source: int) -> list[Match]:
    """Return the articles worth comparing with one of an outlet, matches or not."""
    stop = stop_places(hits, source)
    stops = {signature.words.hashes[place] for place in np.flatnonzero(stop[SHINGLES:]).tolist()}
    live = frozenset(signature.words.hashes) - stops
    found = []
    for row in _candidates(hits, stop):
        packed = hits.packed(row)
        if _containment(live, signature.words.shift, packed) < MIN_CONTAINMENT:
            continue
        entry, old = hits.entry(row), unpack(packed)
        c = compare(signature, old, stops)
        p = model.probability(c) if c.shared >= MIN_SHARED else 0.0
        found.append(Match(entry, old, c, p))
    return found


def _same(page: int, match: Match) -> bool:
    return page != 0 and page == match.entry.page


def stop_places(hits: Hits, source: int) -> NDArray[np.bool_]:
    """Say of every key whether it stands in too many clusters, of all outlets or of this one."""
    places = len(hits.stop)
    often = np.bincount(hits.place, minlength=places) >= STOP
    stop = hits.stop | (_clusters_at(hits, often[hits.place].nonzero()[0], places) >= STOP)
    own = (hits.source == source).nonzero()[0] if source else NO_NUMBERS
    if len(own) >= SOURCE_STOP:
        stop |= _clusters_at(hits, own, places) >= SOURCE_STOP
    return stop


def _clusters_at(hits: Hits, rows: Numbers, places: int) -> Numbers:
    """Return the number of different clusters at each place."""
    place = hits.place[rows]
    pairs = hits.cluster[rows] * PAIR + place.view(np.uint64)
    order = pairs.argsort()
    pairs = pairs[order]
    distinct = np.ones(len(pairs), bool)
    distinct[1:] = pairs[1:] != pairs[:-1]
    return np.bincount(place[order[distinct]], minlength=places)


def _containment(live: frozenset[int], shift: int, packed: bytes) -> float:
    """Return about the share of the smaller sample found in the other one: never too little."""
    words, old_shift = words_of_packed(packed)
    lower = max(shift, old_shift)
    old = words[words < (1 << (32 - lower))] if lower > old_shift else words
    comparable = len(live) if lower == shift else sum(h < (1 << (32 - lower)) for h in live)
    return len(live.intersection(old.tolist())) / max(1, min(len(old), comparable))


def _candidates(hits: Hits, stop: NDArray[np.bool_]) -> list[int]:
    """Return a row for each article worth comparing: those that share most live shingles."""
    named = (hits.place < SHINGLES).nonzero()[0]
    dead = stop[hits.place]
    dead[named] = True
    live = (~dead).nonzero()[0]
    order = live[hits.offset[live].argsort()]
    offsets = hits.offset[order]
    starts = np.ones(len(order) + 1, bool)
    starts[1:-1] = offsets[1:] != offsets[:-1]
    first = starts.nonzero()[0]
    counts = first[1:] - first[:-1]
    several = (counts >= MIN_SHARED).nonzero()[0]
    best = several[(-counts[several]).argsort(kind="stable")[:CANDIDATES]]
    rows: list[int] = order[first[best]].tolist()
    pages = named[hits.place[named] == PAGE].tolist() if len(named) else []
    if pages:
        compared = set(hits.offset[rows].tolist())
        rows += [row for row in pages if hits.offset[row] not in compared]
    return rows
