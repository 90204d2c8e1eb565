"""UTF-8 that was read as Windows-1252."""

import pytest

from services.cleaner.mojibake import without_mojibake


@pytest.mark.parametrize(
    "text", ["the café’s owner", "“No”, she said – twice", "Ærøskøbing", "東京"]
)
def test_it_is_read_again(text: str) -> None:
    garbled = "".join(
        bytes([byte]).decode("cp1252", errors="ignore") or chr(byte) for byte in text.encode()
    )
    assert without_mojibake(garbled) == text


@pytest.mark.parametrize("text", ["NÃO É ASSIM", "Ça va, Ångström?", "plain", "Â£", "naïve"])
def test_genuine_accents_stay(text: str) -> None:
    assert without_mojibake(text) in (text, "£")
