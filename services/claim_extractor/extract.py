"""From a deduplicated article to its claims."""

from collections.abc import Sequence

from schemas.claims import ArticleClaims, Claim
from schemas.duplicates import DedupedArticle
from services.claim_extractor.claims import to_claims
from services.claim_extractor.drafts import Draft, find_drafts
from services.claim_extractor.layout import Layout
from services.claim_extractor.need import needs_parse
from services.claim_extractor.other_languages import quotation_drafts
from services.claim_extractor.parse import Parse
from services.claim_extractor.parser import parse_passages
from services.claim_extractor.sentence_frames import frames_of

VERSION = "1"
SELECTIVE = f"selective-{VERSION}"
FAST = f"fast-{VERSION}"
QUOTATIONS = f"quotations-{VERSION} (direct quotations only: no rules for this language)"
ENGLISH = "en"


def extract(deduped: DedupedArticle) -> ArticleClaims:
    """Return the claims of one article; those of an exact copy are its original's.

    Sentences are parsed where their wording alone does not settle who says what.
    """
    return extract_many([deduped])[0]


def extract_many(articles: Sequence[DedupedArticle]) -> list[ArticleClaims]:
    """Return what `extract` returns for each article; parsing them together is faster."""
    layouts = [_layout(article) for article in articles]
    parses = _parse_where_needed(layouts)
    return [
        _with_claims(article, layout, parsed, SELECTIVE)
        for article, layout, parsed in zip(articles, layouts, parses, strict=True)
    ]


def extract_fast(deduped: DedupedArticle) -> ArticleClaims:
    """Return the claims that wording alone gives: several times faster, without spaCy."""
    return _with_claims(deduped, _layout(deduped), {}, FAST)


def _layout(deduped: DedupedArticle) -> Layout | None:
    """Lay out an article that the rules can read: English, and not known already."""
    article = deduped.article
    wanted = deduped.verdict.relation != "exact" and article.language == ENGLISH
    return Layout.of(article.text) if wanted else None


def _parse_where_needed(layouts: Sequence[Layout | None]) -> list[dict[int, Parse]]:
    wanted = [
        (article, number, layout, sentence.range)
        for article, layout in enumerate(layouts)
        if layout is not None
        for number, sentence in enumerate(layout.sentences)
        if needs_parse(layout, sentence.range)
    ]
    parsed = parse_passages([(layout.text, where) for _, _, layout, where in wanted])
    parses: list[dict[int, Parse]] = [{} for _ in layouts]
    for (article, number, _, _), parse in zip(wanted, parsed, strict=True):
        parses[article][number] = parse
    return parses


def _with_claims(
    deduped: DedupedArticle, layout: Layout | None, parses: dict[int, Parse], engine: str
) -> ArticleClaims:
    verdict = deduped.verdict
    if verdict.relation == "exact":
        return article_claims(deduped, engine, (), same_as=verdict.matched_article_id)
    if layout is None:
        quoted = Layout.of(deduped.article.text)
        claims = to_claims(deduped.article, quoted, quotation_drafts(quoted))
        return article_claims(deduped, QUOTATIONS, claims)
    claims = to_claims(deduped.article, layout, _drafts(layout, parses))
    return article_claims(deduped, engine, claims)


def _drafts(layout: Layout, parses: dict[int, Parse]) -> list[Draft]:
    frames = [
        frames_of(layout, sentence.range, parses.get(number))
        for number, sentence in enumerate(layout.sentences)
    ]
    return find_drafts(layout, frames, parses)


def article_claims(
    deduped: DedupedArticle, engine: str, claims: tuple[Claim, ...], same_as: str | None = None
) -> ArticleClaims:
    """Return claims as the event that carries them."""
    article, verdict = deduped.article, deduped.verdict
    return ArticleClaims(
        article_id=article.article_id,
        cluster_id=verdict.cluster_id,
        relation=verdict.relation,
        source=article.source,
        url=article.url,
        title=article.title,
        language=article.language,
        published_at=article.published_at,
        engine=engine,
        same_as=same_as,
        claims=claims,
    )
