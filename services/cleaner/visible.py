"""What a reader sees of a page's metadata."""

from dataclasses import dataclass

import numpy as np

from services.cleaner.lines import Ints, Lines, Markup
from services.cleaner.tags import TAGS
from services.cleaner.vocabulary import CLASS_GROUP_NAMES

BYLINE = CLASS_GROUP_NAMES.index("byline")
TO_AUTHOR = 1
"""Bit of a link that leads to an author's page."""
MAX_SIGNATURE_WORDS = 8
MAX_DISTANCE = 10
"""Lines between a signature and the body where no heading tells them from the menu's."""


@dataclass(frozen=True)
class Visible:
    """The lines above the body; those that are main headings or signatures; the body."""

    header: tuple[str, ...]
    headings: tuple[str, ...]
    signatures: tuple[str, ...]
    paragraphs: tuple[str, ...]


def visible(lines: Lines, kept: list[int]) -> Visible:
    """Look at a page of which some lines are kept; plain text has no headings or signatures."""
    texts, markup = lines.texts, lines.markup
    headings = _headings(markup)
    above = [number for number in headings if number < kept[0]]
    signed = [
        number
        for number in _signed(markup)
        if number < kept[0] and len(texts[number].split()) <= MAX_SIGNATURE_WORDS
    ]
    return Visible(
        header=tuple(texts[: kept[0]]),
        headings=tuple(texts[number] for number in headings),
        signatures=tuple(
            texts[number] for number in _nearest(signed, above[-1] if above else kept[0], kept[0])
        ),
        paragraphs=tuple(texts[number] for number in kept),
    )


def _nearest(signed: list[int], heading: int, body: int) -> list[int]:
    """Return the signatures below the main heading, else those just above the body.

    Menus name columnists too, above the heading.
    """
    below = [number for number in signed if number > heading]
    return below or [number for number in signed if body - number <= MAX_DISTANCE]


def _headings(markup: Markup | None) -> list[int]:
    """Return the lines in an `h1`."""
    return _numbers(markup.elements.tag[markup.element] == TAGS["h1"]) if markup else []


def _signed(markup: Markup | None) -> list[int]:
    """Return the lines that class words or a link to an author's page mark as a byline."""
    if markup is None:
        return []
    words = markup.elements.words[markup.element] | markup.inline_words
    return _numbers((words >> BYLINE | markup.targets) & TO_AUTHOR)


def _numbers(marks: Ints) -> list[int]:
    """Return the numbers of the marked lines."""
    return [int(number) for number in np.flatnonzero(marks)]
