"""Where the words of an annotation stand in the text of its page."""

import re
import sys
from collections.abc import Iterable, Iterator
from typing import Any

GAP = " … "
"""Stands for words left out of a content."""
OTHER_PARAGRAPH = 400
"""A mention in another paragraph counts as this many characters further away."""

Row = dict[str, Any]
Offsets = tuple[int, int]


class Locator:
    """Finds the words of an annotation in the text of its page."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._quoted = [quoted for part in paragraphs(text) for quoted in quotes(text, part)]

    def content(self, words: str, start: int) -> Offsets:
        """Return where a content stands, the first place from `start` on, else anywhere."""
        first, _, last = words.partition(GAP)
        for begin in (start, 0):
            head = self._text.find(first, begin)
            end = self._text.find(last, head + len(first)) if last else head + len(first)
            if head >= 0 and end >= 0:
                return head, end + len(last)
        raise ValueError(f"no such words: {words}")

    def inside(self, words: str, span: Offsets) -> Row:
        """Return the place of words within a content."""
        for place in self._places(words, *span):
            return self.row(place)
        raise ValueError(f"{words!r} is not in {self._text[slice(*span)]!r}")

    def beside(self, mention: str, cue: str, span: Offsets) -> tuple[Offsets, Offsets | None]:
        """Return mention and cue: the pair that is closest to the content and to each other.

        They stand inside the content only where they interrupt it (`…, she said, …`).
        """
        cues: list[Offsets | None] = [*self._places(cue)] if cue else [None]
        pairs = [(m, c) for m in self._places(mention) for c in cues]
        inside = [p for p in pairs if all(part and overlap(part, span) for part in p)]
        interrupting = [(m, c) for m, c in inside if c and self._between(m, c) == 1]
        outside = [p for p in pairs if not any(part and overlap(part, span) for part in p)]
        if not interrupting and not outside:
            raise ValueError(f"no {mention!r} {cue!r} beside {self._text[slice(*span)]!r}")
        return min(interrupting or outside, key=lambda pair: self._distance(pair[0], pair[1], span))

    def anywhere(self, words: str) -> Row:
        """Return the first place of words."""
        return self.row(next(self._places(words)))

    def quote_type(self, span: Offsets) -> str:
        """Tell from the quote marks whether a content is quoted: all of it, a part or nothing."""
        quoted = sum(max(0, min(e, span[1]) - max(s, span[0])) for s, e in self._quoted)
        whole = any(s <= span[0] < e for s, e in self._quoted) and quoted >= span[1] - span[0]
        return "direct" if whole else "mixed" if quoted else "indirect"

    def named(self, names: Iterable[str], span: Offsets) -> list[Row]:
        """Return where names stand within a content; a name inside a longer one is left out."""
        found: list[Offsets] = []
        for name in sorted(names, key=len, reverse=True):
            found += [p for p in self._places(name, *span) if not any(overlap(p, q) for q in found)]
        return [self.row(place) for place in sorted(found)]

    def row(self, place: Offsets) -> Row:
        """Return a place with its words."""
        return {"text": self._text[slice(*place)], "span": list(place)}

    def _places(self, words: str, start: int = 0, end: int | None = None) -> Iterator[Offsets]:
        pattern = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
        return (match.span() for match in pattern.finditer(self._text, start, end or sys.maxsize))

    def _distance(self, mention: Offsets, cue: Offsets | None, span: Offsets) -> int:
        apart = self._between(mention, cue) if cue else 0
        return apart + self._between(mention, span) + (self._between(cue, span) if cue else 0)

    def _between(self, a: Offsets, b: Offsets) -> int:
        (_, start), (end, _) = sorted((a, b))
        return max(0, end - start) + OTHER_PARAGRAPH * self._text.count("\n\n", start, end)


def paragraphs(text: str) -> Iterator[Offsets]:
    """Yield where the paragraphs stand."""
    return (match.span() for match in re.finditer(r"[^\n]+", text))


def quotes(text: str, part: Offsets) -> Iterator[Offsets]:
    """Yield the quoted passages of a paragraph; one that is not closed runs to its end."""
    return (m.span() for m in re.compile(r"“[^”]*|\"[^\"]*(?:\"|$)").finditer(text, *part))


def overlap(a: Offsets, b: Offsets) -> bool:
    """Say whether two places share a character."""
    return max(a[0], b[0]) < min(a[1], b[1])
