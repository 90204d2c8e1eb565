"""The words of a page, numbered, with the line each stands on and the groups it belongs to."""

import re
from dataclasses import dataclass

import numpy as np

from services.cleaner.lines import Bools, Floats, Ints
from services.cleaner.vocabulary import WORD_GROUP_NAMES, WORD_GROUPS, bits_of

WORD = re.compile(r"\w+")
LINE_END = "\n"
WORD_OR_END = re.compile(r"\w+|\n")
BITS = bits_of(WORD_GROUPS)
N_GROUPS = len(WORD_GROUP_NAMES)
FUNCTION = 1 << WORD_GROUP_NAMES.index("function")
MIN_CONTENT_WORD = 4
"""Words at least this long that are no function words speak of the subject."""

TRIGRAM_BITS = (1 << 40) - 1
_MULTIPLIER = 1_000_003


@dataclass(frozen=True)
class Tokens:
    """Words of all lines one after the other; `number` gives each distinct word a number."""

    number: dict[str, int]
    ids: Ints
    line: Ints
    per_line: Ints
    groups: Ints
    content: Bools

    @property
    def n_lines(self) -> int:
        """Number of lines."""
        return len(self.per_line)

    def per_word(self, counts: Ints | Floats) -> Floats:
        """Return counts per line divided by the line's number of words."""
        return (counts / np.maximum(self.per_line, 1)).astype(np.float32)

    def share(self, words: set[str]) -> Floats:
        """Return for each line the share of its words that are in a set."""
        wanted = np.zeros(len(self.number) + 1, np.bool_)
        wanted[[self.number.get(word, -1) for word in words]] = True
        wanted[-1] = False
        return self.per_word(np.bincount(self.line[wanted[self.ids]], minlength=self.n_lines))


def tokens_of(lowered: list[str]) -> Tokens:
    """Take lower-case lines apart."""
    flat = WORD_OR_END.findall(LINE_END.join([*lowered, ""]))
    distinct = dict.fromkeys(flat)
    distinct.pop(LINE_END, None)
    number = dict(zip(distinct, range(len(distinct)), strict=True))
    ids = np.fromiter(map({**number, LINE_END: -1}.__getitem__, flat), np.int64, len(flat))
    ends = ids < 0
    line = np.cumsum(ends, dtype=np.int64)[~ends]
    ids = ids[~ends]
    groups = np.array([BITS.get(word, 0) for word in number], np.int64)
    long = np.fromiter(map(len, number), np.int64, len(number)) >= MIN_CONTENT_WORD
    return Tokens(
        number=number,
        ids=ids,
        line=line,
        per_line=np.bincount(line, minlength=len(lowered)),
        groups=groups[ids],
        content=(long & (groups & FUNCTION == 0))[ids],
    )


def trigrams(ids: Ints, line: Ints) -> tuple[Ints, Ints]:
    """Return 40-bit hashes of the word trigrams that cross no line, and their lines."""
    first, second, third = ids[:-2], ids[1:-1], ids[2:]
    hashes = ((first * _MULTIPLIER + second) * _MULTIPLIER + third) & TRIGRAM_BITS
    inside = line[2:] == line[:-2]
    return hashes[inside], line[:-2][inside]
