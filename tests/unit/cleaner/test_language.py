"""The language of a text."""

import pytest

from services.cleaner.language import language_of


@pytest.mark.parametrize(
    ("text", "hint", "language"),
    [
        ("The council approved the new ferry line on Monday.", "de", "en"),
        ("Der Rat hat am Montag die neue Linie beschlossen.", None, "de"),
        ("Ok", "pt-BR", "pt"),
        ("Ok", None, "und"),
        ("12345", "en_GB", "en"),
        ("12345", None, "und"),
    ],
)
def test_the_text_decides_and_hints_help(text: str, hint: str | None, language: str) -> None:
    assert language_of(text, (hint,)) == language
