"""From drafts to published claims: every attribute filled in, every span checked."""

from collections.abc import Sequence
from datetime import date
from hashlib import sha256

from schemas.articles import Article
from schemas.claims import Claim, DateMention, Quantity, Span, Speaker, Verification
from services.claim_extractor.checkworthiness import checkworthiness, checkworthiness_features
from services.claim_extractor.dates import find_dates
from services.claim_extractor.drafts import Draft
from services.claim_extractor.layout import Layout
from services.claim_extractor.numbers import find_numbers
from services.claim_extractor.ranges import Range
from services.claim_extractor.resolver import Resolution, Resolver
from services.claim_extractor.rewriting import self_contained
from services.claim_extractor.verification import Finding, find_verification
from services.claim_extractor.wording import find_hedges, modality_of, polarity_of


def to_claims(article: Article, layout: Layout, drafts: Sequence[Draft]) -> tuple[Claim, ...]:
    """Return the claims of an article in text order."""
    speakers = _speakers(layout, drafts)
    names = [speaker.name if speaker else None for speaker in speakers]
    findings = find_verification(layout, drafts, names)
    published = article.published_at.date() if article.published_at else None
    return tuple(
        _claim(article, draft, speaker, finding, published)
        for draft, speaker, finding in zip(drafts, speakers, findings, strict=True)
    )


def span_of(text: str, where: Range) -> Span:
    """Return a range as the span of an event."""
    return Span(start=where.start, end=where.end, text=where.of(text))


def claim_id(article_id: str, content: Range) -> str:
    """Return the digest that names a claim: the same content of the same article keeps it."""
    name = f"{article_id}:{content.start}:{content.end}"
    return sha256(name.encode()).hexdigest()[:16]


def _speakers(layout: Layout, drafts: Sequence[Draft]) -> list[Resolution | None]:
    """Resolve the speakers in text order, which is not that of the contents."""
    resolver = Resolver(layout)
    for frame in sorted((d.frame for d in drafts if d.frame), key=lambda frame: frame.speaker):
        resolver.resolve(frame)
    return [resolver.resolve(draft.frame) if draft.frame else None for draft in drafts]


def _claim(
    article: Article,
    draft: Draft,
    speaker: Resolution | None,
    finding: Finding | None,
    published: date | None,
) -> Claim:
    text, content, frame = article.text, draft.content, draft.frame
    words = content.of(text)
    features = checkworthiness_features(words, attributed=frame is not None)
    return Claim(
        claim_id=claim_id(article.article_id, content),
        text=self_contained(text, content),
        content=span_of(text, content),
        sentence=span_of(text, draft.sentence),
        cue=span_of(text, frame.cue) if frame else None,
        quote_type=draft.quote_type,
        speaker=_speaker(text, draft, speaker),
        polarity=polarity_of(words),
        modality=modality_of(words, frame.cue.of(text) if frame else "", frame is not None),
        verification=_verification(text, finding),
        hedges=tuple(span_of(text, hedge) for hedge in find_hedges(text, content)),
        numbers=tuple(
            Quantity(value=n.value, unit=n.unit, approx=n.approximate, span=span_of(text, n.range))
            for n in find_numbers(text, content)
        ),
        dates=tuple(
            DateMention(span=span_of(text, found.range), resolved=found.day)
            for found in find_dates(text, content, published)
        ),
        checkworthiness=checkworthiness(features),
        checkworthiness_features=features,
        confidence=0.8,
    )


def _speaker(text: str, draft: Draft, speaker: Resolution | None) -> Speaker | None:
    if draft.frame is None or speaker is None:
        return None
    mention = span_of(text, draft.frame.speaker)
    return Speaker(
        name=speaker.name,
        mention=mention,
        type=speaker.type,
        resolved=speaker.name != mention.text,
    )


def _verification(text: str, finding: Finding | None) -> Verification:
    if finding is None:
        return Verification()
    return Verification(status=finding.status, evidence=span_of(text, finding.evidence))
