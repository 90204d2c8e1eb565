"""`claimwire feeds …`: which feeds are read, and how they do."""

import asyncio
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer
from pydantic import ValidationError
from rich.console import Console

from schemas.feeds import FeedSubscription
from schemas.topics import FEED_STATE, FEED_SUBSCRIPTIONS
from services.cli.feed_health import health_table
from services.feeds.addresses import checked
from services.feeds.failures import Failed
from services.feeds.opml import read_opml
from services.feeds.runner.kafka_log import KafkaSink, read_book
from services.feeds.runner.running import run_once, run_until_stopped
from services.feeds.settings import FeedSettings
from services.replay.sending import raw_producer
from services.runtime.logs import configure, logger
from services.runtime.settings import Settings

feeds_app = typer.Typer(
    help="Read RSS, Atom, JSON Feed and news sitemaps into `raw-articles`.", no_args_is_help=True
)

SourceOption = Annotated[
    str, typer.Option(help="Name of the outlet; default: the registered domain of each page")
]


@feeds_app.command()
def add(
    url: Annotated[str, typer.Argument(help="Address of the feed")],
    source: SourceOption = "",
) -> None:
    """Subscribe to a feed; a running poller begins with it at once.

    Example: `claimwire feeds add https://harbour.example/news.rss --source "Harbour Post"`
    """
    _subscribe([_subscription(_address(url), source)])
    typer.echo("1 feed added")


@feeds_app.command("import")
def import_opml(
    file: Annotated[Path, typer.Argument(help="An OPML file", exists=True, dir_okay=False)],
) -> None:
    """Subscribe to every feed of an OPML file, as other feed readers export it.

    Example: `claimwire feeds import subscriptions.opml`
    """
    try:
        listed = read_opml(file.read_bytes())
    except Failed as failure:
        raise typer.BadParameter(f"{file}: {failure.detail}") from failure
    for problem in (feed.problem for feed in listed if feed.problem):
        typer.echo(f"left out: {problem}", err=True)
    known = asyncio.run(read_book(Settings(), FEED_SUBSCRIPTIONS)).subscriptions
    new = [feed.url for feed in listed if feed.url and feed.url not in known]
    _subscribe([_subscription(url, "") for url in new])
    typer.echo(f"{len(new)} feeds added")


@feeds_app.command()
def rm(url: Annotated[str, typer.Argument(help="Address of the feed, as `ls` prints it")]) -> None:
    """End a subscription; what its feed gave stays.

    Example: `claimwire feeds rm https://harbour.example/news.rss`
    """
    known = asyncio.run(read_book(Settings(), FEED_SUBSCRIPTIONS)).subscriptions
    address = url if url in known else _address(url)
    if address not in known:
        raise typer.BadParameter(f"no feed {url}; `claimwire feeds ls` lists them")
    asyncio.run(_unsubscribe(address))
    typer.echo("1 feed removed")


@feeds_app.command()
def ls() -> None:
    """List the feeds, each with its outlet.

    Example: `claimwire feeds ls`
    """
    subscriptions = asyncio.run(read_book(Settings(), FEED_SUBSCRIPTIONS)).subscriptions
    for url, subscription in sorted(subscriptions.items()):
        typer.echo(f"{url}  {subscription.source or ''}".rstrip())


@feeds_app.command()
def run(
    once: Annotated[bool, typer.Option(help="Poll every feed now, then end")] = False,
) -> None:
    """Poll the feeds as they fall due, politely, until told to stop.

    Of several such processes one polls; the others stand by, and one goes on when it is gone.

    Example: `CLAIMWIRE_FEEDS_CONTACT=desk@example.org claimwire feeds run`
    """
    settings, feeds = Settings(), FeedSettings()
    configure(settings)
    if not once:
        try:
            asyncio.run(run_until_stopped(settings, feeds))
        except ExceptionGroup as errors:
            logger(__name__).critical("stopping", stage="feeds", errors=repr(errors.exceptions))
            sys.exit(1)
        return
    outcomes = asyncio.run(run_once(settings, feeds))
    sent, failed = sum(o.articles for o in outcomes), sum(len(o.failures) for o in outcomes)
    typer.echo(f"{len(outcomes)} feeds polled, {sent} articles sent, {failed} failures")


@feeds_app.command()
def health(
    failing: Annotated[bool, typer.Option(help="Only feeds whose last poll failed")] = False,
) -> None:
    """Show how each feed does: last answer, last article, yield, errors; exit 1 if any fails.

    Example: `claimwire feeds health --failing`
    """
    book = asyncio.run(read_book(Settings(), FEED_SUBSCRIPTIONS, FEED_STATE))
    sick = [url for url in book.subscriptions if url in book.states and book.states[url].failures]
    shown = sick if failing else list(book.subscriptions)
    Console().print(health_table(book, sorted(shown), datetime.now(UTC)))
    if sick:
        sys.exit(1)


def _address(text: str) -> str:
    try:
        return str(checked(text))
    except Failed as failure:
        raise typer.BadParameter(failure.detail) from failure


def _subscription(url: str, source: str) -> FeedSubscription:
    try:
        return FeedSubscription(url=url, source=source or None, added_at=datetime.now(UTC))
    except ValidationError as error:
        raise typer.BadParameter(error.errors()[0]["msg"], param_hint="--source") from error


def _subscribe(subscriptions: list[FeedSubscription]) -> None:
    async def write() -> None:
        settings = Settings()
        async with raw_producer(settings) as producer:
            for subscription in subscriptions:
                await KafkaSink(producer, settings).remember(subscription)

    asyncio.run(write())


async def _unsubscribe(url: str) -> None:
    settings = Settings()
    async with raw_producer(settings) as producer:
        await KafkaSink(producer, settings).unsubscribe(url)
