"""Lines that announce or ask for something: furniture wherever they stand.

Out of fold the two rules mend eight of the development pages and harm two: they are there for
promotions that read like the article's last paragraph, and for labels between its paragraphs.
"""

import re

MAX_LABEL_WORDS, MAX_ANNOUNCEMENT_WORDS = 10, 25

LABEL = re.compile(
    r"\W*(?:most (?:read|popular|viewed)|(?:read|see) (?:more|also|next)|also read|recommended"
    r"|related(?: \w+){0,2}$|more (?:from|on this|stories|coverage)|you may (?:also )?like"
    r"|watch(?: live)?\b:?|listen\b:?|advertisement|sponsored|sign up|subscribe|newsletter"
    r"|lesen sie (?:auch|mehr)|mehr zum thema|auch interessant|anzeige$|(?:à )?lire aussi"
    r"|sur le même sujet|lee también|leer más|te puede interesar|leggi anche"
    r"|leia (?:também|mais)|lees ook|läs (?:också|mer)|les også)\b",
    re.I,
)
ANNOUNCEMENT = re.compile(
    r"\W*(?:(?:read|see|watch|also read|lees|lesen sie|(?:à )?lire|leia|lee|leggi|les)\b"
    r"(?: \w+){0,3}|related(?: \w+){0,2}|more|listen|mehr zum thema|auch interessant) ?: ",
    re.I,
)
CALL = re.compile(
    r"\W*(?:join us\b|meet us\b|sign(?:ing)? up (?:for|to|here|now|today)\b"
    r"|subscribe (?:to|now|here|today)\b|register (?:to|now|here|today)\b"
    r"|follow (?:us|\S+ on (?:twitter|facebook|instagram|x))\b|download our\b|click here\b|donate\b"
    r"|support (?:our|independent)\b|become a (?:member|subscriber|supporter)\b"
    r"|do you (?:have|got) (?:a|any) (?:story|news|tips?|question)\b"
    r"|have (?:a|any) (?:story|news|tips?|question)\b|got (?:a|any) (?:story|news|tips?|question)\b"
    r"|send (?:us )?(?:your )?tips\b|want (?:more|to (?:get|read|hear))\b"
    r"|get (?:our|the latest|the best|more)\b.{0,80}\b(?:newsletter|inbox|app|email)\b"
    r"|our .{0,60}newsletter\b|the .{0,60}newsletter\b|like (?:us|this)\b.{0,40}\?"
    r"|if you (?:value|appreciate)\b.{0,80}\b(?:support|subscribe|donate)\b"
    r"|recibe\b.{0,60}\bboletín|recevez\b.{0,60}\bnewsletter|erhalten sie\b.{0,60}\bnewsletter"
    r"|abonnieren sie|folgen sie|melden sie sich .{0,40}an\b|jetzt (?:abonnieren|anmelden|testen)"
    r"|abonnez-vous|inscrivez-vous|suivez-nous|suscríbete|síguenos|iscriviti|seguici|assine\b"
    r"|meld je aan|prenumerera|abonner\b)"
)
"""For lower-case text; every choice begins with its own letters, which `re` skips by fastest."""


def is_label(text: str) -> bool:
    """Say whether a line, no sentence, announces other stories: `Most read`, `Watch: ...`."""
    return LABEL.match(text) is not None and len(text.split()) <= MAX_LABEL_WORDS


def is_announcement(text: str) -> bool:
    """Say whether a line names another story behind a colon: `Read also: ...`, even a sentence."""
    return ANNOUNCEMENT.match(text) is not None and len(text.split()) <= MAX_ANNOUNCEMENT_WORDS


def is_call(text: str) -> bool:
    """Say whether a line asks the reader to subscribe, follow, join or write in."""
    return CALL.match(text.lower()) is not None
