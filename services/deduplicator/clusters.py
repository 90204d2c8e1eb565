"""Which cluster an article joins, and which clusters it joins together."""

from schemas.duplicates import ClusterMerge
from services.deduplicator.index import Index
from services.deduplicator.matching import Match
from services.deduplicator.packing import unpack
from services.deduplicator.segment import Entry
from services.deduplicator.signature import Signature

MERGED = 0.9
"""Probability of a second match from which its cluster is the same story."""
SAME_TITLE = 0.5
DAY = 86_400


def joined(
    index: Index, entry: Entry, signature: Signature, found: list[Match]
) -> tuple[str, ClusterMerge | None]:
    """Return the cluster of an article with matches, and the merge that it gives cause for.

    Of two clusters the one whose canonical article is smaller by (published, id) survives. An
    article published before its cluster's canonical article takes that one's place.
    """
    names = [index.surviving(m.entry.cluster_id, entry.offset, entry.seen_at) for m in found]
    own = names[0]
    others = [n for n, m in zip(names, found, strict=True) if n != own and _same_story(found[0], m)]
    if not others:
        return canonical(index, entry, signature, own)
    into, gone = sorted((own, others[0]), key=lambda name: _birth(index, entry, name))
    return into, _fold(gone, into, entry)


def canonical(
    index: Index, entry: Entry, signature: Signature, cluster_id: str
) -> tuple[str, ClusterMerge | None]:
    """Return the cluster after one of its articles arrived: its own if it was published first."""
    if not _precedes(index, entry, signature, cluster_id):
        return cluster_id, None
    return entry.article_id, _fold(cluster_id, entry.article_id, entry)


def _fold(gone: str, into: str, because: Entry) -> ClusterMerge:
    return ClusterMerge(from_cluster=gone, into_cluster=into, because_article_id=because.article_id)


def _same_story(best: Match, other: Match) -> bool:
    """Say whether two matches are one story, rather than two that a round-up retells."""
    if other.probability < MERGED or best.probability < MERGED:
        return False
    a, b = best.signature.title, other.signature.title
    titles = len(a & b) >= SAME_TITLE * min(len(a), len(b)) if a and b else False
    passages = set(best.signature.words.hashes) & set(other.signature.words.hashes)
    return titles or 2 * len(passages) >= min(best.comparison.shared, other.comparison.shared)


def _birth(index: Index, entry: Entry, cluster_id: str) -> tuple[int, str]:
    canonical = index.article(cluster_id, entry.offset, entry.seen_at)
    if canonical is None:
        return 0, cluster_id
    return unpack(canonical.packed).published or canonical.seen_at // 1_000_000, cluster_id


def _precedes(index: Index, entry: Entry, signature: Signature, cluster_id: str) -> bool:
    """Say whether an article was published before the canonical one, as far as is known.

    Midnight is how a date without a time of day looks: it counts by the day only.
    """
    if not signature.published:
        return False
    canonical = index.article(cluster_id, entry.offset, entry.seen_at)
    if canonical is None:
        return False
    mine, other = signature.published, unpack(canonical.packed).published
    if mine % DAY == 0 or other % DAY == 0:
        mine, other = mine // DAY, other // DAY
    return 0 < mine < other
