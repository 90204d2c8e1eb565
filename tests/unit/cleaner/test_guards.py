"""What is refused or repaired before parsing."""

import pytest

from schemas.articles import ContentType, RawArticle
from services.cleaner.guards import MAX_ATTRIBUTES, admit
from services.errors import Unprocessable


def page(content: str, content_type: ContentType = "text/html") -> RawArticle:
    return RawArticle(content=content, content_type=content_type)


def test_a_page_nested_beyond_measure_is_too_deep() -> None:
    with pytest.raises(Unprocessable, match="too-deep"):
        admit(page("<div>" * 100_000 + "text"))


def test_many_siblings_are_not_deep() -> None:
    assert admit(page("<div>a</div>" * 50_000)).is_html


def test_unclosed_paragraphs_do_not_nest() -> None:
    assert admit(page("<p>a" * 50_000)).is_html


def test_a_page_of_blanks_is_empty() -> None:
    with pytest.raises(Unprocessable, match="empty"):
        admit(page(" \n\t ", "text/plain"))


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(Unprocessable, match="decode"):
        admit(page("PK\ufffd\ufffd\x03ab\ufffd"))


def test_nul_characters_vanish() -> None:
    assert admit(page("a\0b", "text/plain")).content == "ab"


def test_bare_text_sent_as_html_is_read_as_text() -> None:
    assert not admit(page("A line.\nAnother line where 3 < 4.")).is_html


def test_a_whole_page_sent_as_text_is_read_as_html() -> None:
    assert admit(page("<!DOCTYPE html><html><body>a</body></html>", "text/plain")).is_html


def test_attributes_beyond_the_limit_are_dropped() -> None:
    few = " ".join(f"a{number}='>'" for number in range(MAX_ATTRIBUTES))
    assert admit(page(f"<p {few} b c=1>text</p>")).content == f"<p {few}>text</p>"


def test_a_long_text_loses_nothing() -> None:
    content = "<p title=a>" + "word " * 5_000
    assert admit(page(content)).content == content
