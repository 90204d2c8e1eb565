"""Why a line was removed, in the closed list of reasons that users see.

The rules explain, they do not decide: the line model has decided already. The first rule that
fits gives the reason.
"""

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from schemas.articles import RemovalReason
from services.cleaner.announcements import is_call, is_label
from services.cleaner.features import Features
from services.cleaner.lines import Lines
from services.cleaner.tags import Flag
from services.cleaner.vocabulary import CLASS_GROUP_NAMES

WORDING = re.compile(
    r"(?P<placeholder>lorem ipsum|dolor sit amet)"
    r"|(?P<legal>©|\(c\) ?(?:19|20)\d\d|all rights reserved|alle rechte vorbehalten|copyright)"
    r"|(?P<credit>\((?:photo|foto|image|picture)\b"
    r"|/?(?:getty images|shutterstock|alamy|imago|picture alliance)\b"
    r"|\b(?:photo(?:graph)?|image|picture|foto|bild|crédit)s?(?: credit)?s?(?: by)? ?[:©/])"
)
"""For lower-case text, as all patterns here."""
WORDING_HINTS = (
    *("lorem ipsum", "dolor sit amet", "©", "(c)", "reserved", "vorbehalten", "copyright"),
    *("photo", "foto", "image", "picture", "bild", "crédit"),
    *("getty", "shutterstock", "alamy", "imago"),
)
"""`WORDING` is tried only on lines that contain one of these."""
BYLINE = re.compile(r"(?:by|von|par|por|di|door|av|af)\b(?: \S+){0,8}$|(?:by|von|par|por):$")
MAX_LABEL_WORDS, MAX_CREDIT_WORDS, MAX_MENU_WORDS = 3, 15, 4
MENU_DISTANCE = 3
MAX_BODY = 30_000
"""Characters of the article in which a caption's text is looked for: the cost stays linear."""
MIN_GROUP_SHARE = 0.25
"""Share of a line's words that must be of one group for the group to give the reason."""

WORDED: dict[str, RemovalReason] = {
    "placeholder": "placeholder",
    "legal": "legal",
    "credit": "credit",
}
BY_WORDS: tuple[tuple[str, RemovalReason], ...] = (
    ("legal", "legal"),
    ("share", "share"),
    ("comments", "comments"),
    ("subscribe", "promo"),
    ("advert", "promo"),
    ("related", "related"),
    ("navigation", "menu"),
    ("biography", "byline"),
    ("ago", "byline"),
    ("calendar", "byline"),
    ("update", "byline"),
)
BY_FLAG: tuple[tuple[int, RemovalReason], ...] = (
    (Flag.CAPTION | Flag.FIGURE, "caption"),
    (Flag.NAV | Flag.ROLE_NAV, "menu"),
    (Flag.FOOTER | Flag.ROLE_FOOT, "menu"),
)
BY_CLASS: tuple[tuple[str, RemovalReason], ...] = (
    ("comment", "comments"),
    ("newsletter", "promo"),
    ("share", "share"),
    ("consent", "legal"),
    ("caption", "caption"),
    ("byline", "byline"),
    ("biography", "byline"),
    ("advert", "promo"),
    ("related", "related"),
    ("recommend", "related"),
    ("promo", "promo"),
    ("card", "related"),
    ("navigation", "menu"),
    ("tags", "menu"),
    ("time", "byline"),
    ("wall", "promo"),
)


@dataclass(frozen=True)
class Surroundings:
    """What the reasons need to know of the page beside the line itself."""

    times: Counter[str]
    body: str
    first: int
    last: int


def reasons(lines: Lines, features: Features, kept: list[int]) -> dict[int, RemovalReason]:
    """Return a reason for each line that is not among the kept ones."""
    chosen = set(kept)
    first, last = (kept[0], kept[-1]) if kept else (len(lines.texts), -1)
    page = Surroundings(
        times=Counter(lines.texts),
        body=" ".join(lines.lowered[number] for number in kept)[:MAX_BODY],
        first=first,
        last=last,
    )
    hinted = lines.containing(WORDING_HINTS).tolist()
    echoing = (features.row("again") > 0).tolist()
    by_markup, by_words = _by_markup(lines), _by_words(features)
    return {
        number: _by_wording(lowered, page, echoing=echoing[number], hinted=hinted[number])
        or by_markup[number]
        or by_words[number]
        or _by_place(lines.texts[number], number, page)
        for number, lowered in enumerate(lines.lowered)
        if number not in chosen
    }


def _by_wording(
    lowered: str, page: Surroundings, *, echoing: bool, hinted: bool
) -> RemovalReason | None:
    """Reasons that the line states itself: dummy text, notices, credits, repetition."""
    words = lowered.count(" ") + 1
    if echoing and words > MAX_LABEL_WORDS and _without_credit(lowered) in page.body:
        return "caption"
    if hinted:
        found = WORDING.search(lowered)
        if found and (found.lastgroup != "credit" or words <= MAX_CREDIT_WORDS):
            return WORDED[found.lastgroup or ""]
    if is_call(lowered):
        return "promo"
    return "byline" if BYLINE.match(lowered) else None


def _without_credit(lowered: str) -> str:
    """Return the first sentences of a line, without what is stuck to their end."""
    head, stop, _ = lowered.rpartition(".")
    return head + stop if stop else lowered


def _by_markup(lines: Lines) -> list[RemovalReason | None]:
    """Reasons that the page's markup states: landmarks, then class words of a line's boxes."""
    markup = lines.markup
    if markup is None:
        return [None] * len(lines.texts)
    words = markup.elements.words_above[markup.element] | markup.inline_words
    return list(map(_by_masks, markup.elements.flags[markup.element].tolist(), words.tolist()))


@lru_cache(maxsize=1 << 14)
def _by_masks(flags: int, words: int) -> RemovalReason | None:
    """Return the first reason among landmarks and class words."""
    landmarks = (why for mask, why in BY_FLAG if flags & mask)
    named = (why for group, why in BY_CLASS if words >> CLASS_GROUP_NAMES.index(group) & 1)
    return next(landmarks, None) or next(named, None)


def _by_words(features: Features) -> list[RemovalReason | None]:
    """Return for each line the first reason that enough of its words speak for."""
    shares = np.array([features.row(f"share_{group}_words") for group, _ in BY_WORDS])
    enough = shares > MIN_GROUP_SHARE
    first = np.where(enough.any(axis=0), enough.argmax(axis=0), -1)
    return [BY_WORDS[rule][1] if rule >= 0 else None for rule in first.tolist()]


def _by_place(text: str, number: int, page: Surroundings) -> RemovalReason:
    """What lines of this length are where this one stands, when nothing else tells."""
    words = text.count(" ") + 1
    if page.times[text] > 1:
        return "template"
    if words <= MAX_MENU_WORDS and not page.first - MENU_DISTANCE < number < page.last:
        return "menu"
    return "related" if number > page.last or is_label(text) else "other"
