"""What a line says by itself: features that need no markup.

Every function returns named rows, one float per line.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from services.cleaner.characters import N_CLASSES, CharacterClass, classes_of, code_points
from services.cleaner.lines import Bools, Ints, Lines
from services.cleaner.tokens import N_GROUPS, Tokens
from services.cleaner.vocabulary import WORD_GROUP_NAMES

Rows = dict[str, NDArray[Any]]

MAX_WORDS, MAX_CHARACTERS, MAX_SIGNS, MAX_GROUP_WORDS = 120, 1000, 20, 5
ADDRESS = ("http", "www.", ".com")
POST = ("pic.twitter", "t.co/", "(@")
PLACEHOLDER = ("lorem ipsum", "dolor sit amet")

SHARES = {
    "upper": CharacterClass.UPPER,
    "digit": CharacterClass.DIGIT,
    "quote": CharacterClass.QUOTE,
    "separator": CharacterClass.SEPARATOR,
    "cjk": CharacterClass.CJK,
    "other": CharacterClass.OTHER,
    "bracket": CharacterClass.BRACKET,
}
COUNTS = {
    "stops": CharacterClass.STOP,
    "commas": CharacterClass.COMMA,
    "quotes": CharacterClass.QUOTE,
    "separators": CharacterClass.SEPARATOR,
}
SHARE_ROWS = [f"share_{name}_words" for name in WORD_GROUP_NAMES]
COUNT_ROWS = [f"n_{name}_words" for name in WORD_GROUP_NAMES]
OPENINGS = ("byline", "update", "related", "credit", "share", "subscribe", "editor", "comments")


def character_rows(texts: list[str]) -> Rows:
    """Length, character classes, first and last characters."""
    codes = code_points("\n".join(texts) + "\n")
    classes = classes_of(codes)
    ends = np.flatnonzero(codes == ord("\n"))
    starts = np.concatenate(([0], ends[:-1] + 1))
    sizes = (ends - starts).astype(np.float32)
    cells = np.repeat(np.arange(len(texts)) * N_CLASSES, ends - starts + 1) + classes
    counts = np.bincount(cells, minlength=N_CLASSES * len(texts)).reshape(-1, N_CLASSES).T
    last, before_last = classes[np.maximum(ends - 1, 0)], classes[np.maximum(ends - 2, starts)]
    closes = (last == CharacterClass.QUOTE) | (last == CharacterClass.BRACKET)
    letters = counts[CharacterClass.UPPER] + counts[CharacterClass.LOWER]
    capital = classes == CharacterClass.UPPER
    capital[1:] &= ~_in_word(classes[:-1])
    capitals = np.bincount(cells[capital] // N_CLASSES, minlength=len(texts))
    return {
        "characters": np.minimum(sizes, MAX_CHARACTERS),
        **{f"share_{name}": counts[c] / np.maximum(sizes, 1) for name, c in SHARES.items()},
        **{f"n_{name}": np.minimum(counts[c], MAX_SIGNS) for name, c in COUNTS.items()},
        "upper_letters": counts[CharacterClass.UPPER] / np.maximum(letters, 1),
        "capitals": capitals,
        "glued": np.bincount(cells[:-2][_glued(classes)] // N_CLASSES, minlength=len(texts)),
        "cjk_words": counts[CharacterClass.CJK] / 2,
        "ends_sentence": (last == CharacterClass.STOP)
        | (closes & (before_last == CharacterClass.STOP)),
        "ends_colon": last == CharacterClass.COLON,
        "ends_quote": last == CharacterClass.QUOTE,
        "first": classes[starts].astype(np.int64),
        "last": last.astype(np.int64),
    }


def _in_word(classes: NDArray[np.uint8]) -> Bools:
    """Say for each character whether a capital behind it is inside a word."""
    letter = (classes <= CharacterClass.DIGIT) | (classes == CharacterClass.OTHER_LETTER)
    return np.asarray(letter | (classes == CharacterClass.CJK))


def _glued(classes: NDArray[np.uint8]) -> Bools:
    """Say where a sentence goes on without a space: a credit stuck on, `he said.Ann Lee/Agency`."""
    before, stop, behind = classes[:-2], classes[1:-1], classes[2:]
    ended = (before == CharacterClass.LOWER) & (stop == CharacterClass.STOP)
    ended |= (before == CharacterClass.STOP) & (stop == CharacterClass.QUOTE)
    return np.asarray(ended & (behind == CharacterClass.UPPER))


def word_rows(lines: Lines, tokens: Tokens, characters: Rows) -> Rows:
    """Words: how many, of which groups, and which stand first."""
    words = tokens.per_line + characters["cjk_words"]
    groups, tagged = _group_counts(tokens), np.zeros(tokens.n_lines, np.int64)
    shares = tokens.per_word(groups)
    firsts = np.flatnonzero(np.diff(tokens.line, prepend=-1))
    tagged[tokens.line[firsts]] = tokens.groups[firsts]
    openings = {name: WORD_GROUP_NAMES.index(name) for name in OPENINGS}
    return {
        "words": np.minimum(words, MAX_WORDS),
        "log_words": np.log1p(words),
        "word_length": characters["characters"] / np.maximum(tokens.per_line, 1),
        "capital_words": tokens.per_word(characters["capitals"]),
        **dict(zip(SHARE_ROWS, shares, strict=True)),
        **dict(zip(COUNT_ROWS, np.minimum(groups, MAX_GROUP_WORDS), strict=True)),
        **{f"opens_with_{name}": tagged >> bit & 1 for name, bit in openings.items()},
        "address": lines.containing(ADDRESS),
        "post": lines.containing(POST),
        "placeholder": lines.containing(PLACEHOLDER),
        "copyright": lines.containing(("©",)),
    }


def _group_counts(tokens: Tokens) -> Ints:
    """Return how many words of each group each line has: groups x lines."""
    some = np.flatnonzero(tokens.groups)
    word, group = np.nonzero(tokens.groups[some, None] >> np.arange(N_GROUPS) & 1)
    cells = tokens.line[some][word] * N_GROUPS + group
    counts = np.bincount(cells, minlength=N_GROUPS * tokens.n_lines)
    return counts.reshape(tokens.n_lines, N_GROUPS).T
