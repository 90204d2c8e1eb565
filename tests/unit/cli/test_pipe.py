"""The stages as a filter."""

import io
import json
from collections.abc import Iterator

import pytest

from services.cli.arguments import stage_named
from services.cli.filters import filter_of
from services.cli.pipe import Step, results
from services.errors import Unprocessable
from services.topology import CLEANER, DEDUPLICATOR
from tests.builders import raw_article

CLEAN = Step("cleaner", filter_of(CLEANER))


def refuse(_value: bytes) -> bytes:
    raise Unprocessable("empty", "nothing there")


def test_a_line_in_is_a_line_out() -> None:
    steps = [CLEAN, Step("deduplicator", filter_of(DEDUPLICATOR))]

    (out,) = results(steps, [raw_article().to_json()], io.StringIO())

    assert json.loads(out)["verdict"]["relation"] == "original"


def test_what_a_stage_cannot_process_is_written_aside_with_its_value() -> None:
    aside = io.StringIO()

    out = list(results([CLEAN], [b"{not json", raw_article().to_json()], aside))

    letter = json.loads(aside.getvalue())
    assert len(out) == 1
    assert (letter["stage"], letter["reason"], letter["value"]) == (
        "cleaner",
        "decode",
        "{not json",
    )


def test_the_stage_that_fails_is_named_with_what_it_was_given() -> None:
    aside = io.StringIO()

    list(results([CLEAN, Step("deduplicator", refuse)], [raw_article().to_json()], aside))

    letter = json.loads(aside.getvalue())
    assert letter["stage"] == "deduplicator"
    assert json.loads(letter["value"])["article_id"] == raw_article().identity()


def test_results_come_one_by_one() -> None:
    def lines() -> Iterator[bytes]:
        yield raw_article().to_json()
        raise AssertionError("the second line was read before the first was answered")

    assert next(results([CLEAN], lines(), io.StringIO()))


@pytest.mark.parametrize("name", ["claim_extractor", "claim-extractor"])
def test_a_stage_is_named_with_underscores_or_hyphens(name: str) -> None:
    assert stage_named(name).name == "claim_extractor"
