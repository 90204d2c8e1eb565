"""Whose page it is."""

import pytest

from schemas.articles import RawArticle
from services.source import source_of


@pytest.mark.parametrize(
    ("url", "source"),
    [
        ("https://www.harbour.co.uk/news/1", "harbour.co.uk"),
        ("https://news.harbour.com:8080/1?x=y", "harbour.com"),
        ("https://www.harbour.example/1", "harbour.example"),
        ("http://intranet/1", "intranet"),
        ("http://[broken/1", "unknown"),
        ("not an address", "unknown"),
        (None, "unknown"),
    ],
)
def test_the_source_is_the_registered_domain_of_the_address(url: str | None, source: str) -> None:
    assert source_of(RawArticle(content="x", content_type="text/plain", url=url)) == source


def test_a_producer_that_names_the_source_is_believed() -> None:
    raw = RawArticle(content="x", content_type="text/plain", url="https://a.com/1", source="Wire")

    assert source_of(raw) == "Wire"
