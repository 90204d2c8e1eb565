"""HTML to lines."""

from services.cleaner.html_lines import html_lines
from services.cleaner.tags import TAGS, Flag


def test_inline_tags_do_not_break_a_line() -> None:
    assert html_lines("<p>A <b>bold</b> <a href='/x'>word</a>.</p><p>B</p>").texts == [
        "A bold word.",
        "B",
    ]


def test_a_break_ends_a_line() -> None:
    assert html_lines("<div>one<br>two</div>").texts == ["one", "two"]


def test_scripts_and_forms_controls_are_not_shown() -> None:
    html = "<p>a</p><script>var x</script><style>p{}</style><select><option>b</select>"
    assert html_lines(html).texts == ["a"]


def test_words_for_screen_readers_are_not_part_of_a_sentence() -> None:
    html = "<p>A <a href='/x'>link<span class='sr-only'>opens in a new tab</span></a>.</p>"
    assert html_lines(html).texts == ["A link."]


def test_linked_and_bold_shares_are_counted() -> None:
    markup = html_lines("<p><a href='/x'>abcd</a><b>efgh</b></p>").markup

    assert markup is not None
    assert (markup.link.tolist(), markup.bold.tolist()) == ([0.5], [0.5])


def test_elements_know_their_place() -> None:
    markup = html_lines("<article><h1>T</h1><div><p>a</p></div></article><footer>f</footer>").markup

    assert markup is not None
    elements, paragraph = markup.elements, markup.element[1]
    assert elements.tag[paragraph] == TAGS["p"]
    assert elements.depth[paragraph] == 3
    assert elements.flags[paragraph] & Flag.ARTICLE
    assert elements.end[1] == 5
    assert elements.flags[markup.element[2]] & Flag.FOOTER


def test_a_page_without_text_has_no_lines() -> None:
    assert html_lines("<p> </p>").texts == []


def test_no_break_spaces_and_soft_hyphens_are_folded() -> None:
    assert html_lines("<p>a&nbsp;b&shy;c</p>").texts == ["a bc"]
