"""How the word lists of the rules are written: as one text, read once."""


def words(listed: str) -> frozenset[str]:
    """Return the words of a list, which are separated by white space."""
    return frozenset(listed.split())
