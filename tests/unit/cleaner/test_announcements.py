"""Lines that announce or ask for something."""

import pytest

from services.cleaner.announcements import is_announcement, is_call, is_label


@pytest.mark.parametrize(
    "text", ["Most Read from the Post", "READ ALSO: Profit rises", "Watch Live", "À lire aussi"]
)
def test_other_stories_are_announced(text: str) -> None:
    assert is_label(text)


@pytest.mark.parametrize("text", ["Key points", "What happens next", "The mosteads"])
def test_a_heading_of_the_article_is_no_label(text: str) -> None:
    assert not is_label(text)


@pytest.mark.parametrize(
    "text",
    [
        "Join us at the summit in May, where leaders will meet.",
        "Sign up for our newsletter and never miss a story.",
        "Do you have a story for us? Call the newsdesk.",
        "Abonnieren Sie unseren Newsletter.",
        "If you value reporting from the lakes, support us with two marks a month.",
        "Recibe cada noche nuestro boletín.",
    ],
)
def test_the_reader_is_called_upon(text: str) -> None:
    assert is_call(text)


@pytest.mark.parametrize(
    "text",
    [
        "They asked him to join us at the table, she said.",
        "Support for the plan has grown since May.",
        "Subscribers left the service in their thousands.",
    ],
)
def test_a_sentence_about_such_things_is_no_call(text: str) -> None:
    assert not is_call(text)


@pytest.mark.parametrize(
    "text", ["READ ALSO: Rovers coach walks out two days before the semi-final.", "Related: Rain"]
)
def test_another_story_is_named_behind_a_colon(text: str) -> None:
    assert is_announcement(text)


@pytest.mark.parametrize("text", ["They watch: nobody moves.", "He read aloud: all is well."])
def test_a_sentence_with_a_colon_names_no_other_story(text: str) -> None:
    assert not is_announcement(text)
