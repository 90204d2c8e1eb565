"""What two signatures have in common, in numbers."""

from collections.abc import Sequence, Set
from dataclasses import dataclass

from services.deduplicator.signature import Signature

RUN = 5
"""Sampled letter shingles in a row, replaced by others, that count as a replaced passage."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A new article against an earlier one. Shares are 0 to 1."""

    shared: int
    """Sampled word shingles in common, stop shingles left out."""
    new_in_old: float
    old_in_new: float
    resemblance: float
    with_stops: float
    """Containment of the smaller sample with stop shingles counted in."""
    letters: float
    """Containment of the smaller sample of letter shingles."""
    shared_letters: int
    replaced_inside: float
    """Share of the letter sample that was exchanged between two common passages."""
    replaced_at_ends: float
    numbers: float
    fewer_numbers: int
    names: float
    new_numbers: float
    """Share of the new article's numbers that the old one lacks."""
    same_contexts: int
    changed_contexts: int
    replaced_numbers: int
    """Numbers of the old text that gave way to others and stand nowhere in the new one."""
    title: float
    shorter: int
    """Words of the shorter text."""
    ratio: float
    """Words of the new text over those of the old."""


def compare(new: Signature, old: Signature, stops: Set[int]) -> Comparison:
    """Compare a new article with an earlier one; `stops` are shingles that say nothing."""
    a, b = new.words.below(old.words.shift), old.words.below(new.words.shift)
    with_stops = _overlap(set(a), set(b))
    live_a, live_b = set(a) - stops, set(b) - stops
    shared = len(live_a & live_b)
    p, q = new.letters.below(old.letters.shift), old.letters.below(new.letters.shift)
    common, inside, ends = _align(p, q)
    smaller = max(1, min(len(p), len(q)))
    contexts = new.contexts.keys() & old.contexts.keys()
    same = sum(new.contexts[key] == old.contexts[key] for key in contexts)
    replaced = sum(
        new.contexts[key] not in old.numbers and old.contexts[key] not in new.numbers
        for key in contexts
    )
    return Comparison(
        shared=shared,
        new_in_old=shared / max(1, len(live_a)),
        old_in_new=shared / max(1, len(live_b)),
        resemblance=shared / max(1, len(live_a | live_b)),
        with_stops=with_stops,
        letters=common / smaller,
        shared_letters=common,
        replaced_inside=inside / smaller,
        replaced_at_ends=ends / smaller,
        numbers=_overlap(new.numbers, old.numbers, unknown=1.0),
        fewer_numbers=min(len(new.numbers), len(old.numbers)),
        names=_overlap(new.names, old.names, unknown=1.0),
        new_numbers=len(new.numbers - old.numbers) / max(1, len(new.numbers)),
        same_contexts=same,
        changed_contexts=len(contexts) - same,
        replaced_numbers=replaced,
        title=_overlap(new.title, old.title, unknown=0.5),
        shorter=min(new.tokens, old.tokens),
        ratio=new.tokens / max(1, old.tokens),
    )


def _overlap(a: Set[int], b: Set[int], unknown: float = 0.0) -> float:
    """Return the share of the smaller set found in the other one."""
    smaller = min(len(a), len(b))
    return len(a & b) / smaller if smaller else unknown


def _align(new: Sequence[int], old: Sequence[int]) -> tuple[int, int, int]:
    """Walk through two ordered samples: how much is common, exchanged inside, at the ends."""
    place = {value: at for at, value in enumerate(new)}
    last_new = last_old = -1
    common = inside = ends = 0
    for at, value in enumerate(old):
        if value not in place:
            continue
        gap = min(place[value] - last_new, at - last_old) - 1
        if not common:
            ends += gap
        elif gap >= RUN:
            inside += gap
        common, last_new, last_old = common + 1, place[value], at
    if common:
        ends += max(0, min(len(new) - last_new, len(old) - last_old) - 1)
    return common, inside, ends
