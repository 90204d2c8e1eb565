"""Internal: which feeds are read, how each does, and what was fetched because of it."""

from datetime import datetime
from typing import Annotated

from pydantic import Field

from schemas.event import Event

Url = Annotated[str, Field(min_length=1, max_length=4000)]


class FeedSubscription(Event):
    """A feed that somebody wants to be read. Written by people, never by the poller."""

    url: Url = Field(description="Its address; names the feed.")
    source: str | None = Field(
        None,
        min_length=1,
        max_length=200,
        description="The outlet. Default: the registered domain of each page.",
    )
    added_at: datetime = Field(description="When somebody last asked for it.")


class SitemapState(Event):
    """A sitemap of an index, as it was last read."""

    url: Url = Field(description="Of the sitemap.")
    read_at: datetime = Field(description="When it was last read as a whole.")
    etag: str | None = Field(None, description="For the next conditional request.")
    last_modified: str | None = Field(None, description="For the next conditional request.")


class FeedState(Event):
    """How a feed does, and when it is asked again. Written by the poller only."""

    url: Url = Field(description="Of the feed.")
    title: str | None = Field(None, max_length=1000, description="What it calls itself.")
    etag: str | None = Field(None, description="For the next conditional request.")
    last_modified: str | None = Field(None, description="For the next conditional request.")
    sitemaps: tuple[SitemapState, ...] = Field((), description="Of an index: those that are read.")
    due_at: datetime = Field(description="Not asked before.")
    polled_at: datetime = Field(description="Last asked.")
    seen_at: datetime | None = Field(None, description="Last answered as a feed, or unchanged.")
    article_at: datetime | None = Field(None, description="Last gave an article.")
    interval: float = Field(gt=0, description="Seconds between polls while all is well.")
    polls: int = Field(0, ge=0, description="Asked so often, failed polls included.")
    articles: int = Field(0, ge=0, description="Sent to `raw-articles`, changed ones again.")
    errors: int = Field(0, ge=0, description="Polls that failed, and pages that did.")
    failures: int = Field(0, ge=0, description="Polls failed in a row, 0 when the last went well.")
    error: str | None = Field(None, description="Reason of the last failure, until a success.")
    detail: str | None = Field(None, max_length=500, description="What was wrong, for a person.")


class FeedPage(Event):
    """A page that a feed named: what is known of it, and whether it is to be looked at again."""

    url: Url = Field(description="Its address, as the feed names it.")
    feed: Url = Field(description="The feed that named it first.")
    entry: str = Field(description="Hash of what the feed said of it: another one, another look.")
    words: str | None = Field(None, description="Hash of the page's words, None if never read.")
    etag: str | None = Field(None, description="For the next conditional request.")
    last_modified: str | None = Field(None, description="For the next conditional request.")
    title: str | None = Field(None, max_length=2000, description="Hint from the feed.")
    published_at: datetime | None = Field(None, description="Hint from the feed.")
    language: str | None = Field(None, min_length=2, max_length=16, description="Hint likewise.")
    noted_at: datetime = Field(description="When this record was written.")
    due_at: datetime | None = Field(None, description="When to look again; None: never.")
    looks: int = Field(0, ge=0, description="How often it was read since it last changed.")
    failures: int = Field(0, ge=0, description="Failed attempts in a row.")
