"""The page of the gateway's HTTP interface."""

from typing import Any

from docs.pages.tables import table
from services.gateway.openapi import document

HEAD = """# HTTP interface

`claimwire gateway` serves it, and describes it to programs at `/openapi.json`.
"""


def page() -> str:
    """Return the page: each route, its parameters and its answers."""
    routes = [
        _route(f"{method.upper()} {path}", about)
        for path, methods in document()["paths"].items()
        for method, about in methods.items()
    ]
    return "\n".join([HEAD, *routes])


def _route(name: str, about: dict[str, Any]) -> str:
    parameters = table(
        ["parameter", "in", "meaning"],
        (
            [f"`{p['name']}`", p["in"], p.get("description", "")]
            for p in about.get("parameters", ())
        ),
    )
    answers = table(
        ["answer", "meaning"], ([code, a["description"]] for code, a in about["responses"].items())
    )
    said = "\n\n".join(about[key] for key in ("summary", "description") if key in about)
    shown = f"{parameters}\n" if about.get("parameters") else ""
    return f"## `{name}`\n\n{said}\n\n{shown}{answers}"
