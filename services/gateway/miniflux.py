"""Articles out of the webhook that the feed reader Miniflux calls: https://miniflux.app/docs/webhooks.html."""

import hmac
from datetime import datetime
from hashlib import sha256

from pydantic import BaseModel, Field, ValidationError

from schemas.articles import MAX_CONTENT, RawArticle
from services.gateway.problems import Problem, field_errors

SIGNATURE = "X-Miniflux-Signature"


class Entry(BaseModel):
    """What we read of an entry; its bounds are those of a raw article."""

    url: str = Field(max_length=4000)
    title: str = Field("", max_length=2000)
    content: str = Field("", max_length=MAX_CONTENT)
    published_at: datetime | None = None


class Webhook(BaseModel):
    """`new_entries` carries several entries of a feed, `save_entry` one that a reader saved."""

    event_type: str
    entries: list[Entry] = []
    entry: Entry | None = None


def signed(body: bytes, signature: str, secret: str) -> bool:
    """Whether the signature is the hexadecimal HMAC-SHA256 of the body."""
    expected = hmac.new(secret.encode(), body, sha256).hexdigest()
    return hmac.compare_digest(expected.encode(), signature.encode(errors="replace"))


def entries_of(body: bytes) -> list[RawArticle]:
    """Return the entries that have a text; one without has nothing to clean.

    Raises:
        Problem: 422 for what is no webhook of Miniflux.
    """
    try:
        webhook = Webhook.model_validate_json(body, strict=True)
        entries = [*webhook.entries, *([webhook.entry] if webhook.entry else [])]
        return [_article(entry) for entry in entries if entry.content.strip()]
    except ValidationError as error:
        raise Problem(422, "not a webhook of Miniflux", field_errors(error)) from None


def _article(entry: Entry) -> RawArticle:
    return RawArticle(
        content=entry.content,
        content_type="text/html",
        url=entry.url,
        title=entry.title or None,
        published_at=entry.published_at,
    )
