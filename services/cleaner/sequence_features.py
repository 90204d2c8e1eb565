"""What a line is among the others: repetition, nearness to prose, position.

Every function returns named rows, one float per line.
"""

from collections import Counter
from dataclasses import dataclass

import numpy as np

from services.cleaner.characters import CharacterClass
from services.cleaner.line_features import Rows
from services.cleaner.lines import Bools, Floats, Ints
from services.cleaner.tokens import TRIGRAM_BITS, Tokens, trigrams

MIN_PROSE_WORDS = 8
MAX_PROSE_LINK = 0.5
MAX_MASS = 60
"""One long line counts as this many words at most, so that it does not outweigh an article."""
MAX_GAP = 8
"""Other lines inside a run of prose."""
RADII = np.array([1, 2, 5, 10, 20])[:, None]
MASS_ROWS = [f"mass_{radius}" for radius in RADII.flat]
FAR, MAX_POSITION = 50, 300

PLACE_BITS = 63 - TRIGRAM_BITS
"""A trigram's place on the page fits below its hash: both are sorted as one number."""
PLACES = (1 << PLACE_BITS) - 1


@dataclass(frozen=True)
class Prose:
    """Lines that read like sentences of an article, and the heaviest run of them."""

    is_prose: Bools
    mass: Floats
    first: int
    last: int

    @property
    def inside(self) -> Bools:
        """Say for each line whether it is within the heaviest run."""
        here = np.arange(len(self.mass))
        return (here >= self.first) & (here <= self.last)


def prose_of(rows: Rows, link: Floats | None) -> Prose:
    """Find the prose of a page; `link` is the share of linked characters, None for plain text."""
    words = rows["words"]
    is_prose = (words >= MIN_PROSE_WORDS) & rows["ends_sentence"]
    is_prose &= rows["first"] != CharacterClass.BULLET
    if link is not None:
        is_prose &= link < MAX_PROSE_LINK
    mass = (np.minimum(words, MAX_MASS) * is_prose).astype(np.float32)
    first, last = heaviest_run(np.flatnonzero(is_prose), mass)
    return Prose(is_prose, mass, first, last)


def heaviest_run(prose: Ints, mass: Floats) -> tuple[int, int]:
    """Return first and last line of the run of prose with most words and only short gaps."""
    if not len(prose):
        return 0, len(mass) - 1
    breaks = np.flatnonzero(prose[1:] - prose[:-1] > MAX_GAP + 1)
    starts, ends = prose[np.concatenate(([0], breaks + 1))], prose[np.concatenate((breaks, [-1]))]
    before = cumulative(mass)
    best = (before[ends + 1] - before[starts]).argmax()
    return int(starts[best]), int(ends[best])


def cumulative(values: Floats | Ints | Bools) -> Floats:
    """Return the sums of the first 0, 1, 2 ... values of each row."""
    sums = np.zeros((*values.shape[:-1], values.shape[-1] + 1), np.float32)
    sums[..., 1:] = values.cumsum(axis=-1)
    return sums


def around(before: Floats, radius: int | Ints) -> Floats:
    """Return the sums over the lines at most `radius` away, from rows of cumulative sums.

    Of a single row it can be told for a column of radii at once.
    """
    count = before.shape[-1] - 1
    here = np.arange(count)
    high, low = np.minimum(count, here + (radius + 1)), np.maximum(0, here - radius)
    return np.asarray(before[..., high] - before[..., low])


def prose_rows(prose: Prose) -> Rows:
    """Nearness to prose, and position on the page and in its heaviest run."""
    count = len(prose.mass)
    here, one = np.arange(count), np.ones(count, np.float32)
    before = cumulative(prose.mass)
    total = max(1.0, float(before[-1]))
    behind, ahead = distances(np.flatnonzero(prose.is_prose), here)
    return {
        **dict(zip(MASS_ROWS, around(before, RADII), strict=True)),
        "inside_run": prose.inside,
        "behind_run_start": np.clip(here - prose.first, -60, 200),
        "before_run_end": np.clip(prose.last - here, -60, 200),
        "position": here / count,
        "from_top": np.minimum(here, MAX_POSITION),
        "from_bottom": np.minimum(count - here, MAX_POSITION),
        "mass_so_far": before[1:] / total,
        "page_lines": one * np.log1p(count),
        "page_mass": one * np.log1p(total),
        "run_lines": one * (prose.last - prose.first + 1) / count,
        "behind_prose": behind,
        "before_prose": ahead,
    }


def distances(prose: Ints, here: Ints) -> tuple[Ints, Ints]:
    """Return the distance to the prose line before and after each line, at most FAR."""
    if not len(prose):
        return np.full(len(here), FAR), np.full(len(here), FAR)
    last = np.searchsorted(prose, here, "left") - 1
    behind = np.where(last >= 0, here - prose[np.maximum(last, 0)], FAR)
    following = np.searchsorted(prose, here, "right")
    ahead = np.where(
        following < len(prose), prose[np.minimum(following, len(prose) - 1)] - here, FAR
    )
    return np.minimum(behind, FAR), np.minimum(ahead, FAR)


def topic_row(tokens: Tokens, prose: Prose) -> Rows:
    """Share of a line's content words that the rest of the heaviest run has too; -1 without any."""
    main = (prose.is_prose & prose.inside)[tokens.line]
    content = tokens.content
    times = np.bincount(tokens.ids[content & main], minlength=len(tokens.number))
    shared = (times[tokens.ids] > main) & content
    words = np.bincount(tokens.line[content], minlength=tokens.n_lines)
    hits = np.bincount(tokens.line[shared], minlength=tokens.n_lines)
    return {"topic": np.where(words > 0, hits / np.maximum(words, 1), -1)}


def repetition_rows(lowered: list[str], tokens: Tokens) -> Rows:
    """Share of a line's word trigrams that stand elsewhere, earlier, later; equal lines."""
    times = Counter(lowered)
    rows: Rows = dict.fromkeys(("again", "earlier", "later"), np.zeros(tokens.n_lines))
    hashes, line = trigrams(tokens.ids, tokens.line)
    if len(hashes):
        numbered = np.sort(hashes << PLACE_BITS | np.arange(len(hashes)))
        order, hashes = numbered & PLACES, numbered >> PLACE_BITS
        new = np.ones(len(order), np.bool_)
        new[1:] = hashes[1:] != hashes[:-1]
        group = new.cumsum() - 1
        firsts = np.flatnonzero(new)
        lasts = np.concatenate((firsts[1:], [len(order)])) - 1
        ordered = line[order]
        first, last = ordered[firsts][group], ordered[lasts][group]
        several = (lasts > firsts)[group]
        all_trigrams = np.maximum(np.bincount(line, minlength=tokens.n_lines), 1)
        for name, some in (
            ("again", several),
            ("earlier", first < ordered),
            ("later", last > ordered),
        ):
            rows[name] = np.bincount(ordered[some], minlength=tokens.n_lines) / all_trigrams
    return {**rows, "equal_lines": np.minimum([times[line] for line in lowered], 9)}
