"""A page as a sequence of lines, whichever form it came in."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from services.cleaner.declared import Declared
from services.cleaner.text import composed, folded

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

    @cached_property
    def lowered(self) -> list[str]:
        """The texts in lower case."""
        return [text.lower() for text in self.texts]

    @cached_property
    def page(self) -> str:
        """The lower-case texts, each followed by a line end."""
        return "\n".join([*self.lowered, ""])

    def containing(self, needles: Iterable[str]) -> Bools:
        """Say for each line whether it has one of some lower-case strings in it."""
        found = np.zeros(len(self.texts), np.bool_)
        for needle in needles:
            line, end, start = 0, 0, self.page.find(needle)
            while start >= 0:
                line += self.page.count("\n", end, start)
                found[line] = True
                end = self.page.find("\n", start)
                start = self.page.find(needle, end)
        return found


def text_lines(text: str) -> Lines:
    """Split plain text into its visible lines, with blank lines before and indentation of each."""
    raw = composed(text).split("\n")
    texts = [folded(line) for line in raw]
    numbers = [number for number, text in enumerate(texts) if text]
    gaps = np.diff(np.array(numbers, np.int64), prepend=numbers[:1])
    return Lines(
        texts=[texts[number] for number in numbers],
        blanks=np.maximum(gaps - 1, 0),
        indent=np.array([_indentation(raw[number]) for number in numbers], np.int64),
    )


def _indentation(line: str) -> int:
    """Return the number of white-space characters before the first visible one."""
    return len(line) - len(line.lstrip()) if line[0].isspace() else 0
