"""Kinds of damage and of likeness that no weight was fitted on: how far the judge carries over.

python -m training.deduplicator.unseen DATA [--results FILE]

DATA holds docs.jsonl.gz and gold.jsonl.gz. Every text is made by rule from articles of the stream,
or from forms of our own; weights never saw the source that a text is made from.
"""

import argparse
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import Random

from xxhash import xxh32_intdigest

from services.deduplicator.decision import Model
from training.deduplicator.damage import SENTENCE, Damage, furniture, then
from training.deduplicator.data import Labelled, read_stream
from training.deduplicator.fit import clusters_of, cross_validated
from training.deduplicator.score import outcomes_of
from training.deduplicator.templates import FORMS

SEED = 20261126
STORIES = 40
"""Of each group of sources."""
REPORTS = 40
"""Of each form."""
CONFUSION = 0.06
"""Of the letters that a scanner may confuse."""
CONFUSED = {"rn": "m", "m": "rn", "l": "1", "O": "0", "e": "c", "h": "b", "cl": "d", "i": "l"}
SYNONYMS = {
    "said": "stated", "says": "states", "about": "some", "will": "is going to", "big": "large",
    "people": "persons", "after": "following", "before": "ahead of", "begin": "start",
    "also": "too", "but": "however", "because": "as", "show": "demonstrate", "get": "obtain",
    "help": "assist", "police": "officers", "government": "administration", "many": "numerous",
    "against": "versus", "new": "fresh", "told": "informed", "made": "produced", "use": "employ",
}  # fmt: skip


def untouched(text: str, rng: Random) -> str:
    """Return the text."""
    return text


def scanned(text: str, rng: Random) -> str:
    """Confuse letters as a scanner does, about one in a hundred, and break words at line ends."""
    pieces, at = [], 0
    while at < len(text):
        pair, one = text[at : at + 2], text[at]
        read = pair if pair in CONFUSED else one
        at += len(read)
        pieces.append(CONFUSED[read] if read in CONFUSED and rng.random() < CONFUSION else read)
        if read.isalpha() and rng.random() < 1 / 250:
            pieces.append("-\n")
    return "".join(pieces)


