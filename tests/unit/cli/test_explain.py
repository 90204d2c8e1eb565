"""`claimwire explain`."""

from pathlib import Path

import typer
from typer.testing import CliRunner

from services.cli.explain import explain

PAGE = (
    "<nav><a href='/'>Home and away</a></nav><article>"
    + "<p>The council approved the new ferry line on Monday, after two years of talks.</p>" * 3
    + "</article><footer>©2026 The Post</footer>"
)


def run(content: str, folder: Path) -> tuple[int, str]:
    """Explain a page."""
    file = folder / "page.html"
    file.write_text(content, encoding="utf-8")
    app = typer.Typer()
    app.command()(explain)
    result = CliRunner().invoke(app, [str(file)])
    return result.exit_code, result.output


def test_every_line_is_shown_with_what_became_of_it(tmp_path: Path) -> None:
    code, output = run(PAGE, tmp_path)

    assert code == 0
    assert "legal" in output
    assert "©2026 The Post" in output
    assert "expected F1" in output


def test_a_page_that_cannot_be_read_is_said_to_be_so(tmp_path: Path) -> None:
    code, output = run("<div>" * 100_000, tmp_path)
    assert code == 1
    assert "too-deep" in output
