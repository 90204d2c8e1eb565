"""A feed is asked; an index of sitemaps is read through the newest of those that it names."""

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from schemas.feeds import FeedState, SitemapState
from services.feeds.entries import Entry, Feed
from services.feeds.failures import Failed
from services.feeds.reading_feed import RawFeed
from services.feeds.response import Answer, Validators
from services.feeds.surroundings import Outcome, Surroundings

MAX_FEED_BYTES = 5 << 20
MAX_SITEMAPS = 5
"""Of an index. They may have hundreds, back to the beginning of the outlet."""
WHOLE_AGAIN = timedelta(days=1)
"""A sitemap is asked for as a whole this often: a page that nobody names for days is forgotten."""


@dataclass(frozen=True)
class Asked:
    """What an address says now: None for a feed that is as it was.

    `kept` holds fields of the feed's state that are true once all of its pages were looked at.
    """

    feed: Feed | None
    wanted: float
    kept: dict[str, Any] = field(default_factory=dict)


async def ask(at: Surroundings, state: FeedState, outcome: Outcome) -> Asked:
    """Return what a feed says.

    Raises:
        Failed: with the reason why it says nothing; one of several sitemaps fails for itself.
    """
    known = Validators(state.etag, state.last_modified)
    answer = await at.web.get(state.url, MAX_FEED_BYTES, known)
    if answer.unchanged:
        asked, named = Asked(None, answer.max_age), [each.url for each in state.sitemaps]
    else:
        feed = await _read(at, answer)
        kept = {"title": feed.title, "sitemaps": (), **vars(answer.validators)}
        asked = Asked(feed, max(answer.max_age, feed.interval), kept)
        named = list(feed.sitemaps[:MAX_SITEMAPS])
    return await _through(at, named, state, asked, outcome) if named else asked


async def _through(
    at: Surroundings, named: list[str], state: FeedState, index: Asked, outcome: Outcome
) -> Asked:
    known = {sitemap.url: sitemap for sitemap in state.sitemaps}
    sitemaps: list[SitemapState] = []
    failures: list[Failed] = []
    entries: dict[str, Entry] = {}
    for url in named:
        sitemap = known.get(url) or SitemapState(url=url, read_at=at.clock())
        try:
            feed, sitemap = await _sitemap(at, sitemap)
        except Failed as failure:
            failures.append(failure)
        else:
            entries |= {e.url: e for e in feed.entries if e.url not in entries}
        sitemaps.append(sitemap)
    if len(failures) == len(named):
        raise failures[0]
    outcome.failures += [failure.reason for failure in failures]
    merged = Feed(None, tuple(entries.values())) if entries else None
    return Asked(merged, index.wanted, index.kept | {"sitemaps": tuple(sitemaps)})


async def _sitemap(at: Surroundings, known: SitemapState) -> tuple[Feed, SitemapState]:
    """Return what a sitemap of an index names, nothing when it is as it was."""
    fresh = at.clock() - known.read_at < WHOLE_AGAIN
    validators = Validators(known.etag, known.last_modified) if fresh else Validators()
    answer = await at.web.get(known.url, MAX_FEED_BYTES, validators)
    if answer.unchanged:
        return Feed(None, ()), known
    feed = await _read(at, answer)
    if feed.sitemaps:
        raise Failed("not-a-feed", f"an index of sitemaps in another: {known.url}")
    return feed, SitemapState(url=known.url, read_at=at.clock(), **vars(answer.validators))


async def _read(at: Surroundings, answer: Answer) -> Feed:
    return await at.reading.feed(RawFeed(answer.url, answer.body, answer.charset))
