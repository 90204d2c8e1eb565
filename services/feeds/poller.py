"""One poll of one feed: ask it, look at the pages it names, send those that are new or changed."""

from schemas.feeds import FeedState, FeedSubscription
from services.feeds import pages, schedule
from services.feeds.entries import Feed
from services.feeds.failures import Failed
from services.feeds.looking import look_at_pages
from services.feeds.reading_feed import RawFeed
from services.feeds.response import Answer, Validators
from services.feeds.surroundings import Outcome, Surroundings

MAX_FEED_BYTES = 5 << 20


async def poll(at: Surroundings, subscription: FeedSubscription) -> Outcome:
    """Poll a feed and remember how it went; what the feed or a page does wrong is no error."""
    outcome = Outcome()
    state = at.book.state(subscription.url, at.clock())
    try:
        answer, feed = await _ask(at, state)
    except Failed as failure:
        outcome.failures.append(failure.reason)
        await at.remember(schedule.failed(state, failure, at.clock()))
        return outcome
    fresh = await _note(at, state.url, feed) if feed else False
    await look_at_pages(at, subscription, outcome)
    wanted = max(answer.max_age, feed.interval if feed else 0.0)
    state = schedule.answered(state, at.clock(), fresh=fresh, wanted=wanted)
    state = schedule.counted(state, outcome.articles, len(outcome.failures), at.clock())
    if not outcome.complete:
        state = schedule.unfinished(state, at.clock())
    elif feed:
        state = state.model_copy(update={"title": feed.title, **vars(answer.validators)})
    await at.remember(state)
    return outcome


async def _ask(at: Surroundings, state: FeedState) -> tuple[Answer, Feed | None]:
    """Return what a feed's server answers, and the feed unless it is as it was."""
    known = Validators(state.etag, state.last_modified)
    answer = await at.web.get(state.url, MAX_FEED_BYTES, known)
    if answer.unchanged:
        return answer, None
    return answer, await at.reading.feed(RawFeed(answer.url, answer.body, answer.charset))


async def _note(at: Surroundings, url: str, feed: Feed) -> bool:
    """Take in what a feed names; say whether any of it is new or announced as changed."""
    fresh, now = False, at.clock()
    for entry in feed.entries:
        page = pages.noted(entry, at.book.pages.get(entry.url), url, now)
        if page is None:
            continue
        if page.due_at is None:
            await at.remember(page)
        fresh = fresh or page.due_at is not None
        at.book.apply(page)
    listed = {entry.url for entry in feed.entries}
    for page in pages.forgotten(at.book.pages_of(url), listed, now):
        await at.sink.forget(page)
        at.book.forget_page(page.url)
    return fresh
