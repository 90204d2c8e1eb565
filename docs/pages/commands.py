"""The page of every verb."""

from collections.abc import Iterator
from typing import Any

import typer

from docs.pages.tables import table
from services.cli.main import app

HEAD = """# Commands

Every verb has `--help`. Where Kafka is, and everything else that differs between installations,
are [settings](settings.md).
"""


def page() -> str:
    """Return the page: a section for each verb with its arguments, options and an example."""
    return "\n".join([HEAD, *(_section(path, verb) for path, verb in verbs())])


def verbs() -> Iterator[tuple[str, Any]]:
    """Yield each verb as it is typed, and its command object."""
    yield from _verbs("claimwire", typer.main.get_command(app))


def _verbs(path: str, command: Any) -> Iterator[tuple[str, Any]]:
    if not hasattr(command, "commands"):
        yield path, command
        return
    for name, inner in command.commands.items():
        yield from _verbs(f"{path} {name}", inner)


def _section(path: str, verb: Any) -> str:
    rows = [[_names(p), p.help or "", _default(p)] for p in verb.params if p.name != "help"]
    options = table(["argument or option", "meaning", "default"], rows) if rows else ""
    return f"## {path}\n\n{verb.help}\n\n{options}"


def _names(parameter: Any) -> str:
    if parameter.param_type_name == "argument":
        return f"`{(parameter.metavar or parameter.name).upper()}`"
    return ", ".join(f"`{name}`" for name in (*parameter.opts, *parameter.secondary_opts))


def _default(parameter: Any) -> str:
    if parameter.required:
        return "required"
    return "" if parameter.default in (None, "", False, ()) else f"`{parameter.default}`"
