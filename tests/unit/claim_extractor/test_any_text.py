"""Whatever the text: valid claims with exact spans, or none."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from schemas.claims import ArticleClaims, Span
from services.claim_extractor.extract import extract, extract_fast
from tests.unit.claim_extractor.build import deduped

PIECES = st.sampled_from(
    [
        "Ana Silva said ",
        "according to ",
        "“",
        "”",
        '"',
        "the bridge was closed",
        ", and ",
        ", but the road is open",
        " said Bo Hale",
        ". ",
        "\n\n",
        "— Bo Hale (@bo) March 3",
        "He told reporters that ",
        "denied ",
        "about 1,200 of 3.5% ",
        "5 to 10 million ",
        "six hundred and two and a half ",
        "Nov. 12 to 14, 3/4 of ½ ",
        "No. 3–4 at 5:30 p.m. ",
        "accused the city of ",
        " and said ",
        ", adding that ",
        "has denied all the charges. ",
        "CLAIM: ",
        "Mr. ",
        "’s ",
        "\u00a0",
        "🙂",
        "that ",
        ": ",
    ]
)
TEXTS = st.one_of(
    st.lists(PIECES, min_size=1, max_size=25).map("".join),
    st.text(min_size=1, max_size=200),
)


def spans_of(result: ArticleClaims) -> list[Span]:
    """Return every span of every claim."""
    spans = []
    for claim in result.claims:
        spans += [claim.content, claim.sentence, *claim.hedges]
        spans += [number.span for number in claim.numbers] + [d.span for d in claim.dates]
        spans += [claim.cue] if claim.cue else []
        spans += [claim.speaker.mention] if claim.speaker else []
        spans += [claim.verification.evidence] if claim.verification.evidence else []
    return spans


@settings(deadline=None, max_examples=60)
@given(TEXTS)
@example("denied “the bridge was closedNov. 12 to 14, 3/4 of ½ ”Ana Silva said Ana Silva said ")
def test_every_span_of_the_default_engine_is_exact(text: str) -> None:
    result = extract(deduped(text))

    assert all(text[span.start : span.end] == span.text for span in spans_of(result))


@settings(deadline=None, max_examples=300)
@given(TEXTS)
def test_every_span_of_the_fast_engine_is_exact(text: str) -> None:
    result = extract_fast(deduped(text))

    assert all(text[span.start : span.end] == span.text for span in spans_of(result))


@settings(deadline=None, max_examples=150)
@given(TEXTS)
def test_numbers_and_dates_lie_in_their_claims(text: str) -> None:
    for claim in extract_fast(deduped(text)).claims:
        for span in [*(n.span for n in claim.numbers), *(d.span for d in claim.dates)]:
            assert claim.content.start <= span.start < span.end <= claim.content.end


@settings(deadline=None, max_examples=30)
@given(TEXTS, st.sampled_from(["de", "fr", "und"]))
def test_every_span_in_other_languages_is_exact(text: str, language: str) -> None:
    result = extract(deduped(text, language=language))

    assert all(text[span.start : span.end] == span.text for span in spans_of(result))


@settings(deadline=None, max_examples=30)
@given(TEXTS)
def test_the_same_article_gives_the_same_bytes(text: str) -> None:
    assert extract(deduped(text)).to_json() == extract(deduped(text)).to_json()
