"""Stretches of an article's text, as plain numbers while the rules are at work."""

from typing import NamedTuple

EDGES = ' \t\r\n"“”„«»‘,;:—–-[('
"""Characters that never begin or end a claim's content."""
LEADING_EDGES = EDGES + "’.!?…)]"


class Range(NamedTuple):
    """`text[start:end]`, in code points, end exclusive."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words of `text` that this range covers."""
        return text[self.start : self.end]

    def shared(self, other: "Range") -> int:
        """Return the number of code points that both ranges cover."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def holds(self, position: int) -> bool:
        """Say whether the position lies inside."""
        return self.start <= position < self.end

    def within(self, other: "Range") -> "Range":
        """Return the part that lies in `other`; it may be empty."""
        start = max(self.start, other.start)
        return Range(start, max(start, min(self.end, other.end)))

    def stripped(self, text: str) -> "Range":
        """Return the range without white space at its edges."""
        start, end = self
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        return Range(start, end)

    def trimmed(self, text: str) -> "Range":
        """Return the range without the quote marks and punctuation at its edges."""
        start, end = self
        while start < end and text[start] in LEADING_EDGES:
            start += 1
        while end > start and text[end - 1] in EDGES:
            end -= 1
        return Range(start, end)

    def words(self, text: str) -> int:
        """Return the number of words it covers."""
        return len(text[self.start : self.end].split())
