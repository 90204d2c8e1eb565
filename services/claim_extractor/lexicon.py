"""How the word lists of the rules are written: as one text, read once."""

import re
from functools import lru_cache

WORD = re.compile(r"[a-z]+")


def words(listed: str) -> frozenset[str]:
    """Return the words of a list, which are separated by white space."""
    return frozenset(listed.split())


@lru_cache(maxsize=64)
def used_words(content: str) -> frozenset[str]:
    """Return the words of a content, in lower case and apart from digits and apostrophes.

    Several rules ask in turn whether it is worth while to look closer at the same content: most
    contents have none of the words in question, and this is cheaper than a search for them.
    """
    return frozenset(WORD.findall(content.lower()))
