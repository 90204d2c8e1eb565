"""One poll of one feed: ask it, look at the pages it names, send those that are new or changed."""

from schemas.feeds import FeedSubscription
from services.feeds import pages, schedule
from services.feeds.asking import ask
from services.feeds.entries import Feed
from services.feeds.failures import Failed
from services.feeds.looking import look_at_pages
from services.feeds.surroundings import Outcome, Surroundings


async def poll(at: Surroundings, subscription: FeedSubscription) -> Outcome:
    """Poll a feed and remember how it went; what the feed or a page does wrong is no error."""
    outcome = Outcome()
    state = at.book.state(subscription.url, at.clock())
    try:
        asked = await ask(at, state, outcome)
    except Failed as failure:
        outcome.failures.append(failure.reason)
        await at.remember(schedule.failed(state, failure, at.clock()))
        return outcome
    fresh = await _note(at, state.url, asked.feed) if asked.feed else False
    await look_at_pages(at, subscription, outcome)
    state = schedule.answered(state, at.clock(), fresh=fresh, wanted=asked.wanted)
    state = schedule.counted(state, outcome.articles, len(outcome.failures), at.clock())
    if outcome.complete:
        state = state.model_copy(update=asked.kept)
    else:
        state = schedule.unfinished(state, at.clock())
    await at.remember(state)
    return outcome


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
