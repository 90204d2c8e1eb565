"""HTML to lines: one walk over the parsed page, without recursion.

A line is the text between two block-level tags or `<br>`; inline tags are transparent, but their
links, bold type and class words are counted.
"""

from collections.abc import Sequence
from itertools import chain
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from selectolax.lexbor import LexborHTMLParser

from services.cleaner.declared import Declared, declarations
from services.cleaner.dom_walk import COLUMNS, ElementRow, LineRow, Walk
from services.cleaner.lines import Elements, Lines, Markup
from services.cleaner.text import composed

Number = TypeVar("Number", np.float64, np.int64)


def html_lines(html: str | bytes) -> Lines:
    """Return the visible lines of a page, bytes in UTF-8, with what its markup says of them."""
    tree = LexborHTMLParser(html)
    walk = Walk()
    if tree.body is not None:
        walk.run(tree.body)
    return Lines(
        texts=composed("\n".join(walk.texts)).split("\n") if walk.texts else [],
        blanks=np.zeros(len(walk.texts), np.int64),
        indent=np.zeros(len(walk.texts), np.int64),
        markup=_markup(walk, declarations(tree)),
    )


def _markup(walk: Walk, declared: Declared) -> Markup:
    """Turn the walk's tables into columns."""
    lines = _columns(walk.lines, np.float64)
    whole = lines.astype(np.int64)
    parent, tag, words, above, flags, depth, signature, article = _columns(walk.elements, np.int64)
    return Markup(
        element=whole[0],
        link=lines[1].astype(np.float32),
        bold=lines[2].astype(np.float32),
        links=whole[3],
        inline_words=whole[4],
        gap=whole[5],
        after_break=whole[6],
        targets=whole[7],
        elements=Elements(
            parent=parent,
            end=np.array(walk.ends, np.int64),
            tag=tag,
            words=words,
            words_above=above,
            flags=flags,
            depth=depth,
            signature=signature,
            article=article,
            children=np.array(walk.children, np.int64),
        ),
        declared=declared,
    )


def _columns(rows: Sequence[LineRow | ElementRow], kind: type[Number]) -> NDArray[Number]:
    """Return a (column, row) array of the rows of one of the walk's tables."""
    return np.fromiter(chain.from_iterable(rows), kind).reshape(-1, COLUMNS).T.copy()
