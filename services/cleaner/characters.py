"""Character classes: a table from code point to class, for counting a whole page at once."""

import sys
import unicodedata

import numpy as np
from numpy.typing import NDArray

from services.cleaner.lines import Ints


class CharacterClass:
    """What a character is to the line model; exclusive. Plain numbers: numpy is slow with enums."""

    UPPER = 0
    LOWER = 1
    DIGIT = 2
    SPACE = 3
    STOP = 4
    COMMA = 5
    QUOTE = 6
    SEPARATOR = 7
    COLON = 8
    BRACKET = 9
    BULLET = 10
    AT = 11
    CJK = 12
    OTHER_LETTER = 13
    OTHER = 14
    LINE_END = 15


N_CLASSES = 16
TABLE_SIZE = 0x10000
"""Code points beyond the basic plane count as the last entry of the table."""

_SIGNS = {
    CharacterClass.STOP: ".!?…。！？",
    CharacterClass.COMMA: ",;،、；，",
    CharacterClass.QUOTE: "\"“”„«»‘’'「」『』",
    CharacterClass.SEPARATOR: "|/›>",
    CharacterClass.COLON: ":：",
    CharacterClass.BRACKET: "()[]{}（）【】",
    CharacterClass.BULLET: "•·*-–—▪►●■",
    CharacterClass.AT: "@#",
    CharacterClass.LINE_END: "\n",
}
_CATEGORIES = {
    "Lu": CharacterClass.UPPER,
    "Ll": CharacterClass.LOWER,
    "Nd": CharacterClass.DIGIT,
    "Zs": CharacterClass.SPACE,
    "Cc": CharacterClass.SPACE,
}
_CJK = range(0x3040, 0xA000)


def _class_of(code: int) -> int:
    """Return the class of a code point that is no listed sign."""
    category = unicodedata.category(chr(code))
    if category[0] == "L" and code in _CJK:
        return CharacterClass.CJK
    if category in _CATEGORIES:
        return _CATEGORIES[category]
    return CharacterClass.OTHER_LETTER if category[0] == "L" else CharacterClass.OTHER


def _table() -> NDArray[np.uint8]:
    """Build the table once."""
    table = np.fromiter(map(_class_of, range(TABLE_SIZE)), np.uint8, TABLE_SIZE)
    for character_class, signs in _SIGNS.items():
        table[[ord(sign) for sign in signs]] = character_class
    table[-1] = CharacterClass.OTHER
    return table


CLASS_OF = _table()


def code_points(text: str) -> NDArray[np.uint32]:
    """Return the code points of a text."""
    order = "utf-32-le" if sys.byteorder == "little" else "utf-32-be"
    return np.frombuffer(text.encode(order, "surrogatepass"), np.uint32)


def classes_of(codes: NDArray[np.uint32]) -> NDArray[np.uint8]:
    """Return the class of each code point."""
    return CLASS_OF[np.minimum(codes, TABLE_SIZE - 1)]


def per_line(places: Ints, ends: Ints) -> Ints:
    """Return how many of some places, in order, are on each line, from where the lines end."""
    before = np.searchsorted(places, ends)
    before[1:] -= before[:-1].copy()
    return before
