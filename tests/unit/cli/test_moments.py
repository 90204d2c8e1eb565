"""Points in time as a user writes them."""

from datetime import UTC, datetime

import pytest
import typer

from services.cli.moments import since

NOW = datetime(2026, 5, 2, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "hours_ago"),
    [
        ("30m", 0.5),
        ("2h", 2),
        ("1d", 24),
        ("2026-05-02T11:00:00Z", 1),
        ("2026-05-02T13:00:00+02:00", 1),
        ("2026-05-02", 12),
    ],
)
def test_a_moment_is_written_as_a_time_ago_or_as_a_date(text: str, hours_ago: float) -> None:
    assert NOW.timestamp() * 1000 - since(text, NOW) == hours_ago * 3_600_000


def test_no_moment_is_the_beginning() -> None:
    assert since("", NOW) == 0


@pytest.mark.parametrize("text", ["yesterday", "5w", "-1h", "2026-13-01"])
def test_what_is_no_moment_is_refused_with_examples(text: str) -> None:
    with pytest.raises(typer.BadParameter, match="90m"):
        since(text, NOW)
