"""`claimwire dlq ls|show`: what could not be processed, and why."""

import asyncio
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from schemas.topics import TOPICS
from services.runtime.dead_letters import PREFIX
from services.runtime.envelope import rfc3339
from services.runtime.reading import all_records
from services.runtime.records import Incoming
from services.runtime.settings import Settings
from services.topology import STAGES

dlq_app = typer.Typer(help="Look at the dead letters.", no_args_is_help=True)


@dlq_app.command()
def ls(
    stage: Annotated[str, typer.Option(help="Only of this stage")] = "",
    reason: Annotated[str, typer.Option(help="Only with this reason")] = "",
    limit: Annotated[int, typer.Option(help="The last so many", min=1)] = 50,
) -> None:
    """List dead letters, oldest first, each with its address.

    Example: `claimwire dlq ls --stage cleaner --reason not-an-article`
    """
    letters = asyncio.run(_letters(Settings()))
    wanted = [
        letter
        for letter in letters
        if stage in ("", why(letter, "stage")) and reason in ("", why(letter, "reason"))
    ]
    table = Table("address", "time", "stage", "reason", "attempt", "message", box=None)
    for letter in wanted[-limit:]:
        cells = (why(letter, name) for name in ("stage", "reason", "attempt", "message"))
        table.add_row(address(letter), rfc3339(letter.timestamp), *cells)
    Console().print(table)
    typer.echo(f"{len(wanted[-limit:])} of {len(letters)} dead letters")


@dlq_app.command()
def show(
    where: Annotated[str, typer.Argument(metavar="ADDRESS", help="As `dlq ls` prints it")],
) -> None:
    """Print one dead letter: its headers, then its original value.

    Example: `claimwire dlq show raw-articles-dlq/3/17`
    """
    found = [x for x in asyncio.run(_letters(Settings())) if address(x) == where]
    if not found:
        raise typer.BadParameter(f"no dead letter at {where}; `claimwire dlq ls` lists them")
    for name, value in found[0].headers:
        typer.echo(f"{name}: {value.decode(errors='replace')}")
    typer.echo("")
    typer.echo((found[0].value or b"").decode(errors="replace"))


def why(letter: Incoming, name: str) -> str:
    """Return one of the error headers, empty where it is missing."""
    return letter.header(PREFIX + name) or ""


def address(letter: Incoming) -> str:
    """Return where a dead letter lies: topic/partition/offset."""
    return f"{letter.topic}/{letter.partition}/{letter.offset}"


async def _letters(settings: Settings) -> list[Incoming]:
    read = {stage.reads.name for stage in STAGES}
    topics = [settings.topic(topic.dead_letters) for topic in TOPICS if topic.name in read]
    found = [record async for record in all_records(topics, settings)]
    return sorted(found, key=lambda record: (record.timestamp, address(record)))
