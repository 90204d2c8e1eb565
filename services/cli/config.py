"""`claimwire config`: what this installation is set to."""

from collections.abc import Iterator

import typer
from pydantic_settings import BaseSettings

from services.feeds.settings import FeedSettings
from services.gateway.settings import GatewaySettings
from services.runtime.settings import Settings

PARTS: tuple[type[BaseSettings], ...] = (Settings, GatewaySettings, FeedSettings)


def config() -> None:
    """Print every setting with its value and meaning; secrets are masked.

    Example: `CLAIMWIRE_PARTITIONS=24 claimwire config`
    """
    for part in PARTS:
        for line in lines(part()):
            typer.echo(line)


def lines(settings: BaseSettings) -> Iterator[str]:
    """Yield each setting as the line of an environment file."""
    kind = type(settings)
    for name, field in kind.model_fields.items():
        value = getattr(settings, name)
        shown = "" if value is None else str(value)
        comment = f"  # {field.description}" if field.description else ""
        yield f"{kind.model_config['env_prefix']}{name.upper()}={shown}{comment}"
