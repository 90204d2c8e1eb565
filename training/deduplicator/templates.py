"""Reports that are written by filling in a form: the same words, other facts, never one story."""

from collections.abc import Callable
from random import Random

Form = Callable[[Random], str]

PLACES = ("Norwick", "Telham", "Sarrow Bay", "Quillan", "East Mardle", "Porth Ennis", "Vellmar")
FIRMS = ("Ostrel", "Candour Mills", "Hexley Marine", "Brightwater", "Tamsin Foods", "Orrery")
NAMES = ("Ida Marlow", "Peter Quane", "Lucia Trest", "Owen Halder", "Mina Corrie", "Jon Aske")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SIGNS = ("Aries", "Taurus", "Gemini", "Cancer", "Leo", "Virgo", "Libra", "Scorpio", "Pisces")
SUBJECTS = (
    *("An old plan", "Money that seemed lost", "A letter", "Someone close", "A quiet hour"),
    *("The work of weeks", "A chance meeting", "Your patience", "An early start", "A small debt"),
)
TURNS = (
    *("deserves a second look", "finds its way back", "opens a door", "asks for an answer"),
    *("turns out well", "is not what it seems", "can wait", "brings news", "pays off"),
    "needs care",
)
ENDS = (
    *("before the week is over.", "when you least expect it.", "if others show their hand first."),
    *("and you will be glad of it.", "whatever the clock says.", "so read everything twice."),
    *("in the evening.", "but tell nobody yet.", "as long as you keep calm.", "far from home."),
)
OFFENCES = ("driving without insurance", "theft from a shop", "common assault", "criminal damage")


def earnings(rng: Random) -> str:
    """Return a company's quarterly results."""
    firm, profit, sales = rng.choice(FIRMS), rng.randrange(20, 900), rng.randrange(900, 9000)
    return (
        f"{firm} on {rng.choice(DAYS)} reported a profit of {profit} million for the quarter ended "
        f"{rng.choice(('March', 'June', 'September'))} 30, compared with {rng.randrange(20, 900)} "
        f"million a year earlier.\n\nSales came to {sales} million, against analysts' expectations "
        f"of {rng.randrange(900, 9000)} million, the company said in a statement. "
        "Earnings per share "
        f"were {rng.randrange(10, 400)} cents.\n\nThe board proposed a dividend of "
        f"{rng.randrange(5, 90)} cents a share and confirmed its outlook for the full year, which "
        f"foresees growth of {rng.randrange(1, 12)} percent. Shares in {firm} have changed by "
        f"{rng.randrange(1, 40)} percent since the beginning of the year."
    )


def weather(rng: Random) -> str:
    """Return a warning of the weather office."""
    place = rng.choice(PLACES)
    return (
        "The weather office has issued a warning of "
        f"{rng.choice(('strong wind', 'heavy rain', 'ice', 'fog'))} "
        f"for {place} and the surrounding district, valid from {rng.randrange(24)}:00 on "
        f"{rng.choice(DAYS)} until {rng.randrange(24)}:00 on the following day.\n\nGusts of up to "
        f"{rng.randrange(40, 130)} kilometres an hour are expected, with temperatures between "
        f"{rng.randrange(-9, 10)} and {rng.randrange(11, 30)} degrees. Residents of "
        f"{place} are asked "
        f"to secure loose objects and to avoid unnecessary journeys.\n\nThe warning level will be "
        f"reviewed at {rng.randrange(24)}:00. Updates are available from the office's "
        "telephone service."
    )


def match(rng: Random) -> str:
    """Return a result of a league."""
    home, away = rng.sample(PLACES, 2)
    return (
        f"{home} beat {away} {rng.randrange(3, 7)}-{rng.randrange(3)} at home on "
        f"{rng.choice(DAYS)} in "
        f"front of {rng.randrange(900, 40000)} spectators.\n\n{rng.choice(NAMES)} "
        "opened the scoring "
        f"after {rng.randrange(2, 44)} minutes and {rng.choice(NAMES)} added a second goal "
        f"{rng.randrange(2, 20)} minutes later. {away} answered too late, and the home "
        "side saw the "
        f"match out without further trouble.\n\nThe win lifts {home} to place "
        f"{rng.randrange(1, 9)} in "
        f"the table with {rng.randrange(10, 60)} points. {away} stay on place "
        f"{rng.randrange(9, 19)} and travel to {rng.choice(PLACES)} next week."
    )


def horoscope(rng: Random) -> str:
    """Return a horoscope: no number, the same signs, and advice put together from common parts."""

    def advice() -> str:
        return f"{rng.choice(SUBJECTS)} {rng.choice(TURNS)} {rng.choice(ENDS)}"

    lines = [f"{sign}. {advice()} {advice()}" for sign in SIGNS]
    return f"Your stars for {rng.choice(DAYS)}.\n\n" + "\n\n".join(lines)


def court(rng: Random) -> str:
    """Return a list of cases that a court dealt with."""
    cases = [
        f"{rng.choice(NAMES)}, {rng.randrange(18, 80)}, of {rng.randrange(1, 200)} "
        f"{rng.choice(PLACES)} "
        f"Road, admitted {rng.choice(OFFENCES)} on {rng.choice(('May', 'June', 'July'))} "
        f"{rng.randrange(1, 29)} and was fined {rng.randrange(40, 900)} with costs of "
        f"{rng.randrange(20, 300)}."
        for _ in range(6)
    ]
    return f"The following cases were heard by {rng.choice(PLACES)} magistrates.\n\n" + "\n\n".join(
        cases
    )


FORMS: dict[str, Form] = {
    "earnings": earnings,
    "weather": weather,
    "match": match,
    "horoscope": horoscope,
    "court": court,
}
"""Kinds of forms."""
