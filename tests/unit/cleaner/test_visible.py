"""What a reader sees of a page's metadata."""

from services.cleaner.html_lines import html_lines
from services.cleaner.lines import text_lines
from services.cleaner.visible import visible

HTML = (
    "<h1>Ferry line approved</h1><div class='byline'>Ann Lee</div>"
    "<a href='/authors/bo-ek'>Bo Ek</a><p>The council approved it.</p><h1>Another story</h1>"
)


def test_headings_and_signatures_are_found_by_markup() -> None:
    page = visible(html_lines(HTML), [3])

    assert page.headings == ("Ferry line approved", "Another story")
    assert page.signatures == ("Ann Lee", "Bo Ek")
    assert page.header == ("Ferry line approved", "Ann Lee", "Bo Ek")


def test_the_columnists_of_the_menu_do_not_sign_the_article() -> None:
    menu = "<ul class='author-list'><li>Cy Roe</li></ul>"

    page = visible(html_lines(menu + HTML), [4])

    assert page.signatures == ("Ann Lee", "Bo Ek")


def test_plain_text_has_no_marked_lines() -> None:
    page = visible(text_lines("Ferry line\nBy Ann Lee\nThe council approved it."), [2])

    assert (page.headings, page.signatures) == ((), ())
    assert page.paragraphs == ("The council approved it.",)
