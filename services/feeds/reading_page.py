"""A page as it was fetched: its text, and a hash of the words that a reader sees."""

from dataclasses import dataclass
from hashlib import sha256

from resiliparse.extract.html2text import extract_plain_text

from schemas.articles import MAX_CONTENT, ContentType
from services.feeds.charset import decode
from services.feeds.failures import Failed

TYPES: dict[str, ContentType] = {
    "text/html": "text/html",
    "application/xhtml+xml": "text/html",
    "text/plain": "text/plain",
    "": "text/html",
}


@dataclass(frozen=True)
class RawPage:
    """A page as the server sent it, and what the server said of it."""

    body: bytes
    content_type: str
    charset: str | None = None


@dataclass(frozen=True)
class Page:
    """A page to be sent on. `words` differs only where the main text does: not for a new banner."""

    content: str
    content_type: ContentType
    words: str


def read_page(raw: RawPage) -> Page:
    """Return a page as text.

    Raises:
        Failed: `not-a-page` for other media and for nothing, `too-large` for an over-long text.
    """
    kind = TYPES.get(raw.content_type)
    if kind is None:
        raise Failed("not-a-page", f"{raw.content_type} is no page of text")
    content = decode(raw.body, raw.charset)
    if len(content) > MAX_CONTENT:
        raise Failed("too-large", f"{len(content)} characters; an article has {MAX_CONTENT}")
    if not content.strip():
        raise Failed("not-a-page", "an empty page")
    words = _main_text(content) if kind == "text/html" else content
    folded = " ".join(words.split())
    return Page(content, kind, sha256(folded.encode(errors="replace")).hexdigest()[:16])


def _main_text(content: str) -> str:
    main: str = extract_plain_text(content, main_content=True, alt_texts=False)
    return main or str(extract_plain_text(content, alt_texts=False))
