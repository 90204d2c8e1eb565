"""Tell an article's own words from the page furniture around them."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

import numpy as np
from pydantic import TypeAdapter

from schemas.articles import CleanArticle, Extraction, RawArticle, RemovedBlock
from schemas.memory import SourceLines
from services.cleaner.choice import Choice, choose
from services.cleaner.declared import Declared
from services.cleaner.guards import admit
from services.cleaner.html_lines import html_lines
from services.cleaner.language import language_of
from services.cleaner.lines import Lines, text_lines
from services.cleaner.metadata import describe
from services.cleaner.reasons import reasons
from services.cleaner.repeated_lines import (
    line_hashes,
    packed_hashes,
    page_lines,
    repeated,
    siblings_with,
    unpacked_hashes,
)
from services.cleaner.source_memory import LINES_VERSION, Snapshot
from services.cleaner.visible import visible
from services.errors import Unprocessable
from services.source import UNKNOWN, source_of

VERSION = "1"
MIN_WORDS = 25
"""A page with fewer words of prose than this holds no article: docs/decisions/0103."""
FEW_WORDS, UNSURE = 200, 0.6
"""A short text that promises so low an F1 is scraps of furniture: docs/decisions/0103."""

MAX_REMOVED_TEXT = 300
REMOVED = TypeAdapter(tuple[RemovedBlock, ...])


@dataclass(frozen=True)
class Reading:
    """A page's lines, and which of them make up the article."""

    lines: Lines
    choice: Choice
    kept: list[int]


def clean(raw: RawArticle) -> CleanArticle:
    """Return the article of a page. Raises Unprocessable where there is none."""
    reading = read(raw)
    return article_of(raw, reading, repeated_lines=())


def clean_with_memory(
    raw: RawArticle,
    earlier: Snapshot,
    known: SourceLines | None,
    offset: int,
    seen_at: datetime,
) -> tuple[CleanArticle, SourceLines | None]:
    """Return the article, and the record that the source's later pages are compared with.

    `earlier` is `SourceMemory.before`, `known` is `SourceMemory.known` of the article, `offset` and
    `seen_at` are those of the raw record. A source without a name has no record.
    """
    reading, source = read(raw), source_of(raw)
    if source == UNKNOWN:
        return article_of(raw, reading, repeated_lines=()), None
    hashes = line_hashes(reading.lines.texts)
    page = page_lines(hashes, reading.kept)
    if known:
        furniture = unpacked_hashes(known.repeated)
    else:
        times = siblings_with(page, earlier.pages())
        furniture = repeated(reading.lines.texts, hashes, reading.kept, times)
    again = {number for number in reading.kept if hashes[number] in furniture}
    article = article_of(raw, reading, again)
    record = SourceLines(
        article_id=article.article_id,
        lines_version=LINES_VERSION,
        source=source,
        offset=known.offset if known else offset,
        seen_at=known.seen_at if known else seen_at,
        packed=page.packed(),
        repeated=packed_hashes(furniture),
    )
    return article, record


def read(raw: RawArticle) -> Reading:
    """Take a page apart. Raises Unprocessable: empty, too-deep or not-an-article."""
    page = admit(raw)
    lines = html_lines(page.data) if page.is_html else text_lines(page.content)
    if not lines.texts:
        raise Unprocessable("empty", "the page has no visible text")
    choice = choose(lines, page if page.is_html else None)
    return Reading(lines, choice, np.flatnonzero(choice.kept).tolist())


def article_of(raw: RawArticle, reading: Reading, repeated_lines: Collection[int]) -> CleanArticle:
    """Put the event together; `repeated_lines` are kept lines that turned out to be furniture."""
    texts, choice = reading.lines.texts, reading.choice
    kept = [number for number in reading.kept if number not in repeated_lines]
    check_article(int(choice.features.words[kept].sum()), choice)
    text = "\n\n".join(texts[number] for number in kept)
    markup = reading.lines.markup
    declared = markup.declared if markup else Declared()
    found = describe(raw, declared, visible(reading.lines, kept))
    return CleanArticle(
        article_id=raw.identity(),
        url=found.url,
        source=source_of(raw),
        title=found.title,
        byline=found.byline,
        agency=found.agency,
        published_at=found.published_at,
        modified_at=found.modified_at,
        language=language_of(text, (raw.language, declared.language)),
        text=text,
        extraction=Extraction(
            method=choice.method, version=VERSION, confidence=round(choice.confidence, 3)
        ),
        removed=removed(reading, kept, repeated_lines),
    )


def check_article(words: int, choice: Choice) -> None:
    """Raise Unprocessable where too few words are kept, or few and none of them surely."""
    if words < MIN_WORDS:
        raise Unprocessable("not-an-article", f"{words} words of prose, at least {MIN_WORDS}")
    if words < FEW_WORDS and choice.method == "lines" and choice.confidence < UNSURE:
        raise Unprocessable(
            "not-an-article", f"{words} words, expected F1 {choice.confidence:.2f}: no article"
        )


def removed(
    reading: Reading, kept: list[int], repeated_lines: Collection[int]
) -> tuple[RemovedBlock, ...]:
    """Return every line that is not kept, with the reason."""
    why = reasons(reading.lines, reading.choice.features, kept)
    return REMOVED.validate_python(
        [
            {
                "text": reading.lines.texts[number][:MAX_REMOVED_TEXT],
                "line": number,
                "reason": "repeated" if number in repeated_lines else reason,
            }
            for number, reason in why.items()
        ]
    )
