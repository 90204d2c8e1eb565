"""`claimwire tail TOPIC`: see what goes over a topic."""

import asyncio
import contextlib
import json
from typing import Annotated, Any

import typer

from services.cli.arguments import topic_named
from services.runtime.envelope import rfc3339
from services.runtime.reading import all_records, incoming, reader
from services.runtime.records import Incoming
from services.runtime.settings import Settings

MAX_SHOWN = 160


def tail(
    topic: Annotated[str, typer.Argument(help="raw-articles, clean-articles, claims, …")],
    from_beginning: Annotated[bool, typer.Option(help="All records, not only new ones")] = False,
    follow: Annotated[bool, typer.Option(help="Wait for more, or stop at the end")] = True,
    as_json: Annotated[bool, typer.Option("--json", help="Whole bodies, one a line")] = False,
) -> None:
    """Print the records of a topic as they come; Ctrl-C ends it.

    Example: `claimwire tail claims --from-beginning --json | jq .claims[].text`
    """
    settings = Settings()
    name = settings.topic(topic_named(topic).name)
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(_print(name, settings, from_beginning, follow, as_json))


async def _print(name: str, settings: Settings, whole: bool, follow: bool, as_json: bool) -> None:
    if not follow:
        async for record in all_records([name], settings):
            typer.echo(line(record, as_json=as_json))
        return
    async with reader([name], settings, start="earliest" if whole else "latest") as consumer:
        async for record in consumer:
            typer.echo(line(incoming(record), as_json=as_json))


def line(record: Incoming, *, as_json: bool) -> str:
    """Return a record as one line: its body, or where it is and what it is about."""
    body = (record.value or b"").decode(errors="replace")
    if as_json:
        return body
    key = (record.key or b"").decode(errors="replace")
    where = f"{record.partition}/{record.offset}"
    return f"{rfc3339(record.timestamp)}  {where:>8}  {key}  {_gist(body)}"[:MAX_SHOWN]


def _gist(body: str) -> str:
    try:
        event: Any = json.loads(body)
    except ValueError:
        return body
    match event:
        case {"article": {**article}, "verdict": {"relation": relation}}:
            return f"{relation}: {article.get('title', '')}"
        case {"claims": [*claims], **rest}:
            return f"{len(claims)} claims: {rest.get('title', '')}"
        case {"title": str(title)}:
            return title
        case _:
            return body
