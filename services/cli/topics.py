"""`claimwire topics apply|check`: the topics as the contract has them."""

import asyncio

import typer

from services.runtime.settings import Settings
from services.runtime.topic_admin import apply_topics, check_topics, plans

topics_app = typer.Typer(help="Create and verify the topics.", no_args_is_help=True)


@topics_app.command()
def apply() -> None:
    """Create the topics that are missing, then verify all of them.

    Example: `claimwire topics apply`
    """
    settings = Settings()
    created = asyncio.run(apply_topics(settings))
    typer.echo(f"{len(created)} topics created, {len(plans(settings))} verified")


@topics_app.command()
def check() -> None:
    """Verify partitions, retention, compaction and size limits; exit 1 on a difference.

    Example: `claimwire topics check`
    """
    settings = Settings()
    asyncio.run(check_topics(settings))
    typer.echo(f"{len(plans(settings))} topics are right")
