"""What is kept of an article to compare it with later ones."""

import re
from dataclasses import dataclass

import xxhash

from schemas.articles import Article
from services.deduplicator.shingles import (
    Sample,
    digest64,
    letter_shingles,
    sample,
    word_shingles,
)
from services.deduplicator.words import normalize, shingle_length, words_of

SIGNATURE_VERSION = 1
"""Any change of what `sign` returns needs a new number: a byte-level test pins it."""

WORD_SHIFT, WORD_FLOOR = 3, 32
LETTER_SHIFT, LETTER_FLOOR = 5, 48
MAX_NUMBERS = 256
MAX_NAMES = 24
MAX_PARAGRAPHS = 64
MIN_PARAGRAPH_WORDS = 5

UPDATE_NOTE = re.compile(
    r"^\W{0,3}(?:updates?|updated|adds|recasts|corrects|corrected|correction|releads|refiles)\b",
    re.IGNORECASE | re.MULTILINE,
)
UPDATE_TITLE = re.compile(r"^\W{0,3}(?:update \d|updated?:|corrected|refile)", re.IGNORECASE)
NAME = re.compile(r"(?<=[a-z,] )[A-Z][\w'’-]+")
FUNCTION_WORDS = frozenset(
    """a all an and are as at be been but by can could for from had has have he her his how if in is
    it its may more most new no not of on one or our said says she some that the their there these
    they this those to two was we were what when where which while who why will with would you
    your""".split()
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
    words = words_of(text)
    joined = " ".join(words)
    numbers, contexts = _numbers(words)
    return Signature(
        exact=(digest64(joined.encode()) or 1) if words else 0,
        tokens=min(len(words), 0xFFFF),
        published=int(article.published_at.timestamp()) if article.published_at else 0,
        updated=bool(UPDATE_NOTE.search(text) or UPDATE_TITLE.search(title)),
        words=sample(word_shingles(words, shingle_length(words)), WORD_SHIFT, WORD_FLOOR),
        letters=sample(letter_shingles(joined.replace(" ", "")), LETTER_SHIFT, LETTER_FLOOR),
        numbers=numbers,
        contexts=contexts,
        names=frozenset(sorted({digest16(n.lower()) for n in NAME.findall(text)})[:MAX_NAMES]),
        title=frozenset(
            digest16(w) for w in words_of(title) if len(w) > 1 and w not in FUNCTION_WORDS
        ),
        paragraphs=_paragraphs(text),
    )


def digest16(text: str) -> int:
    """Return a 16-bit hash, wide enough for sets of a few dozen."""
    return xxhash.xxh32_intdigest(text.encode()) & 0xFFFF


def _numbers(words: list[str]) -> tuple[frozenset[int], dict[int, int]]:
    """Return the numbers, and for each the two words before and the one after it."""
    values: set[int] = set()
    contexts: dict[int, int] = {}
    for at, word in enumerate(words):
        if not word.isdigit():
            continue
        value = digest16(word)
        values.add(value)
        around = [
            "#" if w[0].isdigit() else w
            for w in words[max(0, at - 2) : at] + words[at + 1 : at + 2]
        ]
        if around.count("#") < 2:  # a table of figures has no context worth keeping
            contexts.setdefault(digest16(" ".join(around)), value)
    kept = sorted(contexts.items())[:MAX_NUMBERS]
    return frozenset(sorted(values)[:MAX_NUMBERS]), dict(kept)


def _paragraphs(text: str) -> tuple[int, ...]:
    paragraphs = (words_of(line) for line in text.split("\n"))
    long = [" ".join(words) for words in paragraphs if len(words) >= MIN_PARAGRAPH_WORDS]
    return tuple(map(digest16, long[:MAX_PARAGRAPHS]))
