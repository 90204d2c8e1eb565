"""A text as the words that shingles are made of: lower case, UTF-8."""

import re
import unicodedata

Words = list[bytes]
Lines = list[bytes]
"""Words with a blank between them."""

INVISIBLE = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff\ud800-\udfff]")
TYPOGRAPHY = ("‘", "’", "“", "”", "–", "—", "…", "\u00a0")
"""What keeps most news from being ASCII, and separates words like its ASCII counterpart."""
UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
"""Thai, Lao, Burmese, Khmer, Japanese, Chinese: scripts that put no blanks between words."""
CHARACTER = re.compile(f"([{UNSPACED}])")
NOT_ASCII = re.compile("[^\x00-\x7f]")
BLANKS = re.compile(b"  +")
LOWER = bytes(
    32 if bytes([c]).isascii() and not bytes([c]).isalnum() and c not in b"_\n" else c
    for c in bytes(range(256)).lower()
)
"""Table for `bytes.translate`: ASCII in lower case, a blank for what is not part of a word."""
SIGMA = "Σ"
"""The one letter whose lower case depends on where it stands."""

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


def lines_of(normalized: str) -> Lines:
    """Return the words of every line of a normalized text that has any.

    Every character of an unspaced script counts as a word.
    """
    text = normalized.lower() if SIGMA in normalized else normalized
    others = set() if text.isascii() else set(NOT_ASCII.findall(text))
    changed = {other: plain for other in others if (plain := _plain(other)) != other}
    if len(changed) > FEW_MARKS:
        text = text.translate({ord(other): plain for other, plain in changed.items()})
    else:
        for other, plain in changed.items():
            text = text.replace(other, plain)
    if any(map(CHARACTER.match, others)):
        text = CHARACTER.sub(r" \1 ", text)
    lower = BLANKS.sub(b" ", text.encode().translate(LOWER))
    return [line for line in map(bytes.strip, lower.split(b"\n")) if line]


def words_of(lines: Lines) -> Words:
    """Return the words of lines, one after the other."""
    return b" ".join(lines).split(b" ") if lines else []


def word_count(line: bytes) -> int:
    """Return the number of words in a line."""
    return line.count(b" ") + 1


def _plain(character: str) -> str:
    """Return the lower case of a character that is not ASCII, blanks for what is no letter."""
    return "".join(c if c.isascii() or c.isalnum() else " " for c in character.lower())


def shingle_length(normalized: str, words: int) -> int:
    """Return how many words make a shingle of a text: five where most are characters."""
    if normalized.isascii() or 2 * len(CHARACTER.findall(normalized)) <= words:
        return WORDS_PER_SHINGLE
    return CHARACTERS_PER_SHINGLE
