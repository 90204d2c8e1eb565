"""What is kept of an article to compare it with later ones."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import compress, count

from xxhash import xxh32_intdigest

from schemas.articles import Article
from services.deduplicator.shingles import (
    Sample,
    digest64,
    letter_shingles,
    sample,
    word_shingles,
)
from services.deduplicator.words import (
    Lines,
    Words,
    lines_of,
    normalize,
    shingle_length,
    word_count,
    words_of,
)

SIGNATURE_VERSION = 1
"""Any change of what `sign` returns needs a new number: a byte-level test pins it."""

WORD_SHIFT, WORD_FLOOR = 3, 32
LETTER_SHIFT, LETTER_FLOOR = 5, 48
MAX_NUMBERS = 256
PROSE = 12
"""Words from which a paragraph is taken for prose: most page furniture is shorter."""
PROSE_SHARE = 0.6
MAX_NAMES = 24
MAX_PARAGRAPHS = 64
MIN_PARAGRAPH_WORDS = 5

UPDATE_NOTE = re.compile(
    r"\W{0,3}(?:updates?|adds|recasts|corrects|corrected|correction|releads|refiles)\b",
    re.IGNORECASE,
)
UPDATE_TITLE = re.compile(r"\W{0,3}(?:update \d|updated?:|corrected|refile)", re.IGNORECASE)
NAME = re.compile(rb"[A-Z](?<=[a-z,] [A-Z])\w{2,}")
"""Looks back only where a capital stands: several times faster than looking back first."""
NAMES_WITHIN = 1000
"""Characters that are read for names."""
FUNCTION_WORDS = frozenset(
    b"a all an and are as at be been but by can could for from had has have he her his how if in "
    b"is it its may more most new no not of on one or our said says she some that the their there "
    b"these they this those to two was we were what when where which while who why will with "
    b"would you your".split()
)


@dataclass(frozen=True, slots=True)
class Signature:
    """Fingerprints of one article. Small hashes are 16 bits wide; the text is not kept."""

    exact: int
    """Digest of the words in order, 64 bits; 0 for a text without words."""
    tokens: int
    """Number of words, at most 65,535."""
    published: int
    """Seconds since 1970, 0 when unknown."""
    updated: bool
    """The article says that it updates or corrects an earlier one."""
    words: Sample
    """Word shingles: the keys of the index."""
    letters: Sample
    """Letter shingles, which survive misspellings."""
    numbers: frozenset[int]
    contexts: dict[int, int]
    """Words around a number → the number."""
    names: frozenset[int]
    """The names with the smallest hashes, at most 24: samples that nest."""
    title: frozenset[int]
    paragraphs: tuple[int, ...]
    """Paragraphs of five words or more, in order."""


def sign(article: Article) -> Signature:
    """Return the signature of an article: a function of its text, title and date."""
    text, title = normalize(article.text), normalize(article.title or "")
    lines = lines_of(text)
    words, lengths = words_of(lines), list(map(word_count, lines))
    shingles = word_shingles(words, shingle_length(text, len(words)))
    numbers, contexts = _numbers(words)
    return Signature(
        exact=(digest64(b" ".join(lines)) or 1) if words else 0,
        tokens=min(len(words), 0xFFFF),
        published=_seconds(article.published_at) if article.published_at else 0,
        updated=_says_it_updates(text, title),
        words=sample(shingles, WORD_SHIFT, WORD_FLOOR),
        letters=sample(letter_shingles(_prose(lines, lengths)), LETTER_SHIFT, LETTER_FLOOR),
        numbers=numbers,
        contexts=contexts,
        names=_names(text),
        title=frozenset(_digests16(_telling(title))),
        paragraphs=_paragraphs(lines, lengths),
    )


def _seconds(moment: datetime) -> int:
    """Return the time since 1970; one without a zone is UTC, not this machine's."""
    return int((moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp())


def _prose(lines: Lines, lengths: list[int]) -> Lines:
    """Return the long paragraphs, or all where those are the lesser part."""
    if sum(n for n in lengths if n >= PROSE) < PROSE_SHARE * sum(lengths):
        return lines
    return [line for line, n in zip(lines, lengths, strict=True) if n >= PROSE]


def _says_it_updates(text: str, title: str) -> bool:
    return bool(UPDATE_TITLE.match(title)) or any(map(UPDATE_NOTE.match, text.split("\n")))


def _digests16(words: Iterable[bytes]) -> list[int]:
    """Return 16-bit hashes, wide enough for sets of a few dozen."""
    return [digest & 0xFFFF for digest in map(xxh32_intdigest, words)]


def _numbers(words: Words) -> tuple[frozenset[int], dict[int, int]]:
    """Return the numbers, and for each the two words before and the one after it."""
    contexts: dict[int, int] = {}
    places = list(compress(count(), map(bytes.isdigit, words)))
    values = _digests16([words[at] for at in places])
    for at, value in zip(places, values, strict=True):
        around = words[max(0, at - 2) : at] + words[at + 1 : at + 2]
        masked = [b"#" if b"0" <= word < b":" else word for word in around]
        if masked.count(b"#") <= 1:  # a table of figures has no context worth keeping
            contexts.setdefault(xxh32_intdigest(b" ".join(masked)) & 0xFFFF, value)
    kept = sorted(contexts.items())[:MAX_NUMBERS]
    return frozenset(sorted(set(values))[:MAX_NUMBERS]), dict(kept)


def _names(text: str) -> frozenset[int]:
    found = set(_digests16(set(NAME.findall(text[:NAMES_WITHIN].encode()))))
    return frozenset(sorted(found)[:MAX_NAMES])


def _telling(title: str) -> list[bytes]:
    words = words_of(lines_of(title))
    return [word for word in words if len(word) > 1 and word not in FUNCTION_WORDS]


def _paragraphs(lines: Lines, lengths: list[int]) -> tuple[int, ...]:
    long = [line for line, n in zip(lines, lengths, strict=True) if n >= MIN_PARAGRAPH_WORDS]
    return tuple(_digests16(long[:MAX_PARAGRAPHS]))
