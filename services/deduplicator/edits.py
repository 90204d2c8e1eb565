"""What an editor did to a text: new passages between the old ones, other words within them."""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass

from services.deduplicator.changes import paragraphs_of

WORD = re.compile(r"\w+")
DERIVED = 0.3
"""Share of known three-word runs from which a paragraph derives from the old text."""
SENTENCE = 8
"""Words of a paragraph from which another wording is an edit, not another caption or date."""
PROSE = 12
"""Words of a paragraph from which it is the story's: most page furniture is shorter."""

Runs = Sequence[tuple[str, str, str]]


@dataclass(frozen=True, slots=True)
class Edits:
    """How a text differs from an earlier one it derives from."""

    added: int
    """Words of new paragraphs of prose, wherever they stand."""
    inserted: int
    """Words of new paragraphs between derived ones. Captions that repeat the text are not new."""
    reworded: float
    """Share of the derived paragraphs that are worded in another way."""


def edits(before: str, after: str) -> Edits:
    """Compare two texts paragraph by paragraph, in whatever order."""
    old, new = paragraphs_of(before.lower()), paragraphs_of(after.lower())
    lengths = [line.count(" ") + 1 for line in new]
    shares = _shares(old, new)
    lines = list(zip(lengths, shares, strict=True))
    derived = [at for at, share in enumerate(shares) if share >= DERIVED]
    story = [at for at in derived if lengths[at] >= PROSE] or derived or [0]
    reworded = sum(shares[at] < 1 and lengths[at] >= SENTENCE for at in derived)
    return Edits(
        added=sum(n for n, share in lines if share < DERIVED and n >= PROSE),
        inserted=sum(n for n, share in lines[story[0] : story[-1]] if share < DERIVED),
        reworded=reworded / max(1, len(derived)),
    )


def _shares(old: list[str], new: list[str]) -> list[float]:
    """Return the share of each new paragraph's three-word runs that the old text has."""
    same = set(old)
    if same.issuperset(new):
        return [1.0] * len(new)
    known = set(_runs(" ".join(old)))
    return [1.0 if line in same else _share(_runs(line), known) for line in new]


def _runs(text: str) -> Runs:
    words = WORD.findall(text)
    return list(zip(words, words[1:], words[2:], strict=False))


def _share(runs: Runs, known: Set[tuple[str, str, str]]) -> float:
    return sum(map(known.__contains__, runs)) / len(runs) if runs else 0.0
