"""RSS of all versions and Atom, through feedparser, which also reads what is not well-formed."""

import re
from datetime import UTC, datetime
from io import BytesIO
from time import struct_time
from typing import Any

import feedparser

from services.feeds.entries import Entry, Feed
from services.feeds.failures import Failed
from services.feeds.fields import language, page_address, title

HEADERS = {"content-type": "application/xml; charset=utf-8"}
TTL = re.compile(r"[0-9]{1,9}")
LONGEST_TTL = 1440
"""Minutes."""


def read_rss(text: str, url: str) -> Feed:
    """Return a feed of RSS or Atom.

    Raises:
        Failed: `not-a-feed` for anything else.
    """
    # bytes in a stream: a string would be taken for the name of a file or a page to open
    stream = BytesIO(text.encode(errors="replace"))
    try:
        found = feedparser.parse(
            stream, response_headers=HEADERS, sanitize_html=False, resolve_relative_uris=False
        )
    except Exception as error:
        raise Failed("not-a-feed", f"its parser gave up: {error!r}") from error
    if not found.get("version"):
        raise Failed("not-a-feed", f"neither RSS nor Atom; it begins with {text[:60]!r}")
    spoken = language(found.feed.get("language"))
    entries = (_entry(item, url, spoken) for item in found.entries)
    return Feed(
        title(found.feed.get("title")),
        tuple(entry for entry in entries if entry),
        _interval(found.feed.get("ttl")),
    )


def _entry(item: dict[str, Any], base: str, spoken: str | None) -> Entry | None:
    changed = dict.get(item, "updated")  # item.get() gives `published` instead, and warns
    guid = item.get("id") if item.get("guidislink") else None
    address = page_address(item.get("link") or guid, base)
    if address is None:
        return None
    return Entry(
        url=address,
        title=title(item.get("title")),
        published_at=_moment(item.get("published_parsed") or dict.get(item, "updated_parsed")),
        changed=str(changed or item.get("published") or ""),
        language=language(item.get("language")) or spoken,
    )


def _moment(parsed: struct_time | None) -> datetime | None:
    try:
        return datetime(*parsed[:6], tzinfo=UTC) if parsed else None
    except ValueError:
        return None


def _interval(ttl: object) -> float:
    found = TTL.fullmatch(str(ttl))
    return min(int(found[0]), LONGEST_TTL) * 60.0 if found else 0.0
