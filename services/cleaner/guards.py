"""What is refused or repaired before a page is parsed."""

import re
from dataclasses import dataclass

from schemas.articles import RawArticle
from services.errors import Unprocessable

UNREADABLE = "\ufffd"
MAX_UNREADABLE = 0.1
"""Share of undecodable characters from which a page is not text at all."""

MAX_DEPTH = 10_000
"""Deepest nesting parsed, in elements: the parser is quadratic in depth (10,000: 0.2 s)."""

MAX_ATTRIBUTES = 1_000
"""Attributes of one element that are parsed: the parser compares each with all before it."""

_ATTRIBUTE = r"""[\s/]*+[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+)?+)?+"""
CROWDED = re.compile(rf"([a-zA-Z][^\s/>]*+(?:{_ATTRIBUTE}){{{MAX_ATTRIBUTES}}})(?:{_ATTRIBUTE})++")
"""A tag, from its name on, with more attributes than that."""

TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)")
MARKUP = re.compile(
    r"<(?:!doctype|html|head|body|p|div|span|br|a|h[1-6]|article|section|main|ul|ol|table)\b", re.I
)
WHOLE_PAGE = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html)\b", re.I)
_UNNESTED = (
    "p li td th tr dt dd option area base br col embed hr img input link meta source track wbr"
)
UNNESTED = frozenset(_UNNESTED.split())
"""Elements that never nest in themselves: void ones and those that the next one closes."""


@dataclass(frozen=True)
class Page:
    """A page that is safe to parse, and whether it is markup."""

    content: str
    is_html: bool


def admit(raw: RawArticle) -> Page:
    """Return the page to parse. Raises Unprocessable: empty, decode or too-deep."""
    content = raw.content.replace("\0", "")
    if content.isspace() or not content:
        raise Unprocessable("empty", "the page has no visible character")
    if content.count(UNREADABLE) > MAX_UNREADABLE * len(content):
        raise Unprocessable("decode", "the page is no text: most of it could not be decoded")
    is_html = looks_like_html(content, declared=raw.content_type == "text/html")
    if is_html and nests_deeper_than(content, MAX_DEPTH):
        raise Unprocessable("too-deep", f"elements nested more than {MAX_DEPTH} deep")
    return Page(uncrowded(content) if is_html else content, is_html)


def uncrowded(html: str) -> str:
    """Return the page without the attributes that an element has beyond `MAX_ATTRIBUTES`."""
    pieces = html.split("<")
    for number, piece in enumerate(pieces):
        if len(piece) > 2 * MAX_ATTRIBUTES and (crowd := CROWDED.match(piece)):
            pieces[number] = crowd[1] + piece[crowd.end() :]
    return "<".join(pieces)


def looks_like_html(content: str, *, declared: bool) -> bool:
    """Say whether to parse markup: bare text sent as HTML is text, a page sent as text is not."""
    return MARKUP.search(content) is not None if declared else bool(WHOLE_PAGE.match(content))


def nests_deeper_than(html: str, limit: int) -> bool:
    """Say, without parsing, whether open elements may pile up beyond a limit."""
    if html.count("<") <= limit:
        return False
    depth = 0
    for closing, name in TAG.findall(html):
        if name.lower() not in UNNESTED:
            depth = max(0, depth - 1) if closing else depth + 1
            if depth > limit:
                return True
    return False
