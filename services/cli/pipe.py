"""`claimwire pipe STAGE…`: the stages as a Unix filter, without a broker."""

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Annotated, TextIO

import typer
from rich.console import Console
from rich.progress import track

from services.cli.arguments import stage_named
from services.cli.filters import Filter, filter_of
from services.errors import Unprocessable


@dataclass(frozen=True)
class Step:
    """A stage in the pipe."""

    stage: str
    work: Filter


def pipe(
    stages: Annotated[
        list[str], typer.Argument(metavar="STAGE...", help="One or more, in pipeline order")
    ],
    dead_letters: Annotated[
        Path | None, typer.Option(help="Append what cannot be processed here, not to stderr")
    ] = None,
) -> None:
    """Read the first stage's events as JSON lines and write the last one's, one at a time.

    Example: `claimwire pipe cleaner deduplicator claim_extractor < articles.jsonl`
    """
    chosen = [stage_named(name) for name in stages]
    for before, after in pairwise(chosen):
        if after.reads is not before.writes:
            raise typer.BadParameter(
                f"{after.name} reads {after.reads.name}, but {before.name} writes "
                f"{before.writes.name}: name stages in the order of the pipeline, none left out"
            )
    steps = [Step(stage.name, filter_of(stage)) for stage in chosen]
    with ExitStack() as stack:
        aside = (
            stack.enter_context(dead_letters.open("a", encoding="utf-8"))
            if dead_letters
            else sys.stderr
        )
        for value in results(steps, _lines(), aside):
            sys.stdout.buffer.write(value + b"\n")
            sys.stdout.buffer.flush()


def results(steps: list[Step], lines: Iterable[bytes], aside: TextIO) -> Iterator[bytes]:
    """Yield what comes out for each line; what a stage cannot process is written aside."""
    for line in lines:
        value, stage = line, ""
        try:
            for step in steps:
                stage = step.stage
                value = step.work(value)
        except Unprocessable as error:
            letter = {"stage": stage, "reason": error.reason, "detail": error.detail}
            letter["value"] = value.decode(errors="replace")
            aside.write(json.dumps(letter, ensure_ascii=False) + "\n")
            aside.flush()
        else:
            yield value


def _lines() -> Iterator[bytes]:
    watched = sys.stderr.isatty() and not sys.stdout.isatty()
    lines = (line.strip() for line in sys.stdin.buffer if line.strip())
    console = Console(stderr=True)
    yield from track(lines, "Articles", console=console, disable=not watched)
