"""`claimwire rights STAGE`: what a stage must be allowed to do on Kafka."""

from typing import Annotated

import typer

from services.cli.arguments import stage_named
from services.runtime.rights import rights as rights_of
from services.runtime.settings import Settings


def rights(
    stage: Annotated[str, typer.Argument(help="cleaner, deduplicator, claim_extractor")],
    principal: Annotated[str, typer.Option(help="Who gets them; default: User:STAGE")] = "",
) -> None:
    """Print the arguments for `kafka-acls.sh` that give a stage its rights, one right a line.

    Example: `claimwire rights cleaner | xargs -L1 kafka-acls.sh --bootstrap-server kafka:9092`
    """
    found = stage_named(stage)
    for right in rights_of(found, Settings()):
        typer.echo(right.command(principal or f"User:{found.name}"))
