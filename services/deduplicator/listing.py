"""Under which of its keys an article is posted: the two rules of postings.py, one article on."""

import numpy as np

from services.deduplicator.hits import Hits
from services.deduplicator.postings import STOP, Postings
from services.deduplicator.record import UNKNOWN
from services.deduplicator.run import Packed
from services.deduplicator.segment import Entry, Segment


def unlisted(
    entry: Entry, keys: Packed, hits: Hits, home: Segment, postings: Postings
) -> list[int]:
    """Return the keys under which a segment lists neither this cluster nor eight others."""
    full = np.array(list(map((1 << home.rank).__and__, hits.full)), bool)
    here = hits.held["rank"] == home.rank
    places = hits.place[here]
    listed = np.bincount(places, minlength=len(keys))
    listed[places[hits.cluster[here] == entry.cluster]] = STOP
    passed = (hits.stop & ~full).nonzero()[0]
    if len(passed):
        listed[passed] = _listed(entry, keys[passed], hits, home, postings)
    new = (listed < STOP) & ~full & (keys != UNKNOWN)
    postings.stops.add(keys[new & (listed == STOP - 1)].tolist(), home.rank)
    home.count(keys[new & np.array(hits.full, bool)].tolist())
    return list(dict.fromkeys(keys[new].tolist()))


def _listed(entry: Entry, keys: Packed, hits: Hits, home: Segment, postings: Postings) -> list[int]:
    """Return how many articles stop shingles list in a segment; eight where one is a mate.

    What is listed is read where it was not counted before, and where there may be a mate.
    """
    counts, named = home.counts, keys.tolist()
    if not entry.verdict:
        keys = np.array([key for key in named if key not in counts], np.uint64)
    mates: set[int] = set()
    if len(keys):
        places, slots = postings.find(keys)
        held = hits.articles.held.take(slots)
        here = held["rank"] == home.rank
        places = places[here]
        listed = np.bincount(places, minlength=len(keys))
        counts.update(zip(keys.tolist(), listed.tolist(), strict=True))
        mates.update(keys[places[held["cluster"][here] == entry.cluster]].tolist())
    return [STOP if key in mates else counts[key] for key in named]
