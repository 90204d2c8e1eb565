"""Harder variants of the labelled stream, made by rule.

Copies that must be found, and texts that share much with a story they do not belong to.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import islice
from random import Random

from training.deduplicator.damage import DAMAGES, SENTENCE, furniture, other_figures
from training.deduplicator.data import Labelled

SEED = 20261125
FIGURES = 0.04
"""Share of figures among the words from which other figures make another report."""
PER_OUTLET = 5
"""Stories under one furniture: too few to be told by counting."""


def stress(stream: Sequence[Labelled], stories: int) -> list[Labelled]:
    """Return a stream of about six variants for each of a number of stories of every group."""
    rng = Random(SEED)
    made: list[Labelled] = []
    for group in sorted({row.group for row in stream}):
        rows = [r for r in stream if r.group == group and len(r.article.text.split()) >= 60]
        first = list({row.story: row for row in rows if not row.kind.startswith("neg_t")}.values())
        rng.shuffle(first)
        bases, rest = first[:stories], iter(first[stories:])
        made.extend(_copies(bases, rng))
        made.extend(_under_one_furniture(bases, list(islice(rest, stories)), rng))
        made.extend(_with_shared_passage(list(islice(rest, stories)), rng))
        made.extend(_series(bases, rng))
        made.extend(_round_ups(bases, list(islice(rest, stories // 2)), rng))
        made.extend(_patchwork(bases, rng))
    rng.shuffle(made)
    start = stream[0].seen_at
    return [replace(row, seen_at=start + timedelta(seconds=at * 37)) for at, row in enumerate(made)]


def _copies(bases: Sequence[Labelled], rng: Random) -> Iterator[Labelled]:
    for base in bases:
        yield _made(base, base.article.text, "base", base.story, rng)
        for kind in rng.sample(sorted(DAMAGES), 4):
            text = DAMAGES[kind](base.article.text, rng)
            yield _made(base, text, kind, base.story, rng)


def _under_one_furniture(
    bases: Sequence[Labelled], others: Sequence[Labelled], rng: Random
) -> Iterator[Labelled]:
    """Halves of known stories and short new ones, several to an outlet, some with one title."""
    words = [w for base in bases for w in base.article.text.split()[:40]]
    for at in range(0, min(len(bases), len(others)) - PER_OUTLET, PER_OUTLET):
        above, below = furniture(words, rng)
        title = rng.choice((None, None, " ".join(rng.choices(words, k=6))))
        for base in bases[at : at + 2]:
            half = DAMAGES["first_half"](base.article.text, rng)
            yield _made(base, f"{above}\n\n{half}\n\n{below}", "furnished", base.story, rng)
        for other in others[at : at + PER_OUTLET]:
            brief = " ".join(other.article.text.split()[: rng.randrange(30, 150)])
            text = f"{above}\n\n{brief}\n\n{below}"
            made = _made(other, text, "neg_furnished", other.story, rng)
            yield _titled(made, title) if title else made


def _with_shared_passage(others: Sequence[Labelled], rng: Random) -> Iterator[Labelled]:
    """Two accounts of their own that carry one agency's passage."""
    for first, second, agency in zip(*[iter(others)] * 3, strict=False):
        passage = SENTENCE.split(agency.article.text)
        for account in (first, second):
            own = SENTENCE.split(account.article.text)[:12]
            length = len(" ".join(own)) * rng.uniform(0.2, 0.7)
            taken = [s for at, s in enumerate(passage) if len(" ".join(passage[:at])) < length]
            own.insert(rng.randrange(len(own) + 1), " ".join(taken))
            story = f"account by {account.article.article_id}"
            yield _made(account, " ".join(own), "neg_shared_passage", story, rng)


def _series(bases: Sequence[Labelled], rng: Random) -> Iterator[Labelled]:
    """The next report of a series: the same words, all figures other ones."""
    for base in bases:
        words = base.article.text.split()
        if sum(word[0].isdigit() for word in words) >= max(4, FIGURES * len(words)):
            text = other_figures(base.article.text, rng)
            story = f"next of {base.article.article_id}"
            made = _made(base, text, "neg_series", story, rng)
            yield _titled(made, base.article.title)


def _round_ups(
    bases: Sequence[Labelled], others: Sequence[Labelled], rng: Random
) -> Iterator[Labelled]:
    """A story that is the bigger part of a page, beside briefs of others."""
    pool = iter(others)
    for base in bases[::4]:
        length = len(base.article.text.split())
        briefs = [" ".join(o.article.text.split()[: max(20, length // 5)]) for o in islice(pool, 2)]
        briefs.insert(rng.randrange(3), base.article.text)
        yield _made(base, "\n\n".join(briefs), "round_up", base.story, rng)


def _patchwork(bases: Sequence[Labelled], rng: Random) -> Iterator[Labelled]:
    """A text made of one or two sentences of each of ten stories."""
    for base in bases[::8]:
        sentences = [s for o in rng.sample(bases, 10) for s in SENTENCE.split(o.article.text)[2:4]]
        story = f"patchwork {base.article.article_id}"
        yield _made(base, " ".join(sentences), "neg_patchwork", story, rng)


def _made(base: Labelled, text: str, kind: str, story: str, rng: Random) -> Labelled:
    """Return a variant, half of the time under its own title."""
    name = f"{kind}.{base.article.article_id}.{rng.randrange(10**6)}"
    title = base.article.title or ""
    shown = rng.choice(
        (title, title, title, "", " ".join(title.split()[::2]), " ".join(text.split()[-6:]))
    )
    article = base.article.model_copy(
        update={"article_id": name, "text": text or "-", "title": shown or None, "url": None}
    )
    return replace(base, article=article, story=story, kind=kind)


def _titled(row: Labelled, title: str | None) -> Labelled:
    return replace(row, article=row.article.model_copy(update={"title": title}))
