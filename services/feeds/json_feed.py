"""JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

import json
from typing import Any

from services.feeds.entries import Entry, Feed
from services.feeds.failures import Failed
from services.feeds.fields import language, moment, page_address, title


def read_json_feed(text: str, url: str) -> Feed:
    """Return a JSON feed.

    Raises:
        Failed: `not-a-feed` for other JSON, and for what is none.
    """
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Failed("not-a-feed", f"begins like JSON, but is none: {error}") from error
    if not isinstance(found, dict) or not isinstance(found.get("items"), list):
        raise Failed("not-a-feed", "JSON without a list of items: no JSON Feed")
    spoken = language(found.get("language"))
    entries = (_entry(item, url, spoken) for item in found["items"] if isinstance(item, dict))
    return Feed(title(found.get("title")), tuple(entry for entry in entries if entry))


def _entry(item: dict[str, Any], base: str, spoken: str | None) -> Entry | None:
    address = page_address(item.get("url") or item.get("external_url"), base)
    if address is None:
        return None
    changed = item.get("date_modified") or item.get("date_published") or ""
    return Entry(
        url=address,
        title=title(item.get("title")),
        published_at=moment(item.get("date_published")),
        changed=str(changed),
        language=language(item.get("language")) or spoken,
    )
