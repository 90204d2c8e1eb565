"""`claimwire status`: how every stage gets on."""

import asyncio
import json
from collections.abc import Sequence
from contextlib import nullcontext, suppress
from dataclasses import asdict
from typing import Annotated

import typer
from rich.console import Console
from rich.live import Live
from rich.table import Table

from services.cli.standing import Standing, gauge
from services.runtime.settings import Settings


def status(
    watch: Annotated[bool, typer.Option(help="Measure again and again until Ctrl-C")] = False,
    seconds: Annotated[float, typer.Option(help="Between two measurements", min=0.2)] = 2.0,
    as_json: Annotated[bool, typer.Option("--json", help="A line of JSON a measurement")] = False,
) -> None:
    """Show each stage's workers, lag, rate, open dead letters and size of memory.

    Example: `claimwire status --watch`
    """
    with suppress(KeyboardInterrupt):
        asyncio.run(_show(Settings(), watch, seconds, as_json))


async def _show(settings: Settings, watch: bool, seconds: float, as_json: bool) -> None:
    async with gauge(settings) as measuring:
        before = await measuring.measure()
        with Live(auto_refresh=False) if watch and not as_json else nullcontext() as live:
            while True:
                await asyncio.sleep(seconds)
                now = await measuring.measure()
                rates = rates_of(before, now, seconds)
                if live:
                    live.update(table(now, rates), refresh=True)
                elif as_json:
                    typer.echo(as_line(now, rates))
                else:
                    Console().print(table(now, rates))
                if not watch:
                    return
                before = now


def rates_of(before: Sequence[Standing], now: Sequence[Standing], seconds: float) -> list[float]:
    """Return how many messages a second each stage has handled between two measurements."""
    return [(b.handled - a.handled) / seconds for a, b in zip(before, now, strict=True)]


def as_line(standings: Sequence[Standing], rates: Sequence[float]) -> str:
    """Return a measurement as a JSON object by stage."""
    return json.dumps(
        {s.stage: asdict(s) | {"rate": rate} for s, rate in zip(standings, rates, strict=True)}
    )


def table(standings: Sequence[Standing], rates: Sequence[float]) -> Table:
    """Return a measurement as a table: a row a stage."""
    shown = Table("stage", box=None, pad_edge=False)
    for column in ("workers", "lag", "a second", "done in", "set aside", "memory"):
        shown.add_column(column, justify="right")
    for standing, rate in zip(standings, rates, strict=True):
        shown.add_row(
            standing.stage,
            str(standing.workers),
            f"{standing.lag:,}",
            f"{rate:.1f}",
            left(standing, rate),
            f"{standing.set_aside:,}",
            "–" if standing.memory is None else f"{standing.memory:,} records",
        )
    return shown


def left(standing: Standing, rate: float) -> str:
    """Return how long a stage has still to do at its rate, in words."""
    if not standing.lag:
        return "–"
    if rate <= 0:
        return "stands still" if standing.workers else "nobody works"
    minutes, seconds = divmod(round(standing.lag / rate), 60)
    return f"{minutes} min {seconds} s" if minutes else f"{seconds} s"
