"""Tell an article's own words from the page furniture around them."""

import re
from dataclasses import dataclass

import trafilatura
from resiliparse.extract.html2text import extract_plain_text
from selectolax.lexbor import LexborHTMLParser

from schemas.articles import CleanArticle, Extraction, RawArticle, RemovedBlock
from services.cleaner.declared import Declared, declarations
from services.cleaner.guards import admit
from services.cleaner.language import language_of
from services.cleaner.metadata import describe
from services.cleaner.text import tidy
from services.errors import Unprocessable
from services.source import source_of

VERSION = "1"
MIN_WORDS = 25
"""A page with fewer words of prose than this holds no article."""

SENTENCE = re.compile(r"[.!?…。！？][\"”’»)]*$")
MAX_GAP = 8
MIN_PROSE_WORDS = 10


@dataclass(frozen=True)
class Reading:
    """A page taken apart: the lines kept, all lines, and how."""

    paragraphs: tuple[str, ...]
    lines: tuple[str, ...]
    declared: Declared
    method: str


def clean(raw: RawArticle) -> CleanArticle:
    """Return the article of a page. Raises Unprocessable where there is none."""
    page = admit(raw)
    reading = read_html(page.content) if page.is_html else read_text(page.content)
    text = "\n\n".join(reading.paragraphs)
    if len(text.split()) < MIN_WORDS and len(text) < MIN_WORDS * 4:
        raise Unprocessable("not-an-article", f"{len(text.split())} words of prose")
    kept = set(reading.paragraphs)
    first = next((i for i, line in enumerate(reading.lines) if line in kept), len(reading.lines))
    found = describe(raw, reading.declared, reading.lines[:first], reading.paragraphs)
    return CleanArticle(
        article_id=raw.identity(),
        url=found.url,
        source=source_of(raw),
        title=found.title,
        byline=found.byline,
        agency=found.agency,
        published_at=found.published_at,
        modified_at=found.modified_at,
        language=language_of(text, (raw.language, reading.declared.language)),
        text=text,
        extraction=Extraction(method=reading.method, version=VERSION, confidence=0.9),
        removed=tuple(
            RemovedBlock(text=line[:300], line=number, reason="other")
            for number, line in enumerate(reading.lines)
            if line not in kept
        ),
    )


def read_html(html: str) -> Reading:
    """Take an HTML page apart."""
    text = trafilatura.extract(html, include_comments=False, favor_precision=True) or ""
    dump = extract_plain_text(html, main_content=False, alt_texts=False, list_bullets=False)
    if not text:
        text = extract_plain_text(html, main_content=True, alt_texts=False, list_bullets=False)
    return Reading(
        lines_of(text), lines_of(dump), declarations(LexborHTMLParser(html)), "trafilatura"
    )


def read_text(text: str) -> Reading:
    """Take a plain-text page apart: the heaviest run of prose lines with short gaps."""
    lines = lines_of(text)
    good = [
        len(line.split()) >= MIN_PROSE_WORDS and SENTENCE.search(line) is not None for line in lines
    ]
    runs: list[list[int]] = [[]]
    for number in (n for n, prose in enumerate(good) if prose):
        if runs[-1] and number - runs[-1][-1] > MAX_GAP:
            runs.append([])
        runs[-1].append(number)
    best = max(runs, key=lambda run: sum(len(lines[number]) for number in run))
    return Reading(tuple(lines[number] for number in best), lines, Declared(), "prose")


def lines_of(text: str) -> tuple[str, ...]:
    """Return the visible lines of a text."""
    return tuple(line for raw in text.split("\n") if (line := tidy(raw)))
