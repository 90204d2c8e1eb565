"""What is refused or repaired before a page is parsed."""

import re
from dataclasses import dataclass

from schemas.articles import RawArticle
from services.errors import Unprocessable

MAX_DEPTH = 10_000
"""Deepest nesting parsed, in elements: the parser is quadratic in depth (10,000: 0.2 s)."""

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

CP1252 = {chr(code): bytes([code]) for code in range(0x80, 0x100)}
CP1252.update(
    {
        bytes([code]).decode("cp1252"): bytes([code])
        for code in range(0x80, 0xA0)
        if code not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
    }
)
MOJIBAKE = re.compile("[\u00c2-\u00f4][" + "".join(map(re.escape, CP1252)) + "]+")
MOJIBAKE_SIGNS = (
    "â€",
    "Ã©",
    "Ã¼",
    "Ã¶",
    "Ã¤",
    "Ã¡",
    "Ã³",
    "Ã±",
    "Ã§",
    "Ã¨",
    "Ã\xad",
    "Â\xa0",
    "â\x80",
)


@dataclass(frozen=True)
class Page:
    """A page that is safe to parse, and whether it is markup."""

    content: str
    is_html: bool


def admit(raw: RawArticle) -> Page:
    """Return the page to parse. Raises Unprocessable: too-deep or empty."""
    content = without_mojibake(raw.content.replace("\0", ""))
    if not content.strip():
        raise Unprocessable("empty", "the page has no visible character")
    is_html = looks_like_html(content, declared=raw.content_type == "text/html")
    if is_html and nests_deeper_than(content, MAX_DEPTH):
        raise Unprocessable("too-deep", f"elements nested more than {MAX_DEPTH} deep")
    return Page(content, is_html)


def looks_like_html(content: str, *, declared: bool) -> bool:
    """Say whether to parse markup: bare text sent as HTML is text, a page sent as text is not."""
    return MARKUP.search(content) is not None if declared else bool(WHOLE_PAGE.match(content))


def without_mojibake(content: str) -> str:
    """Undo UTF-8 that was read as Windows-1252, run by run, where there are signs of it."""
    if not any(sign in content for sign in MOJIBAKE_SIGNS):
        return content
    return MOJIBAKE.sub(_reread, content)


def _reread(run: re.Match[str]) -> str:
    """Return the run decoded as UTF-8, or as it is where it is no UTF-8."""
    try:
        return b"".join(CP1252[character] for character in run[0]).decode()
    except (KeyError, UnicodeDecodeError):
        return run[0]


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
