"""A text as the words that shingles are made of: lower case, UTF-8."""

import re
import unicodedata

Words = list[bytes]

INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff\ud800-\udfff]")
TYPOGRAPHY = ("‘", "’", "“", "”", "–", "—", "…", "\u00a0")
"""What keeps most news from being ASCII, and separates words like its ASCII counterpart."""
UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
"""Thai, Lao, Burmese, Khmer, Japanese, Chinese: scripts that put no blanks between words."""
CHARACTER = re.compile(f"([{UNSPACED}])")
NOT_ASCII = re.compile("[^\x00-\x7f]")
SEPARATORS = bytes(
    32 if bytes([c]).isascii() and not bytes([c]).isalnum() and c not in b"_\n" else c
    for c in range(256)
)
"""Table for `bytes.translate`: a blank for every ASCII character that is not part of a word."""

FEW_MARKS = 20
"""Up to here replacing one after the other is faster than one pass over all characters."""

WORDS_PER_SHINGLE = 3
CHARACTERS_PER_SHINGLE = 5
"""In unspaced scripts, where five characters are about as telling as three words."""


def normalize(text: str) -> str:
    """Return the text in NFKC, plain punctuation, no invisible characters; case is kept."""
    for mark in () if text.isascii() else TYPOGRAPHY:
        text = text.replace(mark, " ")
    if text.isascii():
        return text
    return unicodedata.normalize("NFKC", INVISIBLE.sub("", text))


def paragraphs_of(normalized: str) -> list[Words]:
    """Return the words of every line of a normalized text that has any.

    Every character of an unspaced script counts as a word.
    """
    lower = normalized.lower()
    others = set() if lower.isascii() else set(NOT_ASCII.findall(lower))
    marks = [other for other in others if not other.isalnum()]
    for mark in marks[:FEW_MARKS]:
        lower = lower.replace(mark, " ")
    if len(marks) > FEW_MARKS:
        lower = lower.translate(dict.fromkeys(map(ord, marks), " "))
    if any(map(CHARACTER.match, others)):
        lower = CHARACTER.sub(r" \1 ", lower)
    lines = lower.encode().translate(SEPARATORS).split(b"\n")
    return [words for words in map(bytes.split, lines) if words]


def shingle_length(normalized: str, words: int) -> int:
    """Return how many words make a shingle of a text: five where most are characters."""
    if normalized.isascii() or 2 * len(CHARACTER.findall(normalized)) <= words:
        return WORDS_PER_SHINGLE
    return CHARACTERS_PER_SHINGLE
