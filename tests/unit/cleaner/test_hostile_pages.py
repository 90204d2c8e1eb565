"""Pages meant to break a cleaner: each is cleaned, or set aside with a reason."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.articles import ContentType, RawArticle
from services.cleaner.clean import clean
from services.errors import Unprocessable

SENTENCE = "The harbour council approved the new ferry line on Monday after a long debate. "
ARTICLE = "".join(f"<p>{SENTENCE * 3}</p>" for _ in range(6))


def outcome(content: str, content_type: ContentType = "text/html") -> str:
    """Return the text, or the reason why there is none."""
    try:
        return clean(RawArticle(content=content, content_type=content_type)).text
    except Unprocessable as error:
        return error.reason


@pytest.mark.parametrize(
    "junk",
    [
        "<ul>" + "<li><a href='/a'>Another story</a></li>" * 30_000 + "</ul>",
        "<table>" + ("<tr>" + "<td>7</td>" * 100 + "</tr>") * 200 + "</table>",
        "<div><span>x</span></div>" * 50_000,
        "<br>" * 20_000,
        "&nbsp;&amp;" * 100_000,
        "<p>\0</p>",
        "<!--" + "-" * 100_000,
    ],
    ids=["links", "table", "nodes", "breaks", "entities", "nul", "comment"],
)
def test_the_article_is_found_beside_much_junk(junk: str) -> None:
    assert SENTENCE.strip() in outcome(f"<html><body><article>{ARTICLE}</article>{junk}")


@pytest.mark.parametrize(
    "bullets",
    ["<li>•</li>", "<li>Another story</li>", "• <br>", "<p>An item</p>"],
    ids=["empty", "titles", "breaks", "paragraphs"],
)
def test_the_article_is_found_below_fifty_thousand_bullets(bullets: str) -> None:
    assert SENTENCE.strip() in outcome(bullets * 50_000 + f"<article>{ARTICLE}</article>")


def test_the_article_is_found_below_fifty_thousand_bullets_of_plain_text() -> None:
    paragraphs = [
        f"The council of {town} said on Monday that {number} ferries would sail to {town} again. "
        f"Its members had argued about the fares for {number} weeks, a spokesman added."
        for number, town in enumerate(("Aldby", "Brenmouth", "Corrow", "Dunmarrow"), start=2)
    ]
    text = outcome("* an item\n" * 50_000 + "\n\n".join(paragraphs), "text/plain")
    assert text.startswith(paragraphs[0])


@pytest.mark.parametrize("attribute", ["a{}", "a{}=1", "a{}='>'"], ids=["bare", "plain", "quoted"])
def test_an_element_with_a_hundred_thousand_attributes_is_read(attribute: str) -> None:
    crowd = " ".join(attribute.format(number) for number in range(100_000))
    assert SENTENCE.strip() in outcome(f"<div {crowd}>{ARTICLE}</div>")


def test_deep_nesting_is_read() -> None:
    assert SENTENCE.strip() in outcome("<div>" * 5_000 + ARTICLE)


def test_too_deep_nesting_is_refused() -> None:
    assert outcome("<div>" * 100_000 + ARTICLE) == "too-deep"


def test_many_short_paragraphs_are_read() -> None:
    assert outcome("<p>A short one.</p>" * 20_000)


def test_one_huge_paragraph_is_read() -> None:
    assert outcome("<p>" + SENTENCE * 25_000)


def test_bare_text_sent_as_html_is_read_as_text() -> None:
    text = "\n\n".join([SENTENCE * 3] * 6)
    assert SENTENCE.strip() in outcome(text)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=300), st.sampled_from(("text/html", "text/plain")))
def test_any_text_has_an_outcome(content: str, content_type: ContentType) -> None:
    if content:
        assert outcome(content, content_type)


ATTRIBUTES = st.lists(
    st.sampled_from(["a=1", "b", 'c="', "d='", "'", '"', ">", "/", "=", "e = f", " ", "<"]),
    max_size=40,
)


@settings(max_examples=60, deadline=None)
@given(ATTRIBUTES)
def test_any_attributes_have_an_outcome(attributes: list[str]) -> None:
    assert outcome(f"<div {' '.join(attributes * 100)}>{ARTICLE}")


FRAGMENTS = st.sampled_from(
    [
        *("<p>", "</p>", "<div class='x'>", "</div>", "<a href=", "<script>", "</script>", "<svg>"),
        *(
            "<table><td>",
            "<!--",
            "]]>",
            "&#0;",
            "&#xD800;",
            "<template>",
            "\ufeff",
            "<br/>",
            "<h1>",
        ),
        SENTENCE,
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(FRAGMENTS, min_size=1, max_size=30))
def test_any_markup_has_an_outcome(fragments: list[str]) -> None:
    assert outcome("".join(fragments))


@settings(max_examples=20, deadline=None)
@given(st.lists(FRAGMENTS, min_size=1, max_size=30))
def test_cleaning_is_a_function_of_the_page(fragments: list[str]) -> None:
    content = ARTICLE + "".join(fragments)
    assert outcome(content) == outcome(content)
