"""Title, authors, agency, times and address: declared by the page, else read off its lines."""

import re
from dataclasses import dataclass
from datetime import datetime

from schemas.articles import RawArticle
from services.cleaner.credits import BY, agency_in_credits, agency_in_text, people_in
from services.cleaner.dates import YEAR, written_time
from services.cleaner.declared import Declared
from services.cleaner.text import tidy
from services.cleaner.tokens import WORD, words_of
from services.cleaner.visible import Visible

TITLE_SEPARATORS = (" | ", " - ", " – ", " — ", " · ", " :: ", " » ")
TITLE_WORDS = range(3, 31)
USUAL_TITLE = 8
"""More words than this do not make a line a better headline."""

NO_TITLE = re.compile(r"©|\||getty|photo|foto|image|updated|published|\d\d:\d\d", re.I)
MIN_HEADLINE_WORDS = 4
"""A shorter start of a title is not cut off from what looks like an outlet's name."""

JOINING = frozenset(("", "and", "und", "et", "y", "e", "en", "og", "och"))
MAX_TIME_WORDS = 16
POSTED = re.compile(r"\b(?:posted|published|veröffentlicht|publié|publicado)\b", re.I)
TIME_OF_DAY = re.compile(r"\d[:h]\d\d(?!\d)")
MAX_HEADER_LINES = 40
"""Lines before the body in which byline and date are looked for."""


@dataclass(frozen=True)
class Metadata:
    """What is known of an article beside its text."""

    url: str | None
    title: str | None
    byline: tuple[str, ...]
    agency: str | None
    published_at: datetime | None
    modified_at: datetime | None


def describe(raw: RawArticle, declared: Declared, page: Visible) -> Metadata:
    """Combine what the page declares, what the producer hints, and what can be read on the page."""
    credits_ = declared.credits or page.signatures or written_credits(page.header)
    outlets = {name.lower() for name in declared.organisations}
    people = (name for credit in credits_ for name in people_in(credit))
    return Metadata(
        url=declared.canonical or raw.url,
        title=title_of(raw, declared, page),
        byline=tuple(dict.fromkeys(name for name in people if name.lower() not in outlets)),
        agency=agency_in_credits(credits_) or agency_in_text(page.paragraphs),
        published_at=declared.published_at or raw.published_at or first_time(page.header),
        modified_at=declared.modified_at,
    )


def title_of(raw: RawArticle, declared: Declared, page: Visible) -> str | None:
    """Return the headline without the outlet's name."""
    if declared.titles:
        return without_site(tidy(declared.titles[0]), declared.site) or None
    return tidy(raw.title) if raw.title else written_title(page)


def without_site(title: str, site: str) -> str:
    """Cut the outlet's name off the end of a title."""
    for separator in TITLE_SEPARATORS:
        head, found, tail = title.rpartition(separator)
        words, more = len(head.split()), len(tail.split())
        named = tail.strip().lower() == site.lower()
        if found and (named or (words >= MIN_HEADLINE_WORDS and more <= words // 2)):
            return head.strip()
    return title


def written_title(page: Visible) -> str | None:
    """Return the line above the body, a heading if there are any, that the body speaks of most."""
    body = set(words_of(" ".join(page.paragraphs).lower()))
    headings = [line for line in page.headings if line.count(" ") + 1 in TITLE_WORDS]
    header = [line for line in page.header if line.count(" ") + 1 in TITLE_WORDS]
    title, best = None, -1.0
    for line in headings or header:
        words = WORD.findall(line.lower())
        told = sum(map(body.__contains__, words)) / max(1, len(words))
        share = told * min(len(words), USUAL_TITLE)
        if share > best and (headings or _like_a_title(line)):
            title, best = line, share
    return title


def _like_a_title(line: str) -> bool:
    """Say whether a line of fit length may be a headline: no sentence, no credit, no byline."""
    return not line.endswith((".", ":", ",")) and not BY.match(line) and not NO_TITLE.search(line)


def written_credits(header: tuple[str, ...]) -> tuple[str, ...]:
    """Return the bylines above the body; names may follow a lone `By` line by line."""
    near = header[-MAX_HEADER_LINES:]
    bylines: list[str] = []
    for number, line in enumerate(near):
        if BY.match(line):
            rest = BY.sub("", line)
            bylines.extend([rest] if rest else names_below(near[number + 1 :]))
    return tuple(bylines)


def names_below(lines: tuple[str, ...]) -> list[str]:
    """Return the names that follow a lone `By`: the first, and each behind a comma or an `and`."""
    names: list[str] = []
    expected = True
    for line in lines:
        if line.lower().strip(" ,&") in JOINING:
            expected = True
        elif expected:
            names.append(line)
            expected = line.endswith(",")
        elif line not in names:
            break
    return names


def first_time(header: tuple[str, ...]) -> datetime | None:
    """Return the time written above the body: the nearest with a time of day, else the nearest.

    Long lines are captions and standfirsts, whose days are those of the story.
    """
    near = [line for line in reversed(header[-MAX_HEADER_LINES:]) if YEAR.search(line)]
    short = [line for line in near if len(line.split()) <= MAX_TIME_WORDS or POSTED.search(line)]
    clocked = [line for line in short if TIME_OF_DAY.search(line)]
    return next((moment for line in clocked + short if (moment := written_time(line))), None)
