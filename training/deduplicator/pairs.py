"""Pairs of articles that the index brings together, with the truth about them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from services.deduplicator.comparison import Comparison
from services.deduplicator.decision import Model
from services.deduplicator.index import Index
from services.deduplicator.matching import Match, compared
from services.deduplicator.memory import WINDOW_DAYS
from services.deduplicator.packing import pack
from services.deduplicator.record import digest, entry_of, keys_of
from services.deduplicator.signature import sign
from training.deduplicator.data import Labelled

OTHER_MATE = 0.2
"""Weight of a pair where another pair of the article is the better evidence."""
NO_MODEL = Model(0.0, ())


@dataclass(frozen=True)
class Pair:
    """An article and an earlier one."""

    comparison: Comparison
    same_story: bool
    group: str
    kind: str
    weight: float


def pairs(stream: Sequence[Labelled]) -> Iterator[Pair]:
    """Yield the pairs that a memory with perfect judgement would compare."""
    index = Index(WINDOW_DAYS)
    story_of = {row.article.article_id: row.story for row in stream}
    for offset, row in enumerate(stream):
        signature = sign(row.article)
        entry = entry_of(row.article, pack(signature), b"", offset, row.seen_at)
        entry = replace(entry, cluster_id=row.story, cluster=digest("cluster", row.story))
        keys = keys_of(entry)
        hits = index.find(keys, offset, entry.seen_at)
        found = [m for m in compared(NO_MODEL, signature, hits, 0) if m.comparison.shared > 1]
        best = max(
            (_likeness(m) for m in found if story_of[m.entry.article_id] == row.story), default=0
        )
        for match in found:
            same = story_of[match.entry.article_id] == row.story
            weight = 1.0 if not same or _likeness(match) == best else OTHER_MATE
            yield Pair(match.comparison, same, row.group, row.kind, weight)
        index.add(entry, keys, hits)


def _likeness(match: Match) -> float:
    return match.comparison.letters + match.comparison.with_stops
