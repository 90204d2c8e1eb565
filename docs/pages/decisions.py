"""The page that lists the decisions."""

from pathlib import Path

DECISIONS = Path("docs/decisions")
HEAD = """# Decisions

What surprised someone, or was chosen by measurement. Numbers are names, not an order.
"""


def page() -> str:
    """Return the page: a link for each decision, named by its heading."""
    files = sorted(DECISIONS.glob("0*.md"))
    links = [f"- [{_heading(file)}]({file.name})" for file in files]
    return HEAD + "\n" + "\n".join(links) + "\n"


def _heading(file: Path) -> str:
    with file.open(encoding="utf-8") as lines:
        return next(lines).removeprefix("# ").strip()
