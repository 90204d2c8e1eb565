"""Why a line was removed."""

import pytest

from services.cleaner.features import features_of
from services.cleaner.html_lines import html_lines
from services.cleaner.lines import text_lines
from services.cleaner.reasons import reasons

BODY = (
    "The council approved the ferry line on Monday, after two years of talks.",
    "The mayor said the boats would run by spring.",
)


def why(line: str) -> str:
    """Return the reason of a line that follows the body in plain text."""
    lines = text_lines("\n".join([*BODY, line]))
    return reasons(lines, features_of(lines), [0, 1])[2]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Lorem ipsum dolor sit amet, consectetur adipiscing elit", "placeholder"),
        ("©2026 The Post. All rights reserved.", "legal"),
        ("The mayor said the boats would run by spring.Ann Lee/Agency", "caption"),
        ("Photo: Ann Lee", "credit"),
        ("By Ann Lee", "byline"),
        ("Share on Facebook", "share"),
        ("12 comments", "comments"),
        ("Sign up for our newsletter", "promo"),
        ("Most read stories", "related"),
        ("Contact", "menu"),
        ("Seven villages to see before the summer ends", "related"),
    ],
)
def test_wording_gives_the_reason(line: str, reason: str) -> None:
    assert why(line) == reason


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        ("<figcaption>A boat at the pier</figcaption>", "caption"),
        ("<nav><a href='/'>Harbour and islands</a></nav>", "menu"),
        ("<div class='comment-list'><p>Well done, everyone</p></div>", "comments"),
        ("<div class='newsletter-box'><p>The morning in your pocket</p></div>", "promo"),
        ("<ul class='most-read'><li>Seven villages worth a trip</li></ul>", "related"),
    ],
)
def test_markup_gives_the_reason(html: str, reason: str) -> None:
    lines = html_lines("".join(f"<p>{line}</p>" for line in BODY) + html)
    assert reasons(lines, features_of(lines), [0, 1])[2] == reason


def test_every_line_that_is_not_kept_has_a_reason() -> None:
    lines = text_lines("Menu\n" + "\n".join(BODY) + "\nMenu\nNext")
    assert sorted(reasons(lines, features_of(lines), [1, 2])) == [0, 3, 4]
