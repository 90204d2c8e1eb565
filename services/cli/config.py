"""`claimwire config`: what this installation is set to."""

import typer

from services.runtime.settings import Settings


def config() -> None:
    """Print every setting with its value and meaning; secrets are masked.

    Example: `CLAIMWIRE_PARTITIONS=24 claimwire config`
    """
    settings = Settings()
    for name, field in Settings.model_fields.items():
        value = getattr(settings, name)
        shown = "" if value is None else str(value)
        comment = f"  # {field.description}" if field.description else ""
        typer.echo(f"CLAIMWIRE_{name.upper()}={shown}{comment}")
