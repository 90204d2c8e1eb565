"""Lines that close a page rather than an article."""

import pytest

from services.cleaner.sign_offs import is_sign_off


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee is a senior reporter at the Post who follows the harbour.",
        "Bo Ek covers courts.",
        "Ann Lee ist Redakteurin im Ressort Politik.",
        "Reporting by Ann Lee; editing by Bo Ek",
        "Contact Ann Lee at ann@post.example.",
        "Copyright 2026 The Post. All rights reserved.",
    ],
)
def test_the_author_or_the_owner_is_named(text: str) -> None:
    assert is_sign_off(text)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor is a former reporter, as he likes to say.",
        "The plan covers the harbour.",
        "He said the right to be heard was reserved for members.",
    ],
)
def test_a_sentence_of_a_story_is_none(text: str) -> None:
    assert not is_sign_off(text)
