"""`claimwire trace ARTICLE_ID`: where an article is, and what was decided on its way."""

import asyncio
import sys
from datetime import UTC, datetime
from typing import Annotated

import typer

from services.cli.moments import since as moment
from services.cli.tracing import Step, way_of
from services.runtime.envelope import rfc3339
from services.runtime.settings import Settings

SECOND, HOUR = 1000, 3_600_000
"""Milliseconds."""


def trace(
    article_id: Annotated[str, typer.Argument(metavar="ARTICLE_ID")],
    since: Annotated[str, typer.Option(help="Look from here on: 6h, 7d, 2026-05-01")] = "",
) -> None:
    """Print an article's way: when, how long after the raw article, where, and what was decided.

    A record keeps the raw article's time on every topic; exit 1 when no topic has the article.
    Example: `claimwire trace 4e22aa65533fdb3b569fd7ecfc76050f --since 1d`
    """
    start = moment(since, datetime.now(UTC))
    found = asyncio.run(_print(article_id, start, Settings()))
    if not found:
        sys.exit(f"claimwire trace: no topic has an article {article_id}")


async def _print(article_id: str, since: int, settings: Settings) -> int:
    found = 0
    async for step in way_of(article_id, since, settings):
        typer.echo(line(step))
        found += 1
    return found


def line(step: Step) -> str:
    """Return a step as one line: time, time since the raw article, topic, place, decision."""
    record = step.record
    place = f"{record.partition}/{record.offset}"
    when = f"{rfc3339(record.timestamp)} {later(step.after):>9}"
    return f"{when}  {step.topic:<20} {place:>8}  {step.decision}"


def later(after: int | None) -> str:
    """Return a time since the raw article in the unit that suits it."""
    if after is None:
        return "–"
    if after < SECOND:
        return f"+{after} ms"
    return f"+{after / SECOND:.1f} s" if after < HOUR else f"+{after / HOUR:.1f} h"
