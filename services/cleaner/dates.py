"""Points in time as pages write them, without a clock: nothing relative, no year guessed."""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january januar janv ene gen janvier enero gennaio januari janeiro",
            "feb february févr februar février febrero febbraio februari fevereiro",
            "mar march märz mär mrt mars marzo maart março",
            "apr april avril avr abr abril aprile",
            "may mai mayo mag maggio mei maj maio",
            "jun june giu juni juin junio giugno junho",
            "jul july juli juillet juil lug julio luglio julho",
            "aug august ago août agosto augustus augusti",
            "sep sept set september septembre septiembre settembre setembro",
            "oct october ott oktober octobre octubre ottobre outubro okt",
            "nov november novembre noviembre novembro",
            "dec december dezember décembre déc dic diciembre dicembre desember dezembro dez",
        ),
        start=1,
    )
    for name in names.split()
}
MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_MONTH = rf"(?P<month>{MONTH})\b\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
YEAR = re.compile(r"(?:19|20)\d\d")
"""Without one there is no date: a cheap test before the forms are tried."""

DAY_FORMS = tuple(
    re.compile(form, re.I)
    for form in (
        rf"(?<!\d){_YEAR}[-/.]\s?(?P<month>\d\d?)[-/.]\s?(?P<day>\d\d?)",
        rf"(?:\b|(?<=[a-z])(?-i:(?=[A-Z]))){_MONTH}\s+(?P<day>\d\d?)(?:st|nd|rd|th)?,?\s+{_YEAR}",
        rf"(?<!\d)(?P<day>\d\d?)(?:st|nd|rd|th|\.|º)?\s+(?:de\s+)?{_MONTH},?\s+(?:de\s+)?{_YEAR}",
        rf"(?<!\d)(?P<day>\d\d?)\.\s?(?P<month>\d\d?)\.\s?{_YEAR}",
        rf"(?<!\d)(?P<day>1[3-9]|2\d|3[01])/(?P<month>\d\d?)/{_YEAR}",
        rf"(?<!\d)(?P<month>\d\d?)/(?P<day>1[3-9]|2\d|3[01])/{_YEAR}",
        rf"{_YEAR}年\s*(?P<month>\d\d?)月\s*(?P<day>\d\d?)日",
    )
)
CLOCK = re.compile(
    r"(?:\b|(?<=T))(?P<hour>\d\d?)(?:[:.h](?P<minute>\d\d))?(?::\d\d)?"
    r"\s*(?P<half>(?i:[ap]\.?m)\b\.?)?"
    r"(?:\s*(?:Uhr)?[\s(]*(?P<zone>Z|[A-Z]{2,4}|[+-]\d\d:?\d\d)\b)?",
)
FIRST_YEAR = 1990
"""Earlier times are defaults of some program, not of a news page."""

CLOCK_REACH = 25
"""A time of day is looked for this many characters around its day."""

ZONES: dict[str, tzinfo] = {
    **dict.fromkeys(("UTC", "GMT", "Z"), UTC),
    **dict.fromkeys(("ET", "EST", "EDT"), ZoneInfo("America/New_York")),
    **dict.fromkeys(("CT", "CST", "CDT"), ZoneInfo("America/Chicago")),
    **dict.fromkeys(("MT", "MST", "MDT"), ZoneInfo("America/Denver")),
    **dict.fromkeys(("PT", "PST", "PDT"), ZoneInfo("America/Los_Angeles")),
    **dict.fromkeys(("CET", "CEST", "MEZ", "MESZ"), ZoneInfo("Europe/Berlin")),
    "BST": ZoneInfo("Europe/London"),
    "JST": timezone(timedelta(hours=9)),
    "IST": timezone(timedelta(hours=5, minutes=30)),
    "AEST": timezone(timedelta(hours=10)),
    "AEDT": timezone(timedelta(hours=11)),
}


def declared_time(value: str) -> datetime | None:
    """Read a machine-made time (ISO 8601, RFC 2822); one without zone is taken as UTC."""
    value = value.strip()
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        moment = None
    if moment is None:
        try:
            moment = parsedate_to_datetime(value)
        except (ValueError, TypeError, IndexError):
            return written_time(value)
    if moment.year < FIRST_YEAR:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def written_time(text: str) -> datetime | None:
    """Read the first day written for people, with the time of day beside it; UTC where unnamed."""
    for form in DAY_FORMS:
        day = form.search(text)
        if day is None:
            continue
        month = MONTHS.get(day["month"].lower()) or int(day["month"])
        hour, minute, zone = _clock(text, day.start(), day.end())
        try:
            return datetime(int(day["year"]), month, int(day["day"]), hour, minute, tzinfo=zone)
        except ValueError:
            continue
    return None


def _clock(text: str, start: int, end: int) -> tuple[int, int, tzinfo]:
    """Return hour, minute and zone written behind or before a day; midnight UTC without one."""
    for beside in (text[end : end + CLOCK_REACH], text[max(0, start - CLOCK_REACH) : start]):
        for clock in CLOCK.finditer(beside):
            if clock["minute"] is None and clock["half"] is None:
                continue
            hour = int(clock["hour"])
            if clock["half"]:
                hour = hour % 12 + (12 if clock["half"][0] in "pP" else 0)
            return hour, int(clock["minute"] or 0), _zone(clock["zone"])
    return 0, 0, UTC


def _zone(name: str | None) -> tzinfo:
    """Return the zone of an abbreviation or an offset; UTC for an unknown one."""
    if name and name[0] in "+-":
        hours, minutes = int(name[1:3]), int(name[-2:])
        offset = timedelta(hours=hours, minutes=minutes)
        return timezone(-offset if name[0] == "-" else offset)
    return ZONES.get(name or "", UTC)
