"""Which lines of a page make up a reference text: heaviest chain of matches with rising offset."""

import re
import unicodedata
from collections import Counter, defaultdict
from dataclasses import dataclass

DROP, KEEP, OPTIONAL = 0, 1, 2

WORD = re.compile(r"\w+")
CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
MIN_COVERED = 0.5
"""Share of a line's grams that the reference must have."""
MIN_AGREEING = 0.3
"""Share of a line's grams that must agree on where in the reference it stands."""
SLACK = 3
MAX_LOOK_BACK = 400
MAX_SHORT = 12


@dataclass(frozen=True)
class Match:
    """A line, the offset in the reference that it may stand at, and its weight."""

    line: int
    offset: int
    size: int
    weight: int


class Aligner:
    """A reference text, prepared; `optional` are paragraphs that may be kept or left."""

    def __init__(self, body: str, optional: list[str]) -> None:
        self.by_character = CJK.search(body) is not None
        self.gram = 8 if self.by_character else 4
        required = self.tokens(body)
        whole = required + [token for text in optional for token in self.tokens(text)]
        self.offsets: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for offset, gram in enumerate(self.grams(whole)):
            self.offsets[gram].append(offset)
        self.required = set(self.grams(required))
        paragraphs = [paragraph for text in [body, *optional] for paragraph in text.split("\n")]
        self.paragraphs = Counter(tuple(self.tokens(paragraph)) for paragraph in paragraphs)

    def tokens(self, text: str) -> list[str]:
        """Return words, or characters where there are no spaces."""
        text = unicodedata.normalize("NFKC", text).lower().replace("\u00ad", "")
        text = text.replace("\u200b", "")
        return [c for c in text if c.isalnum()] if self.by_character else WORD.findall(text)

    def grams(self, tokens: list[str]) -> list[tuple[str, ...]]:
        """Return the runs of `gram` tokens."""
        return list(zip(*(tokens[start:] for start in range(self.gram)), strict=False))

    def label(self, texts: list[str]) -> list[int]:
        """Return KEEP, DROP or OPTIONAL for each line."""
        lines = [self.tokens(text) for text in texts]
        matches = [match for n, line in enumerate(lines) for match in self._matches(n, line)]
        labels = [DROP] * len(lines)
        for match in _heaviest_chain(matches):
            grams = set(self.grams(lines[match.line]))
            is_required = len(grams & self.required) >= MIN_COVERED * len(grams)
            labels[match.line] = KEEP if is_required else OPTIONAL
        self._short_paragraphs(lines, labels)
        return labels

    def _matches(self, number: int, line: list[str]) -> list[Match]:
        """Return the up to three offsets that most grams of a line agree on."""
        grams = self.grams(line)
        found = [(start, self.offsets.get(gram)) for start, gram in enumerate(grams)]
        covered = sum(offsets is not None for _, offsets in found)
        if not grams or covered < MIN_COVERED * len(grams):
            return []
        votes = Counter(
            (offset - start) // SLACK for start, some in found for offset in (some or [])[:20]
        )
        return sorted(
            (
                Match(number, vote * SLACK, len(line), covered)
                for vote, count in votes.most_common(3)
                if count >= MIN_AGREEING * len(grams)
            ),
            key=lambda match: match.offset,
        )

    def _short_paragraphs(self, lines: list[list[str]], labels: list[int]) -> None:
        """Keep short lines near kept ones that equal a paragraph of the reference."""
        kept = [number for number, label in enumerate(labels) if label]
        used: Counter[tuple[str, ...]] = Counter()
        for number in range(max(0, kept[0] - 3), min(len(lines), kept[-1] + 4)) if kept else ():
            line = tuple(lines[number])
            free = self.paragraphs.get(line, 0) > used[line]
            if labels[number] == DROP and 0 < len(line) < MAX_SHORT and free:
                used[line] += 1
                labels[number] = KEEP


def _heaviest_chain(matches: list[Match]) -> list[Match]:
    """Return the matches of most weight that follow each other on the page and in the reference."""
    weights: list[int] = []
    before: list[int] = []
    for here, match in enumerate(matches):
        best, link = match.weight, -1
        for back in range(here - 1, max(-1, here - MAX_LOOK_BACK), -1):
            other = matches[back]
            follows = other.offset + other.size * 0.5 <= match.offset + SLACK
            if other.line < match.line and follows and weights[back] + match.weight > best:
                best, link = weights[back] + match.weight, back
        weights.append(best)
        before.append(link)
    chain: list[Match] = []
    here = max(range(len(matches)), key=weights.__getitem__, default=-1)
    while here >= 0:
        chain.append(matches[here])
        here = before[here]
    return chain[::-1]
