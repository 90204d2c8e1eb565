"""Scores of extracted claims against labelled articles.

Spans are paired one to one, best overlap first (intersection over union of code points, edge
punctuation aside). A pair is good from `GOOD` on, and its speakers are compared from `LOOSE` on:
the two settings of the GenderGapTracker's evaluation (Asr et al., 2021).
"""

import re
from dataclasses import dataclass
from typing import NamedTuple

GOOD = 0.8
LOOSE = 0.3
EDGES = " \t\r\n\"'“”‘’«»,.;:!?()[]-–—…"


class Claimed(NamedTuple):
    """A claim to be compared: its span, and its speaker's name (None: the outlet's own voice)."""

    start: int
    end: int
    speaker: str | None


@dataclass
class Score:
    """Counts over all articles so far."""

    gold: int = 0
    found: int = 0
    good: int = 0
    attributed: int = 0
    right_speaker: int = 0
    own_voice: int = 0
    kept_own_voice: int = 0

    @property
    def f1(self) -> float:
        """F1 of spans that overlap by `GOOD`."""
        return 2 * self.good / max(1, self.gold + self.found)

    @property
    def speaker(self) -> float:
        """Share of attributed claims with the right speaker, among paired ones."""
        return self.right_speaker / max(1, self.attributed)

    @property
    def own(self) -> float:
        """Share of the outlet's own claims that were given to nobody, among paired ones."""
        return self.kept_own_voice / max(1, self.own_voice)

    def add(self, text: str, gold: list[Claimed], found: list[Claimed]) -> None:
        """Compare the claims of one article."""
        self.gold += len(gold)
        self.found += len(found)
        wanted = [trimmed(text, claim) for claim in gold]
        got = [trimmed(text, claim) for claim in found]
        for overlap, one, other in pairs(wanted, got):
            self.good += overlap >= GOOD
            self._compare(wanted[one].speaker, got[other].speaker)

    def _compare(self, wanted: str | None, got: str | None) -> None:
        if wanted is None:
            self.own_voice += 1
            self.kept_own_voice += got is None
        else:
            self.attributed += 1
            self.right_speaker += got is not None and same_name(wanted, got)


def trimmed(text: str, claim: Claimed) -> Claimed:
    """Drop punctuation at the edges, and a leading `that`."""
    start, end = claim.start, claim.end
    while start < end and text[start] in EDGES:
        start += 1
    while end > start and text[end - 1] in EDGES:
        end -= 1
    if text[start:end].lower().startswith("that "):
        start += len("that ")
    return Claimed(start, end, claim.speaker)


def pairs(gold: list[Claimed], found: list[Claimed]) -> list[tuple[float, int, int]]:
    """Return (overlap, gold, found) of each pair, best first, every claim in one pair at most."""
    candidates = sorted(
        (
            (overlap, one, other)
            for one, wanted in enumerate(gold)
            for other, got in enumerate(found)
            if (overlap := shared(wanted, got)) >= LOOSE
        ),
        reverse=True,
    )
    kept: list[tuple[float, int, int]] = []
    ones: set[int] = set()
    others: set[int] = set()
    for overlap, one, other in candidates:
        if one not in ones and other not in others:
            kept.append((overlap, one, other))
            ones.add(one)
            others.add(other)
    return kept


def shared(one: Claimed, other: Claimed) -> float:
    """Return intersection over union."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return common / (max(one.end, other.end) - min(one.start, other.start)) if common > 0 else 0.0


def same_name(wanted: str, got: str) -> bool:
    """Say whether two names end in the same word, or one contains the other."""
    one, other = (re.findall(r"\w+", re.sub(r"[’']s\b", "", n.lower())) for n in (wanted, got))
    if not one or not other:
        return False
    contained = set(one) <= set(other) or set(other) <= set(one)
    return contained and (one[-1] == other[-1] or set(one) == set(other))
