"""`claimwire explain PAGE`: what is kept of a page and what is removed, and why."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from schemas.articles import ContentType, RawArticle
from services.cleaner import explain as labels
from services.cleaner.explain import Explanation, LabelledLine
from services.errors import Unprocessable

KEPT, REMOVED, REASON = "green", "dim", "yellow"


def explain(
    path: Annotated[
        Path, typer.Argument(help="An .html page, or a page as text", exists=True, dir_okay=False)
    ],
) -> None:
    """Print a page line by line: kept lines in green, removed ones with the reason.

    Example: `claimwire explain samples/halvern-post/museum-theft.html`
    """
    kind: ContentType = "text/html" if path.suffix in (".html", ".htm") else "text/plain"
    content = path.read_bytes().decode("utf-8", errors="replace")
    console = Console()
    try:
        explanation = labels.explain(RawArticle(content=content, content_type=kind))
    except Unprocessable as error:
        console.print(f"[red]{error.reason}[/red]: {error.detail}")
        raise typer.Exit(1) from None
    for line in explanation.lines:
        console.print(_row(line))
    console.print(_summary(explanation))


def _row(line: LabelledLine) -> Text:
    """Return a line with its label and the probability that it is kept."""
    style = REMOVED if line.reason else KEPT
    return Text.assemble(
        (f"{line.reason or 'kept':>11} ", REASON if line.reason else KEPT),
        (f"{line.probability:4.0%} ", REMOVED),
        (line.text, style),
    )


def _summary(explanation: Explanation) -> Text:
    """Return the last line: how many are kept, how sure, and who chose."""
    kept = sum(line.reason is None for line in explanation.lines)
    return Text(
        f"{kept} of {len(explanation.lines)} lines kept by {explanation.method}, "
        f"expected F1 {explanation.confidence:.2f}",
        style="bold",
    )
