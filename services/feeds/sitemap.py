"""Sitemaps, and the news fields in them (https://www.sitemaps.org/protocol.html)."""

from lxml import etree

from services.feeds.entries import Entry, Feed
from services.feeds.failures import Failed
from services.feeds.fields import language, moment, page_address, title


def read_sitemap(text: str, url: str) -> Feed:
    """Return a sitemap as a feed, newest first; entities and external files stay closed.

    Raises:
        Failed: `not-a-feed` when nothing of it can be read.
    """
    pages = (_entry(page, url) for page in _root(text).iterchildren("{*}url"))
    entries = sorted((p for p in pages if p), key=lambda p: p.changed[:10], reverse=True)
    return Feed(None, tuple(entries))


def read_index(text: str, url: str) -> Feed:
    """Return an index of sitemaps as a feed of those, newest first, undated ones last.

    Raises:
        Failed: `not-a-feed` when it names none.
    """
    parts = [
        (page_address(part.findtext("{*}loc"), url), part.findtext("{*}lastmod") or "")
        for part in _root(text).iterchildren("{*}sitemap")
    ]
    newest = sorted(parts, key=lambda part: part[1].strip()[:19], reverse=True)
    sitemaps = tuple(dict.fromkeys(address for address, _ in newest if address))
    if not sitemaps:
        raise Failed("not-a-feed", "an index of sitemaps that names none")
    return Feed(None, (), sitemaps=sitemaps)


def _root(text: str) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, recover=True, encoding="utf-8"
    )
    root = etree.fromstring(text.encode(errors="replace"), parser)
    if root is None:
        raise Failed("not-a-feed", "begins like a sitemap, but is no XML")
    return root


def _entry(page: etree._Element, base: str) -> Entry | None:
    address = page_address(page.findtext("{*}loc"), base)
    if address is None:
        return None
    published = page.findtext("{*}news/{*}publication_date")
    return Entry(
        url=address,
        title=title(page.findtext("{*}news/{*}title")),
        published_at=moment(published),
        changed=(page.findtext("{*}lastmod") or published or "").strip(),
        language=language(page.findtext("{*}news/{*}publication/{*}language")),
    )
