"""`claimwire`: one verb a module."""

import logging
import sys
from typing import Annotated

import typer
from aiokafka.errors import KafkaError
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from services.cli.broker import broker_app
from services.cli.config import PARTS, config
from services.cli.demo import demo
from services.cli.dlq import dlq_app
from services.cli.explain import explain
from services.cli.export import export_app
from services.cli.feeds import feeds_app
from services.cli.gateway import gateway
from services.cli.pipe import pipe
from services.cli.replay import replay
from services.cli.reprocess import reprocess
from services.cli.rights import rights
from services.cli.status import status
from services.cli.tail import tail
from services.cli.topics import topics_app
from services.cli.trace import trace
from services.cli.worker import worker
from services.demo.collecting import NothingComes
from services.demo.stages import StageDied
from services.errors import Unprocessable
from services.local_kafka import LocalKafkaError
from services.replay.articles import NoArticles
from services.runtime.broker import BrokerAway
from services.runtime.client import TlsFilesWrong
from services.runtime.envelope import VERSION
from services.runtime.pages import CannotListen
from services.runtime.topic_admin import TopicsWrong

MENDABLE = (
    BrokerAway,
    CannotListen,
    LocalKafkaError,
    NoArticles,
    NothingComes,
    StageDied,
    TlsFilesWrong,
    TopicsWrong,
    Unprocessable,
)
"""Errors whose message says to a person what to do."""

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="markdown",
)
app.command()(worker)
app.command()(pipe)
app.command()(replay)
app.command()(tail)
app.command()(reprocess)
app.command()(explain)
app.command()(config)
app.command()(rights)
app.command()(demo)
app.command()(gateway)
app.command()(status)
app.command()(trace)
app.add_typer(export_app, name="export")
app.add_typer(topics_app, name="topics")
app.add_typer(dlq_app, name="dlq")
app.add_typer(broker_app, name="broker")
app.add_typer(feeds_app, name="feeds")


def _print_version(asked: bool) -> None:
    if asked:
        typer.echo(f"claimwire {VERSION}")
        raise typer.Exit


@app.callback()
def claimwire(
    _version: Annotated[
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Print it and exit"),
    ] = False,
) -> None:
    """Raw news articles in, claims out: who said what, how sure, exactly where."""


def main() -> None:
    """Run the command line; what a user can mend ends in a sentence, not in a traceback."""
    # the client's own lines about a broker that comes and goes; what matters is raised
    logging.getLogger("aiokafka").setLevel(logging.CRITICAL)
    try:
        app()
    except MENDABLE as error:
        sys.exit(f"claimwire: {error}")
    except KafkaError as error:
        sys.exit(f"claimwire: Kafka refused it: {error!r}")
    except OSError as error:
        if not error.filename:
            raise
        sys.exit(f"claimwire: {error.filename}: {error.strerror}")
    except ValidationError as error:
        prefixes = {part.__name__: part.model_config["env_prefix"] for part in PARTS}
        if error.title not in prefixes:
            raise
        prefix = prefixes[error.title]
        problems = [_setting_problem(prefix, found) for found in error.errors(include_url=False)]
        sys.exit("\n".join(problems))


def _setting_problem(prefix: str, problem: ErrorDetails) -> str:
    name = prefix + "_".join(map(str, problem["loc"])).upper()
    return f"claimwire: {name}: {problem['msg']}; `claimwire config` lists the settings"