def plain_letters(text: str, rng: Random) -> str:
    """Strip diacritics, and all quotation marks, dashes and apostrophes."""
    letters = (c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return "".join(c for c in letters if c not in "\"'‘’“”«»–—")


def synonyms(text: str, rng: Random) -> str:
    """Put another word for every one that has one, and every third sentence's end before it."""
    told = [
        " ".join(SYNONYMS.get(word, word) for word in s.split(" ")) for s in SENTENCE.split(text)
    ]
    return " ".join(_turned(s) if at % 3 == 2 else s for at, s in enumerate(told))


def _turned(sentence: str) -> str:
    head, comma, tail = sentence.rstrip(".").rpartition(", ")
    return f"{tail[:1].upper()}{tail[1:]}, {head[:1].lower()}{head[1:]}." if comma else sentence


def brief(text: str, rng: Random) -> str:
    """Keep the first 60 words or so, whole sentences."""
    kept: list[str] = []
    for sentence in SENTENCE.split(text):
        kept.append(sentence)
        if len(" ".join(kept).split()) >= 60:
            break
    return " ".join(kept)


def unspaced(text: str, rng: Random) -> str:
    """Write every word as two characters of a script without blanks: the same for the same word."""

    def characters(word: str) -> str:
        value = xxh32_intdigest(word.encode())
        return chr(0x4E00 + value % 3000) + chr(0x4E00 + value // 3000 % 3000)

    return "\n\n".join("".join(map(characters, line.split())) + "。" for line in text.split("\n"))


def foreign(text: str, rng: Random) -> str:
    """Write every word in a language nobody knows: the same for the same word."""

    def translated(word: str) -> str:
        value = xxh32_intdigest(word.lower().encode())
        return "".join("aeioudklmnprstvz"[value >> 4 * at & 15] for at in range(3 + value % 5))

    return "\n".join(" ".join(map(translated, line.split())) for line in text.split("\n"))


COPIES: dict[str, tuple[Damage, Damage]] = {
    "scanned": (untouched, scanned),
    "plain_letters": (untouched, plain_letters),
    "synonyms": (untouched, synonyms),
    "brief_synonyms": (brief, then(brief, synonyms)),
    "unspaced_edited": (unspaced, lambda text, rng: unspaced(synonyms(text, rng), rng)),
    "unspaced_half": (unspaced, lambda text, rng: unspaced(text[: len(text) // 2], rng)),
    "two_languages": (
        lambda text, rng: f"{text}\n\n{foreign(text, rng)}",
        foreign,
    ),
}
"""Kind of copy → what is done to the first text, and to the later one."""


def unseen(stream: Sequence[Labelled]) -> list[Labelled]:
    """Return copies of every kind, digests, outlets with furniture of their own, filled forms."""
    rng = Random(SEED)
    made: list[Labelled] = []
    for group in sorted({row.group for row in stream}):
        rows = [r for r in stream if r.group == group and len(r.article.text.split()) >= 120]
        bases = list({r.story: r for r in rows if not r.kind.startswith("neg_t")}.values())
        rng.shuffle(bases)
        for kind in COPIES:  # the rest of the stories are for digests and outlets
            taken = [bases.pop() for _ in range(min(len(bases), STORIES // 4))]
            made.extend(_copied(kind, taken, rng))
        made.extend(_digests(bases[:STORIES], rng))
        made.extend(_outlets(bases[STORIES : 2 * STORIES], rng))
        made.extend(_forms(rows[0], rng) if group == "rest" else ())
    start = stream[0].seen_at
    return [replace(row, seen_at=start + timedelta(seconds=at * 37)) for at, row in enumerate(made)]


def _copied(kind: str, bases: Sequence[Labelled], rng: Random) -> Iterator[Labelled]:
    first, later = COPIES[kind]
    for base in bases:
        yield _made(base, first(base.article.text, rng), f"{kind}_first", base.story)
    for base in bases:
        yield _made(base, later(base.article.text, rng), kind, base.story)


def _digests(bases: Sequence[Labelled], rng: Random) -> Iterator[Labelled]:
    """Four stories; then a page with the beginnings of all of them, which is none of them."""
    for at in range(0, len(bases) - 3, 4):
        four = bases[at : at + 4]
        for base in four:
            yield _made(base, base.article.text, "digest_first", base.story)
        text = "\n\n".join(brief(base.article.text, rng) for base in four)
        yield _made(four[0], text, "neg_digest", f"digest {at} {four[0].story}")


def _outlets(bases: Sequence[Labelled], rng: Random) -> Iterator[Labelled]:
    """Eight short stories of an outlet that is known by name, all under its furniture."""
    words = [w for base in bases for w in base.article.text.split()[:40]]
    for at in range(0, len(bases) - 7, 8):
        above, below = furniture(words, rng)
        for base in bases[at : at + 8]:
            text = f"{above}\n\n{brief(base.article.text, rng)}\n\n{below}"
            made = _made(base, text, "neg_outlet", f"outlet {base.story}")
            outlet = made.article.model_copy(update={"source": f"outlet{at}.example"})
            yield replace(made, article=outlet)


def _forms(base: Labelled, rng: Random) -> Iterator[Labelled]:
    for kind, form in FORMS.items():
        for at in range(REPORTS):
            row = _made(base, form(rng), f"neg_{kind}", f"{kind} {at}")
            title = row.article.text.split("\n")[0][:60] if at % 2 else f"The {kind} report"
            yield replace(row, article=row.article.model_copy(update={"title": title}))


def _made(base: Labelled, text: str, kind: str, story: str) -> Labelled:
    name = f"{kind}.{xxh32_intdigest(f'{story}{text}'.encode())}"
    article = base.article.model_copy(update={"article_id": name, "text": text or "-", "url": None})
    return replace(base, article=article, story=story, kind=kind)


def by_kind(
    stream: Sequence[Labelled], models: Mapping[str, Model]
) -> dict[str, tuple[int, int, int]]:
    """Return for every kind its articles, those that missed their story, and false links."""
    counts: dict[str, tuple[int, int, int]] = defaultdict(lambda: (0, 0, 0))
    outcomes = outcomes_of([row.story for row in stream], clusters_of(stream, models))
    for row, (joined, wrong) in zip(stream, outcomes, strict=True):
        articles, missed, false = counts[row.kind]
        counts[row.kind] = articles + 1, missed + (joined is False), false + wrong
    return dict(counts)


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--results", type=Path)
    arguments = parser.parse_args()
    stream = read_stream(arguments.data)
    counts = by_kind(unseen(stream), cross_validated(stream))
    lines = [
        "# Kinds that no weight was fitted on",
        "",
        "| kind | articles | missed their story | linked to another story |",
        "| --- | --- | --- | --- |",
        *(
            f"| {kind} | {n} | {missed} | {false} |"
            for kind, (n, missed, false) in sorted(counts.items())
        ),
    ]
    text = "\n".join([*lines, ""])
    print(text)
    if arguments.results:
        arguments.results.write_text(text)


if __name__ == "__main__":
    main()
