"""Lines that close a page rather than an article: who wrote it, how to reach them, who owns it.

They read like the article's last sentences, and are furniture only behind these: a sentence such
as `Ann Lee is a reporter` may stand in the middle of a story. Out of fold (docs/decisions/0101)
four to six pages gain and one or two lose, all by their copyright line, which some references keep.
"""

import re

MAX_WORDS = 80

SIGN_OFF = re.compile(
    # `Ann Lee is a senior reporter at ...`
    r"^\W*(?:(?-i:[A-ZÀ-Þ])[\w.'’-]*\s+){2,4}"
    r"(?:(?:is|was|has been|works as) (?:\w+\s){0,3}?(?:an?|the|our|senior|chief|\S+['’]s?)\b"
    r".{0,120}\b(?:reporter|correspondent|editor|writer|journalist|columnist|contributor|producer|author"
    r"|fellow|professor|freelancer?|director|analyst)\b"
    r"|covers\b|writes (?:about|on|for)\b|reports (?:on|from)\b|joined\b.{0,40}\bin \d{4}"
    r"|ist\b.{0,60}\b(?:redakteur|autor|korrespondent|journalist)"
    r"|est (?:journaliste|correspondant|rédact)|es (?:periodista|redactor|corresponsal)"
    r"|è (?:giornalista|redattore))"
    # `Reporting by Ann Lee; editing by Bo Ek`
    r"|^\W*(?:additional )?(?:reporting|writing|editing|edited|written|compiled) by\b"
    # `Contact Ann Lee at ...`
    r"|^\W*(?:contact|e-?mail|follow|reach|write to) .{0,80}"
    r"(?:@|\bon (?:twitter|x|facebook|signal)\b|\d{3}-\d{3})|\bcan be reached\b"
    # `Copyright 2026 ...`
    r"|^\W*(?:copyright|\(c\))\s*(?:©|\(c\)|(?:19|20)\d\d|by\b)|^\W*©|\ball rights reserved\b"
    r"|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados"
    r"|tutti i diritti riservati|todos os direitos reservados",
    re.I,
)


def is_sign_off(text: str) -> bool:
    """Say whether a line, the last one kept, is about the author or the rights, not the story."""
    return len(text.split()) <= MAX_WORDS and SIGN_OFF.search(text) is not None
