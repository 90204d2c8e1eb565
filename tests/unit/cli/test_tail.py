"""A record as one line."""

import json

import pytest

from services.cli.tail import MAX_SHOWN, line
from tests.builders import clean_article, deduped_article, incoming


@pytest.mark.parametrize(
    ("value", "gist"),
    [
        (clean_article().model_copy(update={"title": "Ferry wins"}).to_json(), "Ferry wins"),
        (deduped_article(relation="copy").to_json(), "copy"),
        (json.dumps({"claims": [1, 2], "title": "Ferry"}).encode(), "2 claims: Ferry"),
        (b"{not json", "{not json"),
        (None, ""),
    ],
)
def test_a_line_says_where_a_record_is_and_what_about(value: bytes | None, gist: str) -> None:
    shown = line(incoming(value), as_json=False)

    assert shown.startswith("2026-02-25T06:13:20.123Z")
    assert "3/7" in shown
    assert gist in shown
    assert len(shown) <= MAX_SHOWN


def test_json_is_the_whole_body() -> None:
    body = clean_article().to_json()

    assert line(incoming(body), as_json=True).encode() == body
