"""What pages declare for machines."""

from selectolax.lexbor import LexborHTMLParser

from services.cleaner.declared import Declared, declarations

ARTICLE = """{"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "Post"},
 {"@type": ["NewsArticle"], "headline": "Ferry line approved", "datePublished": "2026-01-13T09:00Z",
  "author": [{"@type": "Person", "name": "Ann Lee"}, {"name": "Bo Ek"}]}]}"""


def declared(head: str) -> Declared:
    return declarations(LexborHTMLParser(f"<html lang='en-GB'><head>{head}</head><body></body>"))


def json_ld(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


def test_json_ld_gives_headline_authors_and_time() -> None:
    found = declared(json_ld(ARTICLE))

    assert found.titles[0] == "Ferry line approved"
    assert found.credits == ("Ann Lee", "Bo Ek")
    assert found.published_at is not None


def test_meta_tags_serve_where_there_is_no_json_ld() -> None:
    found = declared('<meta property="og:title" content="Ferry"><meta name="author" content="A B">')

    assert (found.titles, found.credits) == (("Ferry",), ("A B",))


def test_an_address_is_no_author() -> None:
    assert declared('<meta name="author" content="https://x.example/a">').credits == ()


def test_broken_json_still_gives_the_body() -> None:
    assert declared(json_ld('{"articleBody": "Eleven boats a day.", oops')).body == (
        "Eleven boats a day."
    )


def test_the_canonical_address_is_absolute() -> None:
    assert declared('<link rel="canonical" href="/ferry">').canonical is None
    assert declared('<link rel="canonical" href="https://a.example/f">').canonical == (
        "https://a.example/f"
    )


def test_the_page_says_its_language() -> None:
    assert declared("").language == "en-GB"
