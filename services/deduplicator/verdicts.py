"""From a match to the verdict that is published."""

from schemas.articles import Article
from schemas.duplicates import Change, DuplicateVerdict, Evidence, Relation
from services.deduplicator.changes import changes, inflate
from services.deduplicator.comparison import Comparison
from services.deduplicator.matching import Match
from services.deduplicator.segment import Entry

IDENTICAL = Evidence(
    contained_in_match=1,
    match_contained=1,
    resemblance=1,
    shared_shingles=0,
    names=1,
    numbers=1,
    probability=1,
)


def exact(twin: Entry, cluster_id: str, shingles: int) -> DuplicateVerdict:
    """Return the verdict of an article with the words of another one."""
    return DuplicateVerdict(
        cluster_id=cluster_id,
        relation="exact",
        matched_article_id=twin.article_id,
        evidence=IDENTICAL.model_copy(update={"shared_shingles": shingles}),
    )


def linked(match: Match, cluster_id: str, word: Relation) -> DuplicateVerdict:
    """Return the verdict of an article that retells another one."""
    return DuplicateVerdict(
        cluster_id=cluster_id,
        relation=word,
        matched_article_id=match.entry.article_id,
        evidence=_evidence(match.comparison, match.probability),
    )


def revised(verdict: DuplicateVerdict, previous: Entry, article: Article) -> DuplicateVerdict:
    """Return the verdict with its place in the chain of versions, after the previous one."""
    return verdict.model_copy(
        update={
            "version": previous.version + 1,
            "supersedes": previous.article_id,
            "changes": _changes(previous, article),
        }
    )


def _changes(previous: Entry, article: Article) -> tuple[Change, ...]:
    return changes(inflate(previous.text), article.text) if previous.text else ()


def _evidence(c: Comparison, probability: float) -> Evidence:
    """Return the measurements to the third decimal, the same on every machine."""
    return Evidence(
        contained_in_match=round(c.new_in_old, 3),
        match_contained=round(c.old_in_new, 3),
        resemblance=round(c.resemblance, 3),
        shared_shingles=c.shared,
        names=round(c.names, 3),
        numbers=round(c.numbers, 3),
        probability=round(probability, 3),
    )
