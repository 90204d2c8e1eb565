"""Valid events with one thing said about each; tests name only what they are about."""

from schemas.articles import Article, CleanArticle, RawArticle
from schemas.duplicates import DedupedArticle, DuplicateVerdict, Relation
from services.runtime.records import Headers, Incoming

PARAGRAPHS = (
    "The harbour council of Port Maddow approved a new ferry line on Monday, ending two years of "
    "talks with the island communities.",
    "“We will run eleven boats a day by spring,” Mayor Ilse Brandt said after the vote. She said "
    "about 4,000 people had asked for the line.",
    "The operator, Maddow Lines, has not confirmed the price of a ticket.",
)
TEXT = "\n\n".join(PARAGRAPHS)


def raw_article(content: str = TEXT, url: str = "https://harbour.example/ferry") -> RawArticle:
    """A plain-text page of one outlet."""
    return RawArticle(content=content, content_type="text/plain", url=url)


def clean_article(
    text: str = TEXT, article_id: str = "a1", source: str = "harbour.example"
) -> CleanArticle:
    """An English article without furniture."""
    return CleanArticle(article_id=article_id, source=source, language="en", text=text)


def deduped_article(
    text: str = TEXT, article_id: str = "a1", relation: Relation = "original"
) -> DedupedArticle:
    """An article with its verdict; a duplicate matches the article `canonical`."""
    original = relation == "original"
    verdict = DuplicateVerdict(
        cluster_id=article_id if original else "canonical",
        relation=relation,
        matched_article_id=None if original else "canonical",
    )
    article = Article(article_id=article_id, source="harbour.example", language="en", text=text)
    return DedupedArticle(article=article, verdict=verdict)


def incoming(
    value: bytes | None = b"{}",
    *,
    offset: int = 7,
    headers: Headers = (),
    key: bytes | None = b"key",
    timestamp: int = 1_772_000_000_123,
) -> Incoming:
    """A record of raw-articles, partition 3."""
    return Incoming("raw-articles", 3, offset, timestamp, key, value, headers)
