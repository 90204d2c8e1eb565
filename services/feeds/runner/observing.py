"""Polls as metrics and log lines, and the page that shows them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime

from aiohttp import web
from yarl import URL

from schemas.feeds import FeedState, FeedSubscription
from services.feeds.book import Book
from services.feeds.runner import metrics
from services.feeds.surroundings import Outcome
from services.runtime.logs import logger
from services.runtime.pages import listen, metrics_page
from services.runtime.settings import Settings

log = logger(__name__)

ANSWERED = "answered"


def source_label(subscription: FeedSubscription) -> str:
    """Return the source as a metric label: its name, else the feed's host."""
    return subscription.source or (URL(subscription.url).host or "").removeprefix("www.")


def observe(subscription: FeedSubscription, state: FeedState, outcome: Outcome) -> None:
    """Count a poll and say how it went."""
    source, failures = source_label(subscription), list(outcome.failures)
    ended = failures.pop(0) if state.failures else ANSWERED
    metrics.POLLS.labels(source, ended).inc()
    metrics.ARTICLES.labels(source).inc(outcome.articles)
    for reason in failures:
        metrics.PAGE_FAILURES.labels(source, reason).inc()
    _last(source, state)
    log.info(
        "feed.polled",
        feed=state.url,
        outcome=ended,
        articles=outcome.articles,
        page_failures=len(failures),
        next=state.due_at.isoformat(timespec="seconds"),
        **({"detail": state.detail} if state.detail else {}),
    )


def observe_book(book: Book, now: datetime) -> None:
    """Bring the gauges up to date."""
    metrics.SUBSCRIBED.set(len(book.subscriptions))
    due = [book.state(url, now).due_at for url in book.subscriptions]
    metrics.OVERDUE.set(max(0.0, (now - min(due)).total_seconds()) if due else 0.0)


def observe_past(book: Book) -> None:
    """Show what was known before this process began."""
    for url, state in book.states.items():
        if url in book.subscriptions:
            _last(source_label(book.subscriptions[url]), state)


def _last(source: str, state: FeedState) -> None:
    if state.seen_at:
        metrics.LAST_SEEN.labels(source).set(state.seen_at.timestamp())
    if state.article_at:
        metrics.LAST_ARTICLE.labels(source).set(state.article_at.timestamp())


@asynccontextmanager
async def health_page(settings: Settings) -> AsyncIterator[int]:
    """Serve `/livez`, `/readyz` and `/metrics` as long as the block runs and give the port.

    Raises:
        CannotListen: when the port is taken; it names the setting.
    """

    async def well(_request: web.Request) -> web.Response:
        return web.json_response({"stage": "feeds", "ready": True, "problems": []})

    pages = web.Application()
    pages.add_routes([web.get("/livez", well), web.get("/readyz", well)])
    pages.add_routes([web.get("/metrics", metrics_page)])
    runner = web.AppRunner(pages, access_log=None)
    await runner.setup()
    try:
        remedy = "set CLAIMWIRE_HTTP_PORT (0: any free one) or CLAIMWIRE_HTTP_HOST"
        yield await listen(runner, settings.http_host, settings.http_port, remedy)
    finally:
        await runner.cleanup()
