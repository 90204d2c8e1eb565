"""A page is sent on as text, and known again by its words."""

import pytest

from schemas.articles import MAX_CONTENT
from services.feeds.failures import Failed
from services.feeds.reading_page import RawPage, read_page

STORY = (
    "<p>The harbour council of Port Maddow approved a new ferry line on Monday, ending two years "
    "of talks with the island communities.</p><p>The operator has not confirmed the price.</p>"
)
PAGE = """<html><head><title>Ferry</title><script nonce="{nonce}">track("{nonce}")</script></head>
<body><nav><a href="/">Home</a> {nonce}</nav><article><h1>Ferry approved</h1>{story}</article>
<footer>Served in {nonce} ms</footer><!-- {nonce} --></body></html>"""


def words(html: str) -> str:
    return read_page(RawPage(html.encode(), "text/html")).words


def test_a_page_is_the_same_when_only_its_furniture_differs() -> None:
    pages = [PAGE.format(story=STORY, nonce=nonce) for nonce in ("17", "23")]

    assert words(pages[0]) == words(pages[1])


def test_a_page_is_another_when_a_number_in_its_text_differs() -> None:
    told = [PAGE.format(story=STORY.replace("two", count), nonce="") for count in ("two", "three")]

    assert words(told[0]) != words(told[1])


def test_the_page_is_sent_as_it_was() -> None:
    html = PAGE.format(story=STORY, nonce="é")

    page = read_page(RawPage(html.encode("cp1252"), "text/html", "iso-8859-1"))

    assert (page.content, page.content_type) == (html, "text/html")


def test_plain_text_is_known_by_all_of_it() -> None:
    page = read_page(RawPage(b"The council  spoke.", "text/plain"))
    again = read_page(RawPage(b"The council\nspoke.", "text/plain"))

    assert (page.content_type, page.words) == ("text/plain", again.words)


@pytest.mark.parametrize("content_type", ["application/pdf", "image/png", "video/mp4"])
def test_other_media_are_no_page(content_type: str) -> None:
    with pytest.raises(Failed, match="not-a-page"):
        read_page(RawPage(b"%PDF", content_type))


@pytest.mark.parametrize("body", [b"", b" \n "])
def test_nothing_is_no_page(body: bytes) -> None:
    with pytest.raises(Failed, match="not-a-page"):
        read_page(RawPage(body, "text/html"))


def test_a_page_longer_than_an_article_may_be_is_refused() -> None:
    with pytest.raises(Failed, match="too-large"):
        read_page(RawPage(b"x" * (MAX_CONTENT + 1), "text/plain"))
