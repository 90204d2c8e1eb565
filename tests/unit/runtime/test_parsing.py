"""What is made of a record's bytes."""

import pytest

from schemas.articles import MAX_CONTENT, RawArticle
from services.errors import Reason, Unprocessable
from services.runtime.parsing import parse
from tests.builders import raw_article


def test_the_smallest_raw_article_is_a_content_and_its_type() -> None:
    article = parse(RawArticle, b'{"content": "x", "content_type": "text/plain"}')

    assert article.content == "x"


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        (None, "empty"),
        (b"", "decode"),
        (b"{not json", "decode"),
        (b"\xff\xfe", "decode"),
        (b'{"content": "\\ud800", "content_type": "text/plain"}', "decode"),
        (b"[" * 100_000, "decode"),
        (b"[]", "schema"),
        (b'{"content": 5, "content_type": "text/plain"}', "schema"),
        (b'{"content": "", "content_type": "text/plain"}', "schema"),
        (b'{"content": "x", "content_type": "image/png"}', "schema"),
        (b'{"content": "x", "content_type": "text/plain", "article_id": "a b"}', "schema"),
    ],
)
def test_what_is_no_raw_article_has_a_reason(value: bytes | None, reason: Reason) -> None:
    with pytest.raises(Unprocessable) as error:
        parse(RawArticle, value)

    assert error.value.reason == reason


def test_a_page_above_the_limit_is_too_large() -> None:
    value = raw_article().to_json().replace(b"ferry line", b"x" * (MAX_CONTENT + 1))

    with pytest.raises(Unprocessable) as error:
        parse(RawArticle, value)

    assert error.value.reason == "too-large"


def test_the_detail_names_the_field_and_never_the_input() -> None:
    with pytest.raises(Unprocessable, match="content_type") as error:
        parse(RawArticle, b'{"content": "secret words", "content_type": "image/png"}')

    assert "secret words" not in error.value.detail


def test_unknown_fields_are_ignored() -> None:
    value = b'{"content": "x", "content_type": "text/plain", "of_tomorrow": {"a": 1}}'

    assert parse(RawArticle, value).content == "x"
