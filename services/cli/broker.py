"""`claimwire broker start|stop|status`: a Kafka of one node, for machines without Docker."""

import os
from pathlib import Path
from typing import Annotated

import typer

from services.local_kafka import cache_folder, find_broker, launch

broker_app = typer.Typer(
    help="Run Apache Kafka on this machine, in the background, without Docker.",
    no_args_is_help=True,
)

Data = Annotated[
    Path | None,
    typer.Option(help="Folder of its data and log; default: kafka/data in the cache folder"),
]


@broker_app.command("start")
def start_broker(
    port: Annotated[int, typer.Option(help="The broker listens on 127.0.0.1 here")] = 9092,
    data: Data = None,
) -> None:
    """Start the broker and wait until it answers; the first time, download it.

    Example: `claimwire broker start --port 9092`
    """
    running = find_broker(_folder(data))
    if running and running.alive:
        typer.echo(f"Kafka runs already, at {running.address} (pid {running.pid})")
        return
    typer.echo("Starting Kafka; the first time, it is downloaded (44 MB)", err=True)
    broker = launch(_folder(data), port).wait_until_ready()
    typer.echo(f"Kafka answers at {broker.address} (pid {broker.pid}, log {broker.log})")


@broker_app.command("stop")
def stop_broker(data: Data = None) -> None:
    """Stop the broker. Its data stays for the next start.

    Example: `claimwire broker stop`
    """
    broker = find_broker(_folder(data))
    if broker is None:
        typer.echo("Kafka does not run")
        return
    broker.stop()
    typer.echo(f"Kafka at {broker.address} has stopped; its data is in {broker.data}")


@broker_app.command("status")
def show_status(data: Data = None) -> None:
    """Say whether the broker runs: exit 0 if it does, 1 if it was stopped, 2 if it died.

    Example: `claimwire broker status`
    """
    broker = find_broker(_folder(data))
    if broker is None:
        typer.echo("Kafka does not run; `claimwire broker start` starts it")
        raise typer.Exit(1)
    if not broker.alive:
        typer.echo(f"Kafka (pid {broker.pid}) has died. {broker.last_lines()}")
        raise typer.Exit(2)
    typer.echo(f"Kafka answers at {broker.address} (pid {broker.pid}, log {broker.log})")


def _folder(data: Path | None) -> Path:
    return data or cache_folder(os.environ) / "kafka" / "data"
