"""`claimwire export claims`: the claims in a vocabulary that others know."""

import json
import sys
from collections.abc import Iterable, Iterator

import typer

from schemas.claims import ArticleClaims
from services.claim_extractor.jsonld import to_jsonld
from services.runtime.parsing import parse

export_app = typer.Typer(help="Events in other vocabularies.", no_args_is_help=True)


@export_app.callback()
def _verbs() -> None:
    """Keep `claims` a verb of its own while it is the only one."""


@export_app.command("claims")
def export_claims() -> None:
    """Read events of `claims` as JSON lines and write schema.org `Claim` objects, one a line.

    Example: `claimwire tail claims --from-beginning --no-follow --json | claimwire export claims`
    """
    for line in jsonld_lines(sys.stdin.buffer):
        typer.echo(line)


def jsonld_lines(lines: Iterable[bytes]) -> Iterator[str]:
    """Yield a JSON-LD object for each claim in each line."""
    for line in lines:
        if line.strip():
            for claim in to_jsonld(parse(ArticleClaims, line)):
                yield json.dumps(claim, ensure_ascii=False)
