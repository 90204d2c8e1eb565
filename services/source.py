"""Which outlet a raw article came from: its record key, and whose furniture it carries."""

from urllib.parse import urlsplit

from courlan import extract_domain

from schemas.articles import RawArticle

UNKNOWN = "unknown"
"""The source of a page that names neither an outlet nor an address."""


def source_of(raw: RawArticle) -> str:
    """Return the producer's `source`, else the registered domain of `url`, else `unknown`.

    A host below no public suffix, such as one of a private network, is its own source.
    """
    if raw.source:
        return raw.source
    domain = extract_domain(raw.url) or _host(raw.url) if raw.url else None
    return domain.lower() if domain else UNKNOWN


def _host(url: str) -> str | None:
    try:
        host = urlsplit(url).hostname
    except ValueError:  # an address of brackets that never close
        return None
    return host.removeprefix("www.") if host else None
