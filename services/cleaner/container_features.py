"""What the markup says of a line: tags, class words, and the shape of the boxes it stands in.

Every function returns named rows, one float per line. Shape beats names: in what box do the
sentences of this page stand, and how near is this line to it?
"""

import numpy as np

from services.cleaner.line_features import Rows
from services.cleaner.lines import Elements, Floats, Ints, Markup
from services.cleaner.sequence_features import Prose, cumulative
from services.cleaner.tags import N_FLAGS, N_TARGETS, Flag
from services.cleaner.vocabulary import CLASS_GROUP_NAMES

MAX_CHAIN = 13
"""Ancestors of the main box that are told apart."""

FLAG_BITS = np.arange(N_FLAGS)[:, None]
TARGET_BITS = np.arange(N_TARGETS)[:, None]
WORD_BITS = np.arange(len(CLASS_GROUP_NAMES))[:, None]
FAR = 500

FLAG_ROWS = [f"in_{flag.name.lower()}" for flag in Flag]
CLASS_ROWS = [f"class_{name}" for name in CLASS_GROUP_NAMES]
ANYWHERE_ROWS = [f"in_class_{name}" for name in CLASS_GROUP_NAMES]


def markup_rows(markup: Markup) -> Rows:
    """Inline facts, tags and class words of the line's element and those around it."""
    elements, here = markup.elements, markup.element
    parent = np.maximum(elements.parent[here], 0)
    above = np.maximum(elements.parent[parent], 0)
    own = elements.words[here] | markup.inline_words
    near = (
        (own >> WORD_BITS & 1) * 3
        + (elements.words[parent] >> WORD_BITS & 1) * 2
        + (elements.words[above] >> WORD_BITS & 1)
    )
    anywhere = elements.words_above[here] >> WORD_BITS & 1
    return {
        "link": markup.link,
        "bold": markup.bold,
        "links": np.minimum(markup.links, 20),
        "gap": np.minimum(markup.gap, 40),
        "next_gap": np.minimum(np.concatenate((markup.gap[1:], [40])), 40),
        "after_break": markup.after_break,
        **{f"target_{n}": row for n, row in enumerate(markup.targets >> TARGET_BITS & 1)},
        "tag": elements.tag[here],
        "parent_tag": elements.tag[parent],
        "grandparent_tag": elements.tag[above],
        "depth": elements.depth[here],
        "children": np.minimum(elements.children[here], 30),
        "siblings": np.minimum(elements.children[parent], 60),
        **dict(zip(FLAG_ROWS, elements.flags[here] >> FLAG_BITS & 1, strict=True)),
        **dict(zip(CLASS_ROWS, near, strict=True)),
        **dict(zip(ANYWHERE_ROWS, anywhere, strict=True)),
    }


class Shape:
    """Sums over every element's subtree: its share of the page's prose, links, density, lines."""

    def __init__(self, markup: Markup, words: Floats, prose: Prose) -> None:
        self.elements = markup.elements
        self.here = markup.element
        self.total = max(1.0, float(prose.mass.sum()))
        self.mass = self._subtree(prose.mass)
        all_words = np.maximum(self._subtree(words), 1)
        self.links = self._subtree(words * markup.link) / all_words
        self.density = self.mass / all_words
        self.lines = np.minimum(self._subtree(np.ones(len(words), np.float32)), 200)
        self.mass = self.mass / self.total

    def _subtree(self, values: Floats) -> Floats:
        """Return for each element the sum over the lines inside it."""
        count = len(self.elements.parent)
        before = cumulative(np.bincount(self.here, values, count))
        return before[self.elements.end] - before[:-1]


def shape_rows(markup: Markup, words: Floats, prose: Prose) -> Rows:
    """The boxes around a line, the boxes like it, and its place relative to the main box."""
    shape = Shape(markup, words, prose)
    elements, here = markup.elements, markup.element
    parent = np.maximum(elements.parent[here], 0)
    above = np.maximum(elements.parent[parent], 0)
    rows: Rows = {}
    for name, box in (
        ("parent", parent),
        ("grandparent", above),
        ("great_grandparent", np.maximum(elements.parent[above], 0)),
    ):
        rows[f"{name}_mass"] = shape.mass[box]
        rows[f"{name}_links"] = shape.links[box]
        rows[f"{name}_density"] = shape.density[box]
        rows[f"{name}_lines"] = shape.lines[box]
    return {
        **rows,
        **_alike_rows(elements, here, parent, prose),
        **_main_rows(shape, parent, prose),
    }


def _alike_rows(elements: Elements, here: Ints, parent: Ints, prose: Prose) -> Rows:
    """Prose in lines that share the parent, or have the same tag and class, or parents alike."""
    total = max(1.0, float(prose.mass.sum()))
    own, outer = elements.signature[here], elements.signature[parent]
    same = np.bincount(own)[own]
    return {
        "siblings_prose": np.minimum(np.bincount(parent, prose.is_prose)[parent], 50),
        "siblings_mass": np.bincount(parent, prose.mass)[parent] / total,
        "alike_mass": np.bincount(own, prose.mass)[own] / total,
        "alike_lines": np.minimum(same, 100),
        "alike_prose": np.bincount(own, prose.is_prose)[own] / same,
        "parents_alike_mass": np.bincount(outer, prose.mass)[outer] / total,
        "parents_alike_prose": np.bincount(outer, prose.is_prose)[outer]
        / np.bincount(outer)[outer],
    }


def _main_rows(shape: Shape, parent: Ints, prose: Prose) -> Rows:
    """Place relative to the element with most prose directly below it, the main box."""
    elements, here = shape.elements, shape.here
    one = np.ones(len(here), np.float32)
    below = np.bincount(parent, prose.mass)
    main = int(np.argmax(below))
    steps, common = common_ancestor(elements, here, main)
    article = elements.article[here]
    articles = len(np.unique(article))
    return {
        "steps_to_common": steps,
        "depth_below_main": elements.depth[here] - elements.depth[main],
        "main_share": one * (below[main] / shape.total),
        "main_mass": one * shape.mass[main],
        "behind_main_start": np.clip(here - main, -FAR, FAR),
        "before_main_end": np.clip(elements.end[main] - here, -FAR, FAR),
        "common_mass": shape.mass[common],
        "common_links": shape.links[common],
        "article_mass": np.where(article > 0, shape.mass[article], -1),
        "same_article": article == elements.article[main],
        "articles": one * min(20, articles),
    }


def common_ancestor(elements: Elements, here: Ints, main: int) -> tuple[Ints, Ints]:
    """Return for each line how far above the main box they meet, and the element they meet in."""
    chain: list[int] = []
    box = main
    while box >= 0 and len(chain) < MAX_CHAIN:
        chain.append(box)
        box = int(elements.parent[box])
    steps = np.full(len(here), MAX_CHAIN)
    for step in range(len(chain) - 1, -1, -1):
        box = chain[step]
        steps[(here >= box) & (here < elements.end[box])] = step
    return steps, np.array(chain)[np.minimum(steps, len(chain) - 1)]
