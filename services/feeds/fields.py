"""Fields of entries as all formats have them, made valid or left out."""

import re
from datetime import UTC, datetime
from html import unescape

from yarl import URL

from services.feeds.addresses import checked
from services.feeds.failures import Failed

LONGEST_TITLE = 1000
LANGUAGE = re.compile(r"([a-zA-Z]{2,3})(?:[-_].*)?")
TAG = re.compile(r"<[^<>]*>")


def page_address(link: object, base: str) -> str | None:
    """Return the absolute http address that an entry links to, None where it has none."""
    if not isinstance(link, str) or not link.strip():
        return None
    try:
        return str(checked(str(URL(base).join(URL(link.strip())))))
    except (Failed, ValueError):
        return None


def title(text: object) -> str | None:
    """Return a title as plain text on one line."""
    if not isinstance(text, str):
        return None
    plain = " ".join(unescape(TAG.sub("", text)).split())[:LONGEST_TITLE]
    return plain.encode(errors="replace").decode() or None  # JSON can escape half a character


def language(tag: object) -> str | None:
    """Return the ISO 639 code of a language tag: `en` of `en-GB`."""
    found = LANGUAGE.fullmatch(tag.strip()) if isinstance(tag, str) else None
    return found[1].lower() if found else None


def moment(text: object) -> datetime | None:
    """Return a time of RFC 3339 or a date, in UTC where it names no zone."""
    try:
        when = datetime.fromisoformat(text.strip()) if isinstance(text, str) else None
    except ValueError:
        return None
    return when.replace(tzinfo=UTC) if when and when.tzinfo is None else when
