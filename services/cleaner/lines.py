"""A page as a sequence of lines, whichever form it came in."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from services.cleaner.declared import Declared
from services.cleaner.text import composed

Ints = NDArray[np.integer[Any]]
Floats = NDArray[np.floating[Any]]
Bools = NDArray[np.bool_]


@dataclass(frozen=True)
class Elements:
    """Block-level elements in document order, 0 the body. A subtree is the interval [i, end[i])."""

    parent: Ints
    end: Ints
    tag: Ints
    words: Ints
    words_above: Ints
    flags: Ints
    depth: Ints
    signature: Ints
    article: Ints
    children: Ints


@dataclass(frozen=True)
class Markup:
    """What the markup says of each line, the elements it stands in, and the page's declarations."""

    element: Ints
    link: Floats
    bold: Floats
    links: Ints
    inline_words: Ints
    gap: Ints
    after_break: Ints
    targets: Ints
    elements: Elements
    declared: Declared


@dataclass(frozen=True)
class Lines:
    """The visible lines of a page in order; `markup` is absent for plain text."""

    texts: list[str]
    blanks: Ints
    indent: Ints
    markup: Markup | None = None


def text_lines(text: str) -> Lines:
    """Split plain text into its visible lines, with blank lines before and indentation of each."""
    raw = composed(text).split("\n")
    folded = [" ".join(line.split()) for line in raw]
    numbers = [number for number, line in enumerate(folded) if line]
    gaps = np.diff(np.array(numbers, np.int64), prepend=numbers[:1])
    return Lines(
        texts=[folded[number] for number in numbers],
        blanks=np.maximum(gaps - 1, 0),
        indent=np.array([_indentation(raw[number]) for number in numbers], np.int64),
    )


def _indentation(line: str) -> int:
    """Return the number of white-space characters before the first visible one."""
    return len(line) - len(line.lstrip()) if line[0].isspace() else 0
