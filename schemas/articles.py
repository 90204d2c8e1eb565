"""An article as it arrives, and as it is once the page furniture is gone."""

from datetime import datetime
from hashlib import sha256
from typing import Annotated, Literal

from pydantic import Field

from schemas.event import ID_PATTERN, Event

MAX_CONTENT = 4_000_000
"""Longest page accepted, in characters: some news pages have 2 million, mostly inline scripts."""

ContentType = Literal["text/html", "text/plain"]
RemovalReason = Literal[
    "menu",
    "promo",
    "related",
    "caption",
    "byline",
    "credit",
    "share",
    "comments",
    "legal",
    "placeholder",
    "repeated",
    "template",
    "other",
]
ArticleId = Annotated[str, Field(pattern=ID_PATTERN, description="Names one version of one page.")]
Language = Annotated[
    str, Field(min_length=2, max_length=16, description="ISO 639-1 code, `und` when unknown.")
]


class RawArticle(Event):
    """A page as a producer hands it over. The smallest one is a content and its type."""

    content: str = Field(
        min_length=1, max_length=MAX_CONTENT, description="The whole page, decoded to Unicode."
    )
    content_type: ContentType = Field(description="How to read `content`.")
    url: str | None = Field(None, max_length=4000, description="Where the page was fetched.")
    source: str | None = Field(
        None,
        min_length=1,
        max_length=200,
        description="The outlet. Default: the registered domain of `url`.",
    )
    title: str | None = Field(None, max_length=2000, description="Hint from the feed.")
    published_at: datetime | None = Field(None, description="Hint from the feed, RFC 3339.")
    language: Language | None = Field(None, description="Hint from the feed.")
    fetched_at: datetime | None = Field(None, description="When the page was read, RFC 3339.")
    article_id: ArticleId | None = Field(
        None,
        description="Default: the first 32 hex digits of sha256 over (url or source, content).",
    )

    def identity(self) -> str:
        """Return `article_id`, or the id that follows from where the page is and what it says."""
        if self.article_id:
            return self.article_id
        where = (self.url or self.source or "").encode(errors="surrogatepass")
        content = self.content.encode(errors="surrogatepass")
        return sha256(where + b"\0" + content).hexdigest()[:32]


class RemovedBlock(Event):
    """A block of the page that is not part of the article, and why it was taken for furniture."""

    text: str = Field(max_length=300, description="The block, cut after 300 characters.")
    line: int = Field(ge=0, description="Number of the block on the page, from 0.")
    reason: RemovalReason = Field(description="Why it was removed.")


class Extraction(Event):
    """How the text was told from the furniture, and how sure the cleaner is of it."""

    method: str = Field(description="Name of the method that chose the text.")
    version: str = Field(description="Version of that method.")
    confidence: float = Field(ge=0, le=1, description="Expected F1 of the chosen text, 0 to 1.")


class Article(Event):
    """An article's own words and what is known of it."""

    article_id: ArticleId
    url: str | None = Field(None, description="Canonical address where the page names one.")
    source: str = Field(description="The outlet, `unknown` where nothing names it.")
    title: str | None = Field(None, description="Headline, without the outlet's name.")
    byline: tuple[str, ...] = Field((), description="Names of people, in the order of the page.")
    agency: str | None = Field(None, description="News agency credited, such as `Reuters`.")
    published_at: datetime | None = Field(None, description="First published, RFC 3339.")
    modified_at: datetime | None = Field(None, description="Last changed, RFC 3339.")
    language: Language
    text: str = Field(
        min_length=1,
        description="Paragraphs joined by a blank line; NFC, no-break spaces folded. "
        "All spans of later events are code points into this text.",
    )
    extraction: Extraction | None = Field(None, description="How the text was found.")


class CleanArticle(Article):
    """An article without its page furniture, and what was removed."""

    removed: tuple[RemovedBlock, ...] = Field((), description="Removed blocks in page order.")
