"""`claimwire dlq ls|show|replay|purge`: what could not be processed, why, and what now."""

import asyncio
from datetime import UTC, datetime
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from services.cli.arguments import stage_named
from services.cli.dlq_letters import OPEN, Letter, Selection, letters, originals
from services.cli.dlq_settling import (
    MAX_ATTEMPTS,
    delete_settled,
    purge_letters,
    replay_letters,
    replayable,
)
from services.cli.moments import since as moment
from services.runtime.envelope import rfc3339
from services.runtime.settings import Settings

dlq_app = typer.Typer(help="Look at the dead letters, send them again.", no_args_is_help=True)

COLUMNS = ("address", "set aside", "stage", "reason", "attempt", "state", "message")

StageOption = Annotated[str, typer.Option("--stage", help="Only of this stage")]
ReasonOption = Annotated[str, typer.Option("--reason", help="Only with this reason")]
SinceOption = Annotated[str, typer.Option("--since", help="Set aside since: 90m, 6h, 7d or a date")]
LimitOption = Annotated[int, typer.Option("--limit", help="At most so many", min=1)]
DryRunOption = Annotated[bool, typer.Option(help="Only say what would be done")]


@dlq_app.command()
def ls(
    stage: StageOption = "",
    reason: ReasonOption = "",
    since: SinceOption = "",
    limit: LimitOption = 50,
    settled: Annotated[bool, typer.Option(help="Replayed and purged ones too")] = False,
) -> None:
    """List the last dead letters, oldest first, each with its address.

    Example: `claimwire dlq ls --stage cleaner --reason not-an-article --since 24h`
    """
    found = _select(stage, reason, since)
    shown = [x for x in found if settled or x.outcome == OPEN]
    _print(shown[-limit:])
    typer.echo(f"{len(shown[-limit:])} of {len(shown)} dead letters")


@dlq_app.command()
def show(
    where: Annotated[str, typer.Argument(metavar="ADDRESS", help="As `dlq ls` prints it")],
) -> None:
    """Print one dead letter: its headers, then its original value.

    Example: `claimwire dlq show raw-articles-dlq/3/17`
    """
    asyncio.run(_show(where, Settings()))


@dlq_app.command()
def replay(
    stage: StageOption = "",
    reason: ReasonOption = "",
    since: SinceOption = "",
    limit: LimitOption = 1000,
    dry_run: DryRunOption = True,
) -> None:
    """Send open dead letters to their topics again, oldest first, each once, at most thrice.

    Example: `claimwire dlq replay --stage cleaner --since 24h --no-dry-run`
    """
    found = [x for x in _select(stage, reason, since) if x.outcome == OPEN]
    chosen = replayable(found)[:limit]
    if worn := sum(x.attempt >= MAX_ATTEMPTS for x in found):
        typer.echo(f"{worn} came back {MAX_ATTEMPTS} times and are not sent again")
    if dry_run:
        _print(chosen)
        typer.echo(f"{len(chosen)} would be sent again: add --no-dry-run to do it")
    else:
        sent = asyncio.run(replay_letters(Settings(), chosen))
        typer.echo(f"{sent} sent again")


@dlq_app.command()
def purge(
    stage: StageOption = "",
    reason: ReasonOption = "",
    since: SinceOption = "",
    limit: LimitOption = 1000,
    dry_run: DryRunOption = True,
) -> None:
    """Give up open dead letters, oldest first, and delete what is settled where Kafka can.

    Example: `claimwire dlq purge --reason not-an-article --no-dry-run`
    """
    chosen = [x for x in _select(stage, reason, since) if x.outcome == OPEN][:limit]
    if dry_run:
        _print(chosen)
        typer.echo(f"{len(chosen)} would be given up: add --no-dry-run to do it")
    else:
        deleted = asyncio.run(_purge(chosen, Settings()))
        typer.echo(f"{len(chosen)} given up; {deleted} settled ones deleted")


def _select(stage: str, reason: str, since: str) -> list[Letter]:
    name = stage_named(stage).name if stage else ""
    selection = Selection(stage=name, reason=reason, since=moment(since, datetime.now(UTC)))
    return asyncio.run(letters(Settings(), selection))


def _print(shown: list[Letter]) -> None:
    table = Table(*COLUMNS, box=None)
    for x in shown:
        when, attempt = rfc3339(x.timestamp), str(x.attempt)
        cells = (x.address, when, x.stage, x.reason, attempt, x.outcome, printable(x.message))
        table.add_row(*map(Text, cells))
    Console().print(table)


def printable(text: str) -> str:
    """Return a text without what would steer the terminal: it came from a stranger."""
    return "".join(c if c.isprintable() or c in "\n\t" else "\ufffd" for c in text)


async def _show(where: str, settings: Settings) -> None:
    found = await letters(settings, Selection(address=where))
    async for record in originals(settings, found):
        for name, value in record.headers:
            typer.echo(printable(f"{name}: {value.decode(errors='replace')}"))
        typer.echo("")
        typer.echo(printable((record.value or b"").decode(errors="replace")))
        return
    raise typer.BadParameter(f"no dead letter at {where}; `claimwire dlq ls` lists them")


async def _purge(chosen: list[Letter], settings: Settings) -> int:
    await purge_letters(settings, chosen)
    return await delete_settled(settings, await letters(settings, Selection()))
