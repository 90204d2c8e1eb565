"""`claimwire replay PATH`: put articles from files on the raw topic."""

import asyncio
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import track

from services.replay.articles import article_files, raw_articles
from services.replay.sending import acknowledged
from services.runtime.settings import Settings


def replay(
    path: Annotated[Path, typer.Argument(help="A .jsonl, .html or .txt file, or a folder")],
    rate: Annotated[float, typer.Option(help="Articles a second; 0: as fast as it goes")] = 0.0,
) -> None:
    """Send the articles at PATH to `raw-articles`, in order, and wait until Kafka has them.

    Example: `claimwire replay samples --rate 10`
    """
    article_files(path)  # a wrong path is said at once, not after Kafka has answered
    console = Console(stderr=True)
    shown = track(raw_articles(path), "Sending", console=console, disable=not sys.stderr.isatty())
    sent = asyncio.run(_send(shown, rate))
    typer.echo(f"{sent} articles sent")


async def _send(values: Iterable[bytes], rate: float) -> int:
    sent = 0
    async for _ in acknowledged(values, Settings(), rate):
        sent += 1
    return sent
