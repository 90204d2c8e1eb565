"""How a measurement of the stages is told."""

import json
from dataclasses import replace

import pytest
from rich.console import Console

from services.cli.standing import Standing
from services.cli.status import as_line, left, rates_of, table

CLEANER = Standing("cleaner", workers=2, handled=1200, lag=34_000, memory=900, set_aside=7)


def test_the_rate_is_what_was_handled_in_between() -> None:
    later = Standing("cleaner", workers=2, handled=1300, lag=33_900, memory=990, set_aside=7)
    assert rates_of([CLEANER], [later], 4.0) == [25.0]


@pytest.mark.parametrize(
    ("lag", "rate", "said"),
    [(0, 0, "–"), (0, 5, "–"), (30, 2, "15 s"), (600, 4, "2 min 30 s"), (1, 0, "stands still")],
)
def test_what_is_left_is_told_in_time(lag: int, rate: float, said: str) -> None:
    assert left(replace(CLEANER, lag=lag), rate) == said


def test_a_stage_without_workers_is_told_from_one_that_stands_still() -> None:
    assert left(replace(CLEANER, workers=0), 0) == "nobody works"


def test_a_stage_is_a_row() -> None:
    console = Console(width=100)
    with console.capture() as captured:
        console.print(table([CLEANER], [25.0]))
    assert captured.get().split("\n")[1].split() == (
        ["cleaner", "2", "34,000", "25.0", "22", "min", "40", "s", "7", "900", "records"]
    )


def test_a_script_gets_numbers() -> None:
    told = json.loads(as_line([CLEANER], [25.0]))
    assert told["cleaner"]["lag"] == 34_000
    assert told["cleaner"]["rate"] == 25.0
