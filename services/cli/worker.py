"""`claimwire worker STAGE`: run one stage's process."""

from typing import Annotated

import typer

from services.cli.arguments import agent_of, stage_named
from services.runtime.launch import launch
from services.runtime.settings import Settings


def worker(
    stage: Annotated[str, typer.Argument(help="cleaner, deduplicator, claim_extractor")],
) -> None:
    """Run a stage until it is told to stop.

    Example: `claimwire worker cleaner`
    """
    named = stage_named(stage)
    launch(named, agent_of(named), Settings())
