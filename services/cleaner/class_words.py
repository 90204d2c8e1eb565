"""What the class and id words of an element say about its content."""

import re
from collections import defaultdict
from functools import lru_cache

from services.cleaner.vocabulary import CLASS_GROUP_NAMES, CLASS_GROUPS, bits_of

MAX_ATTRIBUTE = 300
"""Longer attribute values are read this far."""

CACHED_ATTRIBUTES = 1 << 16
"""A site repeats its class names on every page; the cache is bounded and never changes a result."""

ADVERT = 1 << CLASS_GROUP_NAMES.index("advert")
BARE_AD = re.compile(r"(?:^|[^a-z])ads?(?:$|[^a-z])")


def _bits() -> dict[str, int]:
    """Return the groups of each word part; a long one counts for the shorter ones in it too."""
    bits = bits_of(CLASS_GROUPS)
    for word in list(bits):
        for spelling in (word.replace("-", ""), word.replace("-", "_")):
            bits[spelling] = bits.get(spelling, 0) | bits[word]
    whole = dict(bits)
    for word in bits:
        for part, mask in bits.items():
            if part in word:
                whole[word] |= mask
    return whole


BITS = _bits()


def _pattern() -> re.Pattern[str]:
    """Match any part, longest first, branching on the first letter: faster than a plain list."""
    by_letter: dict[str, list[str]] = defaultdict(list)
    for part in sorted(BITS, key=len, reverse=True):
        by_letter[part[0]].append(re.escape(part[1:]))
    return re.compile(
        "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in by_letter.items())
    )


PARTS = _pattern()


@lru_cache(maxsize=CACHED_ATTRIBUTES)
def groups_in(attribute: str) -> int:
    """Return the bit mask of the word groups found in a class, id or similar attribute."""
    value = attribute[:MAX_ATTRIBUTE].lower()
    mask = ADVERT if BARE_AD.search(value) else 0
    for part in PARTS.findall(value):
        mask |= BITS[part]
    return mask
