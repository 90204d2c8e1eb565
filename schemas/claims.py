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

    start: int = Field(ge=0)
    end: int = Field(ge=0)
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
    type: SpeakerType
    role: str | None = Field(None, description="Office or description, as the article gives it.")
    via: str | None = Field(None, description="Through whom the statement is reported.")
    resolved: bool = Field(description="Whether `name` is more than the mention as it stands.")


class Verification(Event):
    """What the article itself says of the claim's truth."""

    status: VerificationStatus = "not_stated"
    evidence: Span | None = Field(None, description="The words that say so.")


class Quantity(Event):
    """A number in the claim."""

    value: float
    unit: str | None = Field(None, description="What is counted or measured.")
    approx: bool = Field(description="Whether the article says about, nearly, at least …")
    span: Span


class DateMention(Event):
    """A date in the claim, resolved against the article's own date where there is one."""

    span: Span
    resolved: date | None = Field(None, description="The day meant, if it can be known.")


class Claim(Event):
    """One assertion that can be checked, with everything needed to quote it."""

    claim_id: str = Field(description="Digest of article id and content span.")
    text: str = Field(min_length=1, description="Self-contained sentence: names for pronouns.")
    content: Span = Field(description="The assertion, without speaker, cue and quote marks.")
    sentence: Span = Field(description="The sentence it stands in.")
    cue: Span | None = Field(None, description="The reporting words, such as `said`.")
    quote_type: QuoteType
    speaker: Speaker | None = Field(
        None,
        description="Absent: the outlet's own voice; of a `direct` quotation, that its speaker was "
        "not found.",
    )
    polarity: Polarity = "positive"
    modality: Modality = "asserted"
    verification: Verification = Verification()
    hedges: tuple[Span, ...] = Field((), description="Words that make it less certain.")
    numbers: tuple[Quantity, ...] = ()
    dates: tuple[DateMention, ...] = ()
    checkworthiness: float = Field(ge=0, le=1, description="Higher: check first.")
    checkworthiness_features: dict[str, float] = Field(
        default_factory=dict, description="The named parts that the score is made of."
    )
    confidence: float = Field(ge=0, le=1, description="That span and speaker are right.")


class ArticleClaims(Event):
    """All claims of one article: a new message for the same article replaces the whole set."""

    article_id: ArticleId
    cluster_id: ClusterId
    relation: Relation
    source: str
    url: str | None = None
    title: str | None = None
    language: Language
    published_at: datetime | None = None
    engine: str = Field(description="Which extractor, with its version and its limits.")
    same_as: ArticleId | None = Field(
        None, description="For an exact duplicate: the article that carries the claims."
    )
    claims: tuple[Claim, ...] = ()
