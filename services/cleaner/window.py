"""The part of a very long page that is judged: the lines round about its heaviest run of prose.

The line model has seen pages of a few hundred lines. Below thousands of bullets or links an article
is so small a share of the page that nothing seems to belong to it; a window shows it as it is.
"""

from dataclasses import replace

import numpy as np

from services.cleaner.lines import Lines, Markup
from services.cleaner.sequence_features import MAX_MASS, MIN_PROSE_WORDS, heaviest_run

LONG_PAGE = 5_000
"""More lines make a page very long. It gets no second opinion: trafilatura takes seconds there."""
MARGIN = 200
"""Lines before and behind the run that are judged with it."""
SENTENCE_ENDS = (".", "!", "?", "…", "。", "！", "？", "”", '"')


def window(lines: Lines) -> slice:
    """Return which lines to judge: those near the prose, or all where there is none."""
    count = len(lines.texts)
    words = np.fromiter((len(text.split()) for text in lines.texts), np.int64, count)
    ends = np.fromiter((text.endswith(SENTENCE_ENDS) for text in lines.texts), np.bool_, count)
    prose = (words >= MIN_PROSE_WORDS) & ends
    first, last = heaviest_run(np.flatnonzero(prose), np.minimum(words, MAX_MASS) * prose)
    return slice(max(0, first - MARGIN), min(count, last + 1 + MARGIN))


def part(lines: Lines, here: slice) -> Lines:
    """Return some of the lines, as a page of their own."""
    return Lines(
        texts=lines.texts[here],
        blanks=lines.blanks[here],
        indent=lines.indent[here],
        markup=_part(lines.markup, here) if lines.markup else None,
    )


def _part(markup: Markup, here: slice) -> Markup:
    """Return the markup of some of the lines."""
    return replace(
        markup,
        element=markup.element[here],
        link=markup.link[here],
        bold=markup.bold[here],
        links=markup.links[here],
        inline_words=markup.inline_words[here],
        gap=markup.gap[here],
        after_break=markup.after_break[here],
        targets=markup.targets[here],
    )
