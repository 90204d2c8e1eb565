"""`claimwire config`: what this installation is set to."""

import os
from collections.abc import Iterable, Iterator

import typer
from pydantic_settings import BaseSettings

from services.feeds.settings import FeedSettings
from services.gateway.settings import GatewaySettings
from services.runtime.settings import Settings

PARTS: tuple[type[BaseSettings], ...] = (Settings, GatewaySettings, FeedSettings)
CACHE = "CLAIMWIRE_CACHE"
"""Read by `claimwire broker` alone."""


def config() -> None:
    """Print every setting with its value and meaning; secrets are masked.

    Example: `CLAIMWIRE_PARTITIONS=24 claimwire config`
    """
    for part in PARTS:
        for line in lines(part()):
            typer.echo(line)
    for name in strange(os.environ):
        typer.echo(f"{name} is set, and is none of these", err=True)


def lines(settings: BaseSettings) -> Iterator[str]:
    """Yield each setting as the line of an environment file."""
    for name, field in type(settings).model_fields.items():
        value = getattr(settings, name)
        shown = "" if value is None else str(value)
        comment = f"  # {field.description}" if field.description else ""
        yield f"{_variable(type(settings), name)}={shown}{comment}"


def strange(environment: Iterable[str]) -> list[str]:
    """Return the variables that begin like settings and are none: misspelt ones do nothing."""
    known = {_variable(part, name) for part in PARTS for name in part.model_fields} | {CACHE}
    return sorted(x for x in environment if x.startswith("CLAIMWIRE_") and x not in known)


def _variable(part: type[BaseSettings], name: str) -> str:
    return f"{part.model_config['env_prefix']}{name.upper()}"
