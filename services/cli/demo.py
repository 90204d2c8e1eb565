"""`claimwire demo`: sample pages through a real Kafka and all stages."""

import signal
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import Progress

from services.demo.report import some_claims, summary
from services.demo.running import Shown, run_demo
from services.replay.articles import article_files


def demo(
    samples: Annotated[Path, typer.Option(help="Articles to send")] = Path("samples"),
    procfile: Annotated[
        Path, typer.Option(help="The stages; default: the checkout's", exists=True, dir_okay=False)
    ] = Path("Procfile"),
    rate: Annotated[float, typer.Option(help="Articles a second")] = 10.0,
    live: Annotated[bool, typer.Option("--live", help="With the live page, until Ctrl-C")] = False,
    port: Annotated[int, typer.Option(help="Of the live page; 0: any free port")] = 8080,
) -> None:
    """Send sample pages through Kafka and all stages and show what comes out.

    Takes the broker of CLAIMWIRE_BOOTSTRAP_SERVERS, else one in Docker, else one from Kafka's
    published jars, and leaves nothing running. Example: `claimwire demo --live --rate 20`
    """
    console = Console()
    # a shell that starts a program in the background lets it ignore Ctrl-C for good
    signal.signal(signal.SIGINT, signal.default_int_handler)
    article_files(samples)  # said at once, not when Kafka and the stages are up
    with Progress(console=console) as progress:
        task = progress.add_task("Articles come out", total=None)
        shown = Shown(
            say=lambda line: console.print(line, highlight=False),
            came_out=lambda out, of: progress.update(task, completed=out, total=of),
            finished=lambda sent, outcome: console.print(
                summary(sent, outcome), some_claims(outcome, 6)
            ),
        )
        run_demo(samples, procfile, rate, shown, port if live else None)
    if not live:
        console.print(f"`make demo-live` shows it as it comes, at http://127.0.0.1:{port}")
