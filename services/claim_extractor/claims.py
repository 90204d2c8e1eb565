"""From drafts to published claims: every attribute filled in, every span checked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from schemas.articles import Article
from schemas.claims import Claim, DateMention, Quantity, Span, Speaker, Verification
from services.claim_extractor.checkworthiness import checkworthiness, checkworthiness_features
from services.claim_extractor.confidence import confidence_of
from services.claim_extractor.dates import find_dates
from services.claim_extractor.drafts import Draft
from services.claim_extractor.finding import Finding
from services.claim_extractor.layout import Layout
from services.claim_extractor.numbers import find_numbers
from services.claim_extractor.ranges import Range
from services.claim_extractor.resolver import Resolution, Resolver
from services.claim_extractor.rewriting import self_contained
from services.claim_extractor.roles import role_of
from services.claim_extractor.verification import find_verification
from services.claim_extractor.wording import find_hedges, modality_of, polarity_of


def to_claims(article: Article, layout: Layout, drafts: Sequence[Draft]) -> tuple[Claim, ...]:
    """Return the claims of an article in text order."""
    resolver = Resolver(layout)
    speakers = _speakers(resolver, drafts)
    names = [speaker.name if speaker else None for speaker in speakers]
    findings = find_verification(layout, drafts, names)
    published = article.published_at.date() if article.published_at else None
    write = _Writer(article, resolver, published)
    return tuple(
        write.claim(draft, speaker, finding)
        for draft, speaker, finding in zip(drafts, speakers, findings, strict=True)
    )


def claim_id(article_id: str, content: Range) -> str:
    """Return the digest that names a claim: the same content of the same article keeps it."""
    name = f"{article_id}:{content.start}:{content.end}"
    return sha256(name.encode()).hexdigest()[:16]


def _speakers(resolver: Resolver, drafts: Sequence[Draft]) -> list[Resolution | None]:
    """Resolve the speakers in text order, which is not that of the contents."""
    for frame in sorted((d.frame for d in drafts if d.frame), key=lambda frame: frame.speaker):
        resolver.resolve(frame)
    return [resolver.resolve(draft.frame) if draft.frame else None for draft in drafts]


@dataclass(frozen=True, slots=True)
class _Writer:
    """Fills in the attributes of claims of one article."""

    article: Article
    resolver: Resolver
    published: date | None

    def claim(self, draft: Draft, speaker: Resolution | None, finding: Finding | None) -> Claim:
        text, content, frame = self.article.text, draft.content, draft.frame
        words = content.of(text)
        cue = frame.cue.of(text) if frame else ""
        features = checkworthiness_features(words, cue)
        return Claim(
            claim_id=claim_id(self.article.article_id, content),
            text=self_contained(text, draft, speaker, self.resolver),
            content=self._span(content),
            sentence=self._span(draft.sentence),
            cue=self._span(frame.cue) if frame else None,
            quote_type=draft.quote_type,
            speaker=self._speaker(draft, speaker),
            polarity=polarity_of(words),
            modality=modality_of(words, cue, frame is not None),
            verification=self._verification(finding),
            hedges=tuple(self._span(hedge) for hedge in find_hedges(text, content)),
            numbers=self._numbers(content),
            dates=self._dates(content),
            checkworthiness=checkworthiness(features),
            checkworthiness_features=features,
            confidence=confidence_of(text, draft),
        )

    def _span(self, where: Range) -> Span:
        """Return a range as the span of an event, whose own check it has to pass."""
        return Span(start=where.start, end=where.end, text=where.of(self.article.text))

    def _speaker(self, draft: Draft, speaker: Resolution | None) -> Speaker | None:
        if draft.frame is None or speaker is None:
            return None
        mention = self._span(draft.frame.speaker)
        return Speaker(
            name=speaker.name,
            mention=mention,
            type=speaker.type,
            role=role_of(self.article.text, draft.frame, speaker),
            via=draft.frame.via.of(self.article.text) if draft.frame.via else None,
            resolved=speaker.name != mention.text,
        )

    def _verification(self, finding: Finding | None) -> Verification:
        if finding is None:
            return Verification()
        return Verification(status=finding.status, evidence=self._span(finding.evidence))

    def _numbers(self, content: Range) -> tuple[Quantity, ...]:
        return tuple(
            Quantity(value=n.value, unit=n.unit, approx=n.approximate, span=self._span(n.range))
            for n in find_numbers(self.article.text, content)
        )

    def _dates(self, content: Range) -> tuple[DateMention, ...]:
        found = find_dates(self.article.text, content, self.published)
        return tuple(DateMention(span=self._span(d.range), resolved=d.day) for d in found)
