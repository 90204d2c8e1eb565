"""Which events a subscriber wants."""

from dataclasses import dataclass, fields
from typing import TypeVar

from schemas.articles import CleanArticle, RawArticle
from schemas.claims import ArticleClaims, Claim
from schemas.duplicates import DedupedArticle, Relation
from schemas.event import Event
from schemas.topics import Topic
from services.source import source_of

E = TypeVar("E", bound=Event)

FILTERS_OF: dict[type[Event], frozenset[str]] = {
    RawArticle: frozenset({"source", "language"}),
    CleanArticle: frozenset({"source", "language"}),
    DedupedArticle: frozenset({"source", "language", "relation"}),
    ArticleClaims: frozenset(
        {"source", "language", "relation", "speaker", "min_checkworthiness"},
    ),
}
"""What can be asked of each event; nothing of those that are not named."""


@dataclass(frozen=True, slots=True)
class Only:
    """A filter. Within a field any value will do, and every field that is set must hold.

    `source`, `language` and `relation` are compared whole, without regard to case. `speaker` is
    any part of the speaker's name or of the name in the text.
    """

    source: tuple[str, ...] = ()
    language: tuple[str, ...] = ()
    relation: tuple[Relation, ...] = ()
    speaker: tuple[str, ...] = ()
    min_checkworthiness: float = 0.0

    def check(self, topic: Topic[Event]) -> None:
        """Verify that the topic's events have what is asked for.

        Raises:
            ValueError: names the filter that would never hold.
        """
        asked = {field.name for field in fields(self) if getattr(self, field.name)}
        if strange := sorted(asked - FILTERS_OF.get(topic.event, frozenset())):
            raise ValueError(f"{topic.name} cannot be filtered by {', '.join(strange)}")

    def of(self, event: E) -> E | None:
        """Return the wanted part of an event: a set of claims keeps the wanted ones."""
        match event:
            case RawArticle():
                wanted = self._has(source_of(event), event.language or "")
            case CleanArticle():
                wanted = self._has(event.source, event.language)
            case DedupedArticle(article=article, verdict=verdict):
                wanted = self._has(article.source, article.language, verdict.relation)
            case ArticleClaims():
                return self._claims(event)  # type: ignore[return-value]  # E is lost in a match
            case _:
                wanted = True
        return event if wanted else None

    def _has(self, source: str, language: str, relation: str = "") -> bool:
        return (
            _among(source, self.source)
            and _among(language, self.language)
            and _among(relation, self.relation)
        )

    def _claims(self, event: ArticleClaims) -> ArticleClaims | None:
        if not self._has(event.source, event.language, event.relation):
            return None
        if not (self.speaker or self.min_checkworthiness):
            return event
        kept = tuple(claim for claim in event.claims if self._wants(claim))
        return event.model_copy(update={"claims": kept}) if kept else None

    def _wants(self, claim: Claim) -> bool:
        if claim.checkworthiness < self.min_checkworthiness:
            return False
        names = (claim.speaker.name, claim.speaker.mention.text) if claim.speaker else ()
        heard = "\n".join(names).casefold()
        return not self.speaker or any(name.casefold() in heard for name in self.speaker)


def _among(value: str, wanted: tuple[str, ...]) -> bool:
    return not wanted or value.casefold() in {one.casefold() for one in wanted}
