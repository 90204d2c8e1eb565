"""Small articles for the tests of the extractor."""

from datetime import UTC, datetime

from schemas.articles import Article
from schemas.claims import Claim
from schemas.duplicates import DedupedArticle, DuplicateVerdict, Relation
from services.claim_extractor.extract import extract
from services.claim_extractor.layout import Layout
from services.claim_extractor.ranges import Range

PUBLISHED = datetime(2025, 3, 12, 8, 0, tzinfo=UTC)
"""A Wednesday."""


def deduped(
    text: str,
    language: str = "en",
    relation: Relation = "original",
    published: datetime | None = None,
) -> DedupedArticle:
    """Return an article with its verdict."""
    matched = "first" if relation != "original" else None
    return DedupedArticle(
        article=Article(
            article_id="a1",
            source="example.org",
            language=language,
            text=text,
            published_at=published,
        ),
        verdict=DuplicateVerdict(cluster_id="a1", relation=relation, matched_article_id=matched),
    )


def claims_of(text: str) -> tuple[Claim, ...]:
    """Return the claims of an English article."""
    return extract(deduped(text, published=PUBLISHED)).claims


def said(text: str) -> list[tuple[str, str | None]]:
    """Return (content, speaker's name) of each claim; None for the outlet's own voice."""
    return [(c.content.text, c.speaker.name if c.speaker else None) for c in claims_of(text)]


def whole(text: str) -> Range:
    """Return the range of a whole text."""
    return Range(0, len(text))


def layout(text: str) -> Layout:
    """Lay out a text."""
    return Layout.of(text)
