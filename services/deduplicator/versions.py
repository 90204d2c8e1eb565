"""Which version of a story an article continues, or repeats."""

from dataclasses import replace

from services.deduplicator.comparison import compare
from services.deduplicator.decision import Model
from services.deduplicator.index import Index
from services.deduplicator.matching import Match
from services.deduplicator.packing import unpack
from services.deduplicator.segment import Entry
from services.deduplicator.signature import Signature


def last_version(index: Index, match: Entry, entry: Entry) -> Entry:
    """Return the last version of the article's page, else of its outlet, else of its match."""
    own = replace(match, source=entry.source, page=entry.page)
    last = index.latest(own, entry.offset, entry.seen_at)
    return last if last is not own else index.latest(match, entry.offset, entry.seen_at)


def matched(model: Model, signature: Signature, version: Entry) -> Match:
    """Return the comparison of an article with a version it did not ask the index for."""
    old = unpack(version.packed)
    comparison = compare(signature, old, frozenset())
    return Match(version, old, comparison, model.probability(comparison))
