"""Where a page's reader comments begin."""

import numpy as np
import pytest

from services.cleaner.comments import comments_start
from services.cleaner.features import features_of
from services.cleaner.lines import text_lines

ARTICLE = ["The council approved the new ferry line on Monday, after a long debate."] * 3
COMMENTS = ["ann77 says:", "I took the old ferry for years.", "Reply", "bob says:", "Me too."]


def start(*page: str) -> int:
    lines = text_lines("\n".join(page))
    words = features_of(lines).words
    return comments_start(lines.texts, words, np.ones(len(words), np.bool_))


@pytest.mark.parametrize(
    "heading",
    ["34 responses to “Ferry approved”", "Comments (12)", "Leave a reply", "12 Kommentare"],
)
def test_comments_begin_at_their_heading(heading: str) -> None:
    assert start(*ARTICLE, heading, *COMMENTS) == len(ARTICLE)


def test_a_heading_without_comments_below_it_begins_none() -> None:
    page = [*ARTICLE, "Responses to the plan", *ARTICLE]
    assert start(*page) == len(page)


def test_a_link_to_the_comments_above_the_article_begins_none() -> None:
    page = ["3 comments", "2 hours ago", "Reply", *ARTICLE]
    assert start(*page) == len(page)


def test_a_sentence_about_comments_begins_none() -> None:
    page = [*ARTICLE, "Comments by the mayor drew a reply at once.", *COMMENTS]
    assert start(*page) == len(page)
