"""The pages of a feed that are due: asked for, read, and sent on where they are new or changed."""

from datetime import timedelta

from yarl import URL

from schemas.articles import RawArticle
from schemas.feeds import FeedPage, FeedSubscription
from services.feeds import pages
from services.feeds.failures import Failed, Reason
from services.feeds.reading_page import Page, RawPage
from services.feeds.response import Answer, Validators
from services.feeds.surroundings import Outcome, Surroundings

MAX_PAGE_BYTES = 8 << 20
PAGES_PER_POLL = 100
"""More wait for the next poll, a minute later: no feed keeps the others waiting."""
LONGEST_POLL = timedelta(minutes=5)
HOST_TROUBLE: frozenset[Reason] = frozenset({"connection", "timeout", "wait"})
"""Other pages of the same host wait, too."""


async def look_at_pages(at: Surroundings, subscription: FeedSubscription, outcome: Outcome) -> None:
    """Look at the pages that are due; pages of a host in trouble are left for later."""
    started = at.clock()
    due = at.book.due_pages(subscription.url, started)
    trouble: dict[str | None, Failed] = {}
    for number, page in enumerate(due):
        if number >= PAGES_PER_POLL or at.clock() - started > LONGEST_POLL:
            outcome.complete = False
            return
        host = URL(page.url).host
        if host in trouble:
            await at.remember(pages.postponed(page, trouble[host], at.clock()))
            continue
        try:
            await at.remember(await _looked_at(at, page, subscription, outcome))
        except Failed as failure:
            outcome.failures.append(failure.reason)
            await at.remember(pages.failed(page, failure, at.clock()))
            if failure.reason in HOST_TROUBLE:
                trouble[host] = failure


async def _looked_at(
    at: Surroundings, page: FeedPage, subscription: FeedSubscription, outcome: Outcome
) -> FeedPage:
    answer = await at.web.get(page.url, MAX_PAGE_BYTES, Validators(page.etag, page.last_modified))
    if answer.unchanged:
        return pages.unchanged(page, at.clock())
    raw = RawPage(answer.body, answer.content_type, answer.charset)
    found = await at.reading.page(raw)
    if found.words != page.words:
        article = _article(page, subscription.source, answer, found)
        await at.sink.send(article.model_copy(update={"fetched_at": at.clock()}))
        outcome.articles += 1
    return pages.read(page, found.words, vars(answer.validators), at.clock())


def _article(page: FeedPage, source: str | None, answer: Answer, found: Page) -> RawArticle:
    return RawArticle(
        content=found.content,
        content_type=found.content_type,
        url=answer.url,
        source=source,
        title=page.title,
        published_at=page.published_at,
        language=page.language,
    )
