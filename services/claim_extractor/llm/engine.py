"""The `llm` engine: a model proposes, the article decides, the rules fill in the rest."""

from collections.abc import Iterator
from dataclasses import dataclass

from schemas.claims import ArticleClaims
from schemas.duplicates import DedupedArticle
from services.claim_extractor.claims import to_claims
from services.claim_extractor.cues import lemma_of
from services.claim_extractor.drafts import Draft, distinct, quote_type
from services.claim_extractor.extract import article_claims, extract
from services.claim_extractor.frames import Frame
from services.claim_extractor.layout import Layout
from services.claim_extractor.llm.answer import AnsweredClaim, messages_for, read_answer, schema
from services.claim_extractor.llm.client import Budget, Endpoint, LlmUnavailable, complete
from services.claim_extractor.llm.grounding import ground
from services.claim_extractor.ranges import Range
from services.claim_extractor.sentences import LINE

PASSAGE = 6_000
"""Characters sent at a time, cut at paragraphs."""


@dataclass
class LlmEngine:
    """Extracts claims with a model; without an answer it falls back to the rules and says so."""

    endpoint: Endpoint
    budget: Budget

    def extract(self, deduped: DedupedArticle) -> ArticleClaims:
        """Return the claims of one article; `engine` names the model, or why it was not used."""
        if deduped.verdict.relation == "exact":
            return extract(deduped)
        layout = Layout.of(deduped.article.text)
        try:
            drafts = [draft for p in passages(layout.text) for draft in self._ask(layout, p)]
        except LlmUnavailable as reason:
            by_rules = extract(deduped)
            return by_rules.model_copy(update={"engine": f"{by_rules.engine} (no llm: {reason})"})
        claims = to_claims(deduped.article, layout, distinct(drafts))
        return article_claims(deduped, f"llm:{self.endpoint.model}", claims)

    def _ask(self, layout: Layout, passage: Range) -> Iterator[Draft]:
        messages = messages_for(passage.of(layout.text))
        answer = complete(self.endpoint, self.budget, messages, schema())
        for claim in read_answer(answer):
            draft = grounded(layout, claim, passage)
            if draft is not None:
                yield draft


def passages(text: str) -> Iterator[Range]:
    """Yield stretches of whole paragraphs, each as long as fits into one request."""
    start = end = 0
    for line in LINE.finditer(text):
        if end > start and line.end() - start > PASSAGE:
            yield Range(start, end)
            start = line.start()
        end = line.end()
    if end > start:
        yield Range(start, end)


def grounded(layout: Layout, claim: AnsweredClaim, passage: Range) -> Draft | None:
    """Return a claim as a draft if all of its words stand in the passage, else None."""
    content = ground(layout.text, claim.quote, passage)
    sentence = next((s.range for s in layout.sentences if content and s.end > content.start), None)
    if content is None or sentence is None:
        return None
    content = content.within(sentence).trimmed(layout.text)
    if content.end <= content.start:
        return None
    if claim.speaker is None:
        return Draft(content, sentence, None, "none")
    speaker = ground(layout.text, claim.speaker, passage, near=content.start)
    cue = ground(layout.text, claim.cue or "", passage, near=content.start)
    if speaker is None or cue is None:
        return None
    chunk = Range(min(speaker.start, cue.start), max(speaker.end, cue.end))
    frame = Frame(speaker, speaker, cue, lemma_of(cue.of(layout.text)), "after", chunk)
    return Draft(content, sentence, frame, quote_type(layout, frame, content))
