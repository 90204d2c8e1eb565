"""The page of every setting."""

import importlib
import typing
from collections.abc import Iterator
from pathlib import Path

from pydantic import SecretStr
from pydantic.fields import FieldInfo
from pydantic_settings import BaseSettings

from docs.pages.tables import table

SERVICES = Path("services")
WORDS: dict[object, str] = {
    str: "text",
    int: "whole number",
    float: "number",
    SecretStr: "secret",
    Path: "path",
}
HEAD = """# Settings

All are environment variables. `claimwire config` prints them with their values, secrets masked, and
names variables that look like settings and are none.
"""


def page() -> str:
    """Return the page: a table for each part of the system that has settings."""
    return "\n".join([HEAD, *(f"## {part.capitalize()}\n\n{_table(s)}" for part, s in parts())])


def parts() -> Iterator[tuple[str, type[BaseSettings]]]:
    """Yield each part's name and its settings, those of the runtime first: all parts share them."""
    names = {file.parent.name for file in SERVICES.glob("*/settings.py")}
    for name in sorted(names, key=lambda name: (name != "runtime", name)):
        module = importlib.import_module(f"services.{name}.settings")
        for value in vars(module).values():
            if isinstance(value, type) and value.__module__ == module.__name__:
                assert issubclass(value, BaseSettings), value  # noqa: S101  a page, not a service
                yield name, value


def _table(settings: type[BaseSettings]) -> str:
    prefix = settings.model_config["env_prefix"]
    rows = (
        [f"`{prefix}{name.upper()}`", _values(field), _default(field), field.description or ""]
        for name, field in settings.model_fields.items()
    )
    return table(["setting", "value", "default", "meaning"], rows)


def _values(field: FieldInfo) -> str:
    options = typing.get_args(field.annotation) or (field.annotation,)
    shown = [WORDS.get(option, f"`{option}`") for option in options if option is not type(None)]
    return ", ".join(shown)


def _default(field: FieldInfo) -> str:
    value = field.default
    plain = value.get_secret_value() if isinstance(value, SecretStr) else value
    return "" if plain in ("", None) else f"`{plain}`"
