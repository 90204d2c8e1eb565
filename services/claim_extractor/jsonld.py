"""Claims as schema.org `Claim` in JSON-LD: what fact-checkers' tools and ClaimReview refer to.

It is a `Claim`, not a `ClaimReview`: nothing is rated here. See https://schema.org/Claim.
"""

from collections.abc import Iterator
from typing import Any

from schemas.claims import ArticleClaims, Claim, Speaker, SpeakerType

CONTEXT = "https://schema.org"
INTERPRETER = {"@type": "Organization", "name": "claimwire"}
TYPES: dict[SpeakerType, str] = {
    "person": "Person",
    "organization": "Organization",
    "government": "GovernmentOrganization",
    "document": "CreativeWork",
    "unnamed": "Thing",
}

JsonLd = dict[str, Any]


def to_jsonld(article: ArticleClaims) -> Iterator[JsonLd]:
    """Yield one schema.org `Claim` for each claim of an article."""
    appearance = _appearance(article)
    for claim in article.claims:
        yield _claim(article, claim, appearance)


def _claim(article: ArticleClaims, claim: Claim, appearance: JsonLd) -> JsonLd:
    author = _author(claim.speaker) if claim.speaker else appearance.get("publisher")
    published = article.published_at.date().isoformat() if article.published_at else None
    return _present(
        {
            "@context": CONTEXT,
            "@type": "Claim",
            "@id": f"urn:claimwire:claim:{claim.claim_id}",
            "text": claim.text,
            "author": author,
            "datePublished": published,
            "inLanguage": article.language,
            "appearance": appearance,
            "claimInterpreter": INTERPRETER,
            "citation": claim.content.text,
        }
    )


def _appearance(article: ArticleClaims) -> JsonLd:
    published = article.published_at.isoformat() if article.published_at else None
    return _present(
        {
            "@type": "NewsArticle",
            "@id": f"urn:claimwire:article:{article.article_id}",
            "url": article.url,
            "headline": article.title,
            "datePublished": published,
            "publisher": {"@type": "Organization", "name": article.source},
        }
    )


def _author(speaker: Speaker) -> JsonLd:
    title = speaker.role if speaker.type == "person" else None
    return _present({"@type": TYPES[speaker.type], "name": speaker.name, "jobTitle": title})


def _present(properties: JsonLd) -> JsonLd:
    """Leave out the properties that are not known."""
    return {name: value for name, value in properties.items() if value is not None}
