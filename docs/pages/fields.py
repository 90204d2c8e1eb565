"""A JSON Schema as tables of fields, and an example of it."""

import json
from collections.abc import Iterator
from typing import Any

from docs.pages.tables import table


def objects(name: str, schema: dict[str, Any]) -> Iterator[str]:
    """Yield a table of fields for a schema and for each object inside it."""
    for title, found in ((name, schema), *schema.get("$defs", {}).items()):
        if found.get("type") == "object":
            required = set(found.get("required", ()))
            rows = (
                [f"`{field}`", _type(about), "yes" if field in required else "", _meaning(about)]
                for field, about in found.get("properties", {}).items()
            )
            yield f"**{title}**\n\n" + table(["field", "type", "required", "meaning"], rows)


def _type(about: dict[str, Any]) -> str:
    match about:
        case {"$ref": ref}:
            return str(ref).rsplit("/", 1)[-1]
        case {"anyOf": choices}:
            return " or ".join(_type(c) for c in choices if c.get("type") != "null")
        case {"enum": values}:
            return ", ".join(f"`{value}`" for value in values)
        case {"type": "array"}:
            inside = about.get("prefixItems") or [about["items"]]
            return "list of " + " and ".join(map(_type, inside))
        case {"format": kind}:
            return str(kind)
    return str(about.get("type", "anything"))


def _meaning(about: dict[str, Any]) -> str:
    return str(about.get("description", ""))


def example(value: Any) -> str:
    """Return a block with an example, which opens when it is clicked."""
    text = json.dumps(value, indent=2, ensure_ascii=False)
    body = "\n".join(f"    {line}" for line in text.splitlines())
    return f'\n??? example "An example"\n\n    ```json\n{body}\n    ```\n'
