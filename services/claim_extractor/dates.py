"""Dates in a content, resolved against the day the article was published."""

import re
from datetime import date, timedelta
from typing import NamedTuple

from services.claim_extractor.lexicon import used_words, words
from services.claim_extractor.ranges import Range

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january",
            "feb february",
            "mar march",
            "apr april",
            "may",
            "jun june",
            "jul july",
            "aug august",
            "sep sept september",
            "oct october",
            "nov november",
            "dec december",
        ),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, name in enumerate(
        ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
    )
}
NEAR_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
DATE = re.compile(
    r"\b(?:(?P<iso>\d{4}-\d\d-\d\d)\b"
    r"|(?P<md_month>" + _MONTH + r") (?P<md_day>\d{1,2})(?:st|nd|rd|th)?\b"
    r"(?:,? (?P<md_year>(?:1[89]|20)\d\d)\b)?"
    r"|(?P<dm_day>\d{1,2})(?:st|nd|rd|th)? (?P<dm_month>" + _MONTH + r")\b"
    r"(?:,? (?P<dm_year>(?:1[89]|20)\d\d)\b)?"
    r"|(?P<near>today|tonight|yesterday|tomorrow)\b"
    r"|(?:(?P<which>last|next|this) )?(?P<weekday>" + _WEEKDAY + r")(?: (?:morning|afternoon"
    r"|evening|night))?\b"
    r"|(?:(?:early|late|mid)[ -])?" + _MONTH + r"(?: (?:of )?(?:1[89]|20)\d\d)\b"
    r"|(?:in|since|by|until|from|during) (?P<month_only>(?:(?:early|late|mid)[ -])?"
    r"(?:January|February|March|April|June|July|August|September|October|November|December))\b"
    r"|(?:last|next|this|past) (?:week|weekend|month|year|spring|summer|autumn|fall|winter)\b"
    r"|(?:in|since|by|until|from|of|during) (?P<year>(?:1[89]|20)\d\d)\b"
    r"|(?:\w+|\d+) (?:days?|weeks?|months?|years?|decades?) (?:ago|earlier|later)\b)"
)
DATE_WORDS = words("week weekend month year spring summer autumn fall winter ago earlier later") | {
    *MONTHS,
    *WEEKDAYS,
    *NEAR_DAYS,
}
"""One of these or a digit stands in every date."""
DIGIT = re.compile(r"\d")
HALF_A_YEAR = timedelta(days=183)


class DateFound(NamedTuple):
    """A date in the text and the day meant, where one is."""

    range: Range
    day: date | None


def find_dates(text: str, content: Range, published: date | None) -> list[DateFound]:
    """Return the dates of a content; without the day of publication only full dates resolve."""
    found: list[DateFound] = []
    stretch = content.of(text)
    if DATE_WORDS.isdisjoint(used_words(stretch)) and not DIGIT.search(stretch):
        return found
    for match in DATE.finditer(text, *content):
        name = match.lastgroup if match.lastgroup in ("month_only", "year") else 0
        found.append(DateFound(Range(*match.span(name)), _day(match, published)))
    return found


def _day(match: re.Match[str], published: date | None) -> date | None:
    try:
        return _full_day(match, published) or _near_day(match, published)
    except (ValueError, OverflowError):  # 30 February; yesterday, in the year 1
        return None


def _full_day(match: re.Match[str], published: date | None) -> date | None:
    if match["iso"]:
        return date.fromisoformat(match["iso"])
    for order in ("md", "dm"):
        if match[f"{order}_month"]:
            month = MONTHS[match[f"{order}_month"].rstrip(".").lower()]
            day = int(match[f"{order}_day"])
            return _calendar_day(match[f"{order}_year"], month, day, published)
    return None


def _near_day(match: re.Match[str], published: date | None) -> date | None:
    if published is None:
        return None
    if match["near"]:
        return published + timedelta(days=NEAR_DAYS[match["near"].lower()])
    if match["weekday"]:
        return _weekday(WEEKDAYS[match["weekday"].lower()], match["which"], published)
    return None


def _calendar_day(year: str | None, month: int, day: int, published: date | None) -> date | None:
    """Return the day, in the year nearest to publication where none is given."""
    if year is not None:
        return date(int(year), month, day)
    if published is None:
        return None
    candidate = date(published.year, month, day)
    if candidate - published > HALF_A_YEAR:
        return candidate.replace(year=published.year - 1)
    if published - candidate > HALF_A_YEAR:
        return candidate.replace(year=published.year + 1)
    return candidate


def _weekday(weekday: int, which: str | None, published: date) -> date:
    """Return the last such day up to publication, or the next one after `next`."""
    if which == "next":
        return published + timedelta(days=(weekday - published.weekday() - 1) % 7 + 1)
    return published - timedelta(days=(published.weekday() - weekday) % 7)
