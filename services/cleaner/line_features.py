"""What a line says by itself: features that need no markup.

Every function returns named rows, one float per line.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from services.cleaner.characters import N_CLASSES, CharacterClass, classes_of, code_points, per_line
from services.cleaner.lines import Ints, Lines
from services.cleaner.tokens import N_GROUPS, Tokens
from services.cleaner.vocabulary import WORD_GROUP_NAMES

Rows = dict[str, NDArray[Any]]

MAX_WORDS, MAX_CHARACTERS, MAX_SIGNS, MAX_GROUP_WORDS = 120, 1000, 20, 5
ADDRESS = ("http", "www.", ".com")
POST = ("pic.twitter", "t.co/", "(@")
PLACEHOLDER = ("lorem ipsum", "dolor sit amet")

CHARACTER_SHARES = {
    "share_upper": CharacterClass.UPPER,
    "share_digit": CharacterClass.DIGIT,
    "share_quote": CharacterClass.QUOTE,
    "share_separator": CharacterClass.SEPARATOR,
    "share_cjk": CharacterClass.CJK,
    "share_other": CharacterClass.OTHER,
    "share_bracket": CharacterClass.BRACKET,
}
CHARACTER_COUNTS = {
    "n_stops": CharacterClass.STOP,
    "n_commas": CharacterClass.COMMA,
    "n_quotes": CharacterClass.QUOTE,
    "n_separators": CharacterClass.SEPARATOR,
}
SHARED, COUNTED = list(CHARACTER_SHARES.values()), list(CHARACTER_COUNTS.values())
SHARE_ROWS = [f"share_{name}_words" for name in WORD_GROUP_NAMES]
COUNT_ROWS = [f"n_{name}_words" for name in WORD_GROUP_NAMES]
OPENINGS = ("byline", "update", "related", "credit", "share", "subscribe", "editor", "comments")
OPENING_ROWS = [f"opens_with_{name}" for name in OPENINGS]
OPENING_BITS = np.array([WORD_GROUP_NAMES.index(name) for name in OPENINGS])[:, None]
GROUP_MASKS = 1 << np.arange(N_GROUPS)
BEFORE_WORD = np.array(
    [
        c > CharacterClass.DIGIT and c not in (CharacterClass.OTHER_LETTER, CharacterClass.CJK)
        for c in range(N_CLASSES)
    ]
)
"""Whether a capital behind a character of the class begins a word."""


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
    shares = counts[SHARED] / np.maximum(sizes, 1)
    signs = np.minimum(counts[COUNTED], MAX_SIGNS)
    letters = counts[CharacterClass.UPPER] + counts[CharacterClass.LOWER]
    capital = classes == CharacterClass.UPPER
    capital[1:] &= BEFORE_WORD.take(classes[:-1])
    return {
        "characters": np.minimum(sizes, MAX_CHARACTERS),
        **dict(zip(CHARACTER_SHARES, shares, strict=True)),
        **dict(zip(CHARACTER_COUNTS, signs, strict=True)),
        "upper_letters": counts[CharacterClass.UPPER] / np.maximum(letters, 1),
        "capitals": per_line(np.flatnonzero(capital), ends),
        "glued": per_line(_glued(classes), ends),
        "cjk_words": counts[CharacterClass.CJK] / 2,
        "ends_sentence": (last == CharacterClass.STOP)
        | (closes & (before_last == CharacterClass.STOP)),
        "ends_colon": last == CharacterClass.COLON,
        "ends_quote": last == CharacterClass.QUOTE,
        "first": classes[starts].astype(np.int64),
        "last": last.astype(np.int64),
    }


def _glued(classes: NDArray[np.uint8]) -> Ints:
    """Say where a sentence goes on without a space: a credit stuck on, `he said.Ann Lee/Agency`."""
    sign = np.flatnonzero(
        (classes[1:-1] == CharacterClass.STOP) | (classes[1:-1] == CharacterClass.QUOTE)
    )
    before, stop, behind = classes[sign], classes[sign + 1], classes[sign + 2]
    ended = (before == CharacterClass.LOWER) & (stop == CharacterClass.STOP)
    ended |= (before == CharacterClass.STOP) & (stop == CharacterClass.QUOTE)
    return np.asarray(sign[ended & (behind == CharacterClass.UPPER)])


def word_rows(lines: Lines, tokens: Tokens, characters: Rows) -> Rows:
    """Words: how many, of which groups, and which stand first."""
    words = tokens.per_line + characters["cjk_words"]
    groups, tagged = _group_counts(tokens), np.zeros(tokens.n_lines, np.int64)
    shares = tokens.per_word(groups)
    worded = np.flatnonzero(tokens.per_line)
    tagged[worded] = tokens.groups[(tokens.per_line.cumsum() - tokens.per_line)[worded]]
    return {
        "words": np.minimum(words, MAX_WORDS),
        "log_words": np.log1p(words),
        "word_length": characters["characters"] / np.maximum(tokens.per_line, 1),
        "capital_words": tokens.per_word(characters["capitals"]),
        **dict(zip(SHARE_ROWS, shares, strict=True)),
        **dict(zip(COUNT_ROWS, np.minimum(groups, MAX_GROUP_WORDS), strict=True)),
        **dict(zip(OPENING_ROWS, tagged >> OPENING_BITS & 1, strict=True)),
        "address": lines.containing(ADDRESS),
        "post": lines.containing(POST),
        "placeholder": lines.containing(PLACEHOLDER),
        "copyright": lines.containing(("©",)),
    }


def _group_counts(tokens: Tokens) -> Ints:
    """Return how many words of each group each line has: groups x lines."""
    some = np.flatnonzero(tokens.groups)
    word, group = np.nonzero(tokens.groups[some, None] & GROUP_MASKS != 0)
    cells = tokens.line[some][word] * N_GROUPS + group
    counts = np.bincount(cells, minlength=N_GROUPS * tokens.n_lines)
    return counts.reshape(tokens.n_lines, N_GROUPS).T
