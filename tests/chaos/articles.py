"""Articles with a known story: new ones, copies of earlier ones, and some that nobody can read."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

from schemas.articles import RawArticle

COPIES = 0.2
UNREADABLE = 0.03
RECENT = 200
"""A copy is of one of the last so many stories."""

SENTENCES = {
    "en": "The council of {} said on Monday that the bridge between {} and {} would be closed.",
    "de": "Der Stadtrat von {} sagte am Montag, dass die Brücke zwischen {} und {} gesperrt wird.",
    "fr": "Le conseil de {} a déclaré lundi que le pont entre {} et {} serait fermé aux voitures.",
    "es": "El consejo de {} dijo el lunes que el puente entre {} y {} quedaría cerrado al tráfico.",
}


@dataclass(frozen=True)
class Fed:
    """A raw article's id and the number of the story it tells; no story: it is unreadable."""

    article_id: str
    story: int | None
    value: bytes


def articles(seed: int) -> Iterator[Fed]:
    """Yield articles without end; one in five is a copy of a recent one, whole or shortened."""
    chance = random.Random(seed)
    stories = number = 0
    while True:
        copy = stories > 0 and chance.random() < COPIES
        story = chance.randrange(max(0, stories - RECENT), stories) if copy else stories
        stories += not copy
        paragraphs = _paragraphs(story)
        if copy and chance.random() < 0.5:
            paragraphs.pop()
        yield _fed(number, story, paragraphs)
        number += 1


def with_unreadable(seed: int) -> Iterator[Fed]:
    """Yield the same, and now and then a message that must be set aside."""
    chance = random.Random(seed)
    for number, article in enumerate(articles(seed)):
        if chance.random() < UNREADABLE:
            yield Fed(f"unreadable {number}", None, b'{"content": %d' % number)
        yield article


def _fed(number: int, story: int, paragraphs: list[str]) -> Fed:
    raw = RawArticle(
        article_id=f"s{story}-n{number}",
        content="\n\n".join(paragraphs),
        content_type="text/plain",
        url=f"https://outlet{number % 23}.example/{number}",
        source=f"outlet{number % 23}.example",
    )
    return Fed(f"s{story}-n{number}", story, raw.to_json())


def _paragraphs(story: int) -> list[str]:
    """Return eight paragraphs of a language; every name in them is this story's own."""
    language = list(SENTENCES)[story % len(SENTENCES)]
    chance = random.Random(f"story {story}")  # the same words each time it is told
    names = ["".join(chance.choices("abdeghiklmnoprstuvz", k=7)).title() for _ in range(48)]
    found = iter(names)
    return [
        " ".join(SENTENCES[language].format(*(next(found) for _ in range(3))) for _ in range(2))
        for _ in range(8)
    ]
