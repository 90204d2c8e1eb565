"""A text as the words that shingles are made of."""

import re
import unicodedata

INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff\ud800-\udfff]")
UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
"""Thai, Lao, Burmese, Khmer, Japanese, Chinese: scripts that put no blanks between words."""
WORD = re.compile(r"\w+")
WORD_OR_CHARACTER = re.compile(rf"[{UNSPACED}]|[^\W{UNSPACED}]+")
HAS_UNSPACED = re.compile(f"[{UNSPACED}]")

WORDS_PER_SHINGLE = 3
CHARACTERS_PER_SHINGLE = 5
"""In unspaced scripts, where five characters are about as telling as three words."""


def normalize(text: str) -> str:
    """Return the text in NFKC without invisible characters; case is kept."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFKC", INVISIBLE.sub("", text))


def words_of(normalized: str) -> list[str]:
    """Return the words of a normalized text in lower case; unspaced scripts give characters."""
    lower = normalized.lower()
    if lower.isascii() or not HAS_UNSPACED.search(lower):
        return WORD.findall(lower)
    return WORD_OR_CHARACTER.findall(lower)


def shingle_length(words: list[str]) -> int:
    """Return how many words make a shingle of this text: five where most are characters."""
    if all(map(str.isascii, words[:50])):
        return WORDS_PER_SHINGLE
    characters = sum(map(bool, map(HAS_UNSPACED.match, words)))
    return CHARACTERS_PER_SHINGLE if 2 * characters > len(words) else WORDS_PER_SHINGLE
