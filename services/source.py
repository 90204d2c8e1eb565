"""Which outlet a raw article came from: its record key, and whose furniture it carries."""

from courlan import extract_domain

from schemas.articles import RawArticle

UNKNOWN = "unknown"
"""The source of a page that names neither an outlet nor an address."""


def source_of(raw: RawArticle) -> str:
    """Return the producer's `source`, else the registered domain of `url`, else `unknown`."""
    if raw.source:
        return raw.source
    domain = extract_domain(raw.url) if raw.url else None
    return domain.lower() if domain else UNKNOWN
