"""Who said what, how sure, and exactly where."""

from datetime import date, datetime
from typing import Literal

from pydantic import Field, model_validator

from schemas.articles import ArticleId, Language
from schemas.duplicates import ClusterId, Relation
from schemas.event import Event

QuoteType = Literal["direct", "indirect", "mixed", "none"]
SpeakerType = Literal["person", "organization", "government", "document", "unnamed"]
Polarity = Literal["positive", "negative"]
Modality = Literal[
    "asserted",
    "estimated",
    "possible",
    "predicted",
    "intended",
    "conditional",
    "alleged",
    "opinion",
    "reported",
]
VerificationStatus = Literal["not_stated", "unverified", "disputed", "denied", "confirmed"]


class Span(Event):
    """A passage of the article's text: `text[start:end]`, in code points, end exclusive."""

    start: int = Field(ge=0, description="Of the first code point, from 0.")
    end: int = Field(ge=0, description="Behind the last code point.")
    text: str = Field(description="The passage itself.")

    @model_validator(mode="after")
    def _covers_its_text(self) -> "Span":
        if self.end - self.start != len(self.text):
            raise ValueError(f"span {self.start}..{self.end} does not fit {self.text!r}")
        return self


class Speaker(Event):
    """Who makes the claim."""

    name: str = Field(min_length=1, description="Fullest name that the article gives.")
    mention: Span = Field(description="Where the speaker is named beside the claim.")
    type: SpeakerType = Field(
        description="`unnamed` for sources without a name, such as `officials`; a `document` is a "
        "report, a statement, a court filing."
    )
    role: str | None = Field(None, description="Office or description, as the article gives it.")
    via: str | None = Field(None, description="Through whom the statement is reported.")
    resolved: bool = Field(description="Whether `name` is more than the mention as it stands.")


class Verification(Event):
    """What the article itself says of the claim's truth."""

    status: VerificationStatus = Field(
        "not_stated",
        description="`unverified`: it could not be checked, or is called baseless; `disputed`: "
        "somebody denies it, or another account contradicts it; `confirmed`: somebody else says or "
        "found that it is so. `denied` is not written yet: take it for `disputed`.",
    )
    evidence: Span | None = Field(None, description="The words that say so.")


class Quantity(Event):
    """A number in the claim."""

    value: float = Field(description="In full: 4000000 for `4 million`; of a range, its lower end.")
    unit: str | None = Field(None, description="What is counted or measured.")
    approx: bool = Field(description="Whether the article says about, nearly, at least …")
    span: Span = Field(description="The number as it is written, such as `$4.5 million`.")


class DateMention(Event):
    """A date in the claim, resolved against the article's own date where there is one."""

    span: Span = Field(description="The date as it is written, such as `last Monday`.")
    resolved: date | None = Field(None, description="The day meant, if it can be known.")


class Claim(Event):
    """One assertion that can be checked, with everything needed to quote it."""

    claim_id: str = Field(description="Digest of article id and content span.")
    text: str = Field(min_length=1, description="Self-contained sentence: names for pronouns.")
    content: Span = Field(description="The assertion, without speaker, cue and quote marks.")
    sentence: Span = Field(description="The sentence it stands in.")
    cue: Span | None = Field(None, description="The reporting words, such as `said`.")
    quote_type: QuoteType = Field(
        description="How much of `content` is quoted: `direct` nearly all (posts count as quoted), "
        "`mixed` part of it, `indirect` hardly any; `none`: reported as nobody's words."
    )
    speaker: Speaker | None = Field(
        None,
        description="Absent: the outlet's own voice; of a `direct` quotation, that its speaker was "
        "not found.",
    )
    polarity: Polarity = Field(
        "positive", description="`negative`: the main clause of `content` says that it is not so."
    )
    modality: Modality = Field(
        "asserted",
        description="How it is put forward, the strongest mark first: `alleged`, `reported` (by "
        "hearsay), `conditional`, `estimated`, `possible`, `intended`, `predicted`, `opinion`; "
        "`asserted` without a mark.",
    )
    verification: Verification = Field(
        Verification(), description="What the article itself says of its truth."
    )
    hedges: tuple[Span, ...] = Field((), description="Words that make it less certain.")
    numbers: tuple[Quantity, ...] = Field((), description="Quantities in `content`.")
    dates: tuple[DateMention, ...] = Field((), description="Dates in `content`.")
    checkworthiness: float = Field(ge=0, le=1, description="Higher: check first.")
    checkworthiness_features: dict[str, float] = Field(
        default_factory=dict, description="The named parts that the score is made of."
    )
    confidence: float = Field(
        ge=0,
        le=1,
        description="Share of claims found in this way whose span and speaker are right.",
    )


class ArticleClaims(Event):
    """All claims of one article: a new message for the same article replaces the whole set."""

    article_id: ArticleId
    cluster_id: ClusterId
    relation: Relation = Field(description="Of the article to earlier ones of its cluster.")
    source: str = Field(description="The outlet, `unknown` where nothing names it.")
    url: str | None = Field(None, description="Canonical address where the page names one.")
    title: str | None = Field(None, description="Headline, without the outlet's name.")
    language: Language
    published_at: datetime | None = Field(None, description="First published, RFC 3339.")
    engine: str = Field(description="Which extractor, with its version and its limits.")
    same_as: ArticleId | None = Field(
        None, description="For an exact duplicate: the article that carries the claims."
    )
    claims: tuple[Claim, ...] = Field((), description="In the order of the text; may be none.")
