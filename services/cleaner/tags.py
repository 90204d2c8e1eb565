"""What HTML says of elements: which are shown, which are inline, which are landmarks."""

import re
from enum import IntEnum
from functools import lru_cache

_SKIPPED = """script style svg noscript template iframe select option head object canvas math audio
    video input textarea map link meta img embed datalist"""
SKIPPED = frozenset(_SKIPPED.split())
"""Elements whose content is not shown as text."""

_INLINE = """a b strong i em span u s small big sub sup font mark abbr cite code q time label del
    ins var kbd samp bdi bdo tt strike acronym dfn wbr ruby rb rt rp nobr data picture source"""
INLINE = frozenset(_INLINE.split())

_BLOCKS = """p div li h1 h2 h3 h4 h5 h6 td th blockquote figcaption figure article main aside nav
    footer header section form ul ol table dl dt dd pre button address details body center"""
TAGS = {tag: number for number, tag in enumerate(_BLOCKS.split())}
OTHER_TAG = len(TAGS)


class Flag(IntEnum):
    """Ancestors and roles that tell content from furniture, as bits."""

    ARTICLE = 1 << 0
    MAIN = 1 << 1
    ASIDE = 1 << 2
    NAV = 1 << 3
    FOOTER = 1 << 4
    HEADER = 1 << 5
    FIGURE = 1 << 6
    CAPTION = 1 << 7
    FORM = 1 << 8
    QUOTE = 1 << 9
    TABLE = 1 << 10
    ITEM = 1 << 11
    SECTION = 1 << 12
    LIST = 1 << 13
    BUTTON = 1 << 14
    DETAILS = 1 << 15
    HEADING = 1 << 16
    IN_LINK = 1 << 17
    HIDDEN = 1 << 18
    ARTICLE_BODY = 1 << 19
    OTHER_PROPERTY = 1 << 20
    ROLE_MAIN = 1 << 21
    ROLE_NAV = 1 << 22
    ROLE_SIDE = 1 << 23
    ROLE_FOOT = 1 << 24


N_FLAGS = len(Flag)

TAG_FLAGS: dict[str, int] = {
    "article": Flag.ARTICLE,
    "main": Flag.MAIN,
    "aside": Flag.ASIDE,
    "nav": Flag.NAV,
    "footer": Flag.FOOTER,
    "header": Flag.HEADER,
    "figure": Flag.FIGURE,
    "figcaption": Flag.CAPTION,
    "form": Flag.FORM,
    "blockquote": Flag.QUOTE,
    "table": Flag.TABLE,
    "li": Flag.ITEM,
    "section": Flag.SECTION,
    "ul": Flag.LIST,
    "ol": Flag.LIST,
    "dl": Flag.LIST,
    "button": Flag.BUTTON,
    "details": Flag.DETAILS,
    **{f"h{level}": Flag.HEADING for level in range(1, 7)},
}
ROLES: dict[str, int] = {
    "main": Flag.ROLE_MAIN,
    **dict.fromkeys(("navigation", "menu", "menubar", "search"), Flag.ROLE_NAV),
    **dict.fromkeys(("complementary", "dialog", "alert", "list", "listitem"), Flag.ROLE_SIDE),
    **dict.fromkeys(("contentinfo", "banner"), Flag.ROLE_FOOT),
}

TARGETS = re.compile(
    r"(/authors?/|/profile|/staff|/people/|/by/|/contributor)"
    r"|(/tags?/|/topics?/|/categor|/search|/hashtag)"
    r"|(facebook\.com/(?:shar|dialog)|twitter\.com/(?:intent|share|home)|x\.com/intent|mailto:"
    r"|whatsapp|pinterest\.|linkedin\.com/sh|reddit\.com/sub|t\.me/)"
    r"|(^#|^javascript)"
    r"|(newsletter|subscri|signup|sign-up|register|login)"
    r"|(twitter\.com/|instagram\.com/|youtu)"
)
N_TARGETS = TARGETS.groups
MAX_HREF = 200
CACHED_TARGETS = 1 << 14


def role_flag(role: str) -> int:
    """Return the flag of an ARIA role, 0 for one that says nothing."""
    return ROLES.get(role, 0)


@lru_cache(maxsize=CACHED_TARGETS)
def link_target(href: str) -> int:
    """Return a bit for where a link leads: authors, topics, sharing, the page, sign-up, posts."""
    found = TARGETS.search(href[:MAX_HREF])
    return 1 << (found.lastindex - 1) if found and found.lastindex else 0
