"""Any feed, from bytes to entries: RSS, Atom, JSON Feed, sitemap."""

import re
from dataclasses import dataclass, replace
from html import unescape

from services.feeds.charset import decode
from services.feeds.entries import Feed
from services.feeds.failures import Failed
from services.feeds.fields import page_address
from services.feeds.json_feed import read_json_feed
from services.feeds.rss import read_rss
from services.feeds.sitemap import read_index, read_sitemap

MAX_ENTRIES = 1000
"""Of one feed; a news sitemap has no more by its own rules."""
ENTITY = re.compile(r"<!ENTITY", re.IGNORECASE)
LINK = re.compile(
    r"<link\b[^<>]{0,500}\bapplication/(?:rss\+xml|atom\+xml|feed\+json)[^<>]{0,500}>",
    re.IGNORECASE,
)
HREF = re.compile(r"""\bhref\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE)
HEAD = 200_000
"""Characters of a page in which it may name its feed."""
ROOT = re.compile(r"<([a-zA-Z_][\w.-]*:)?(\w+)")


@dataclass(frozen=True)
class RawFeed:
    """A feed as the server sent it, and what the server said its charset is."""

    url: str
    body: bytes
    charset: str | None = None


def read_feed(raw: RawFeed) -> Feed:
    """Return the feed with its first entries, addresses absolute, each page once.

    Raises:
        Failed: `not-a-feed`, saying what it is instead where that can be told.
    """
    text = decode(raw.body, raw.charset).lstrip("\ufeff \t\r\n")
    if text.startswith("{"):
        feed = read_json_feed(text, raw.url)
    else:
        feed = _read_xml(without_entities(text), raw.url)
    first = {entry.url: entry for entry in reversed(feed.entries)}
    once = tuple(entry for entry in feed.entries if first.get(entry.url) is entry)
    return replace(feed, entries=once[:MAX_ENTRIES])


def _read_xml(text: str, url: str) -> Feed:
    root = ROOT.search(text)
    name = root[2].lower() if root else ""
    if name == "urlset":
        return read_sitemap(text, url)
    if name == "sitemapindex":
        return read_index(text, url)
    if name == "html":
        raise Failed("not-a-feed", f"a web page: add {_named_feed(text, url)}")
    return read_rss(text, url)


def without_entities(text: str) -> str:
    """Return XML without the entities it declares; one that never ends takes the rest with it.

    A feed needs none, and what is not declared cannot be expanded.
    """
    kept, at = [], 0
    for found in ENTITY.finditer(text):
        if found.start() >= at >= 0:
            kept.append(text[at : found.start()])
            at = text.find(">", found.end()) + 1 or -1
    return "".join(kept) + (text[at:] if at >= 0 else "")


def _named_feed(page: str, url: str) -> str:
    """Return the address of the feed that a web page names, or words for it."""
    link = LINK.search(page[:HEAD])
    href = HREF.search(link[0]) if link else None
    return (page_address(unescape(href[1]), url) if href else None) or "the address of its feed"
