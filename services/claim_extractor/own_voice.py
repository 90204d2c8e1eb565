"""Claims in the outlet's own voice: what the frames leave of a sentence, if it asserts anything."""

import re

from services.claim_extractor.cues import CUES
from services.claim_extractor.frames import Frame
from services.claim_extractor.lexicon import words
from services.claim_extractor.parse import FINITE, SUBJECTS, Parse
from services.claim_extractor.ranges import Range
from services.claim_extractor.reported import Attributed

SHORTEST = 5
"""Words of a claim in the outlet's own voice."""
COVERED = 0.8
"""Share of a sentence that is reported speech from which nothing is left."""
BOILERPLATE = re.compile(
    r"^(?:click|read more|sign up|subscribe|follow (?:us|me)|see also|related\b|photo\b|image\b"
    r"|getty|watch\b|listen\b|get the|disclaimer|with .{3,20} wires|this (?:story|article)"
    r"|the associated press contributed|copyright|good morning|have an? |you can (?:also )?"
    r"|here(?:'|’)?s (?:what|how|the)|for more\b(?! than)|contact\b|reporting by|editing by|—|–"
    r"|(?:(?:originally|first) )?published (?:on|by|in|at)\b|provided by\b|editor[’']s note"
    r"|(?:main |featured )?(?:image|picture|photograph) (?:credit|by|courtesy)|picture:|source:"
    r"|(?:additional|with) reporting|all rights reserved|©|more information:|tags?:|topics?:"
    r"|(?:last )?updated (?:on|at|:)|prices? subject to)",
    re.IGNORECASE,
)
ON_VERIFICATION = re.compile(
    r"\b(?:(?:estimates?|claims?|reports?|figures?|numbers?|information|allegations?|footage"
    r"|videos?)\b.{0,30}(?:\bnot|n[’']t|\byet to) (?:been |be )?(?:independently |immediately )?"
    r"(?:verified|confirmed)|could not (?:be )?(?:independently|immediately) (?:verif|confirm))",
    re.IGNORECASE,
)
"""Remarks on whether other claims are true are evidence for those, not claims."""
FINITE_WORD = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|do|does"
    r"|did|\w+ed|\w+s|went|came|took|made|got|saw|fell|rose|won|lost|left|held|sent|led|began|grew"
    r"|gave|said|told|met|ran|set|cut|put|hit)\b|[’'](?:s|re|ve|ll|d|m)\b|n[’']t\b"
)
FACT = re.compile(r"[\d:]")
"""Lists and court logs have no verb, but a figure or a colon."""
CONNECTIVE = re.compile(r"(?:But|And|Yet|Still,|Instead,)\s+")
TO_THE_READER = re.compile(
    r"(?:you|your|now you|if you|just (?!after|before|last|over|under|hours|days|weeks|one|two))\b",
    re.IGNORECASE,
)
COMMENT = re.compile(
    r"(?:that|this|it|he|she)(?:[’']s| is| was) (?:not |just |also |only |a |an |the )*"
    r"(?:good|bad|great|only|just|another|enough|no|why|how|what|one)\b",
    re.IGNORECASE,
)
LINK = re.compile(
    r"[,\s]*(?:\b(?:and|but|while|as|when|in which|after which|who|which|that|where|before"
    r"|after))?\s*$"
)
JOINED = words("relcl conj advcl acl pcomp")
"""Relations of a report that hangs below a clause of the outlet's own."""


def asserts_nothing(sentence: str) -> bool:
    """Say whether a sentence is a question, page furniture or a remark on verification."""
    return bool(
        sentence.rstrip('”"').endswith("?")
        or len(sentence.split()) < SHORTEST
        or BOILERPLATE.match(sentence)
        or (("erif" in sentence or "onfirm" in sentence) and ON_VERIFICATION.search(sentence))
    )


def own_stretches(text: str, entry: Attributed) -> list[Range]:
    """Return what of a sentence is in the outlet's own voice, before clauses are told apart."""
    sentence = entry.range
    introduces = text[sentence.end - 1] == ":" and entry.open_frames()
    if introduces or asserts_nothing(sentence.of(text)):
        return []
    free = _free(text, entry)
    if free is None:
        return []
    connective = CONNECTIVE.match(text, *free)
    return [Range(connective.end(), free.end) if connective else free]


def _free(text: str, entry: Attributed) -> Range | None:
    sentence = entry.range
    if not entry.reported:
        live = [f for f in entry.open_frames() if _speaks(f)]
        return _before_bare_report(text, entry) if live else sentence
    covered = sum(r.content.end - r.content.start for r in entry.reported)
    if covered > COVERED * (sentence.end - sentence.start):
        return None
    return _before_report(text, entry) or _behind_report(text, entry)


def _speaks(frame: Frame) -> bool:
    """Say whether a frame without a content speaks for its sentence; `revealing how` does not."""
    return frame.placement != "none" and (frame.placement != "question" or frame.own_subject)


def _before_bare_report(text: str, entry: Attributed) -> Range | None:
    """`The court met on Monday and asked whether …`: the part before the report."""
    frame, parse = entry.open_frames()[0], entry.parse
    if parse is None or frame.token is None or not frame.own_subject:
        return None
    head = parse.heads[frame.token]
    joined = parse.relations[frame.token] == "conj" and parse.relations[head] == "ROOT"
    far = 30
    if not joined or parse.words[head] in CUES or frame.chunk.start - entry.range.start <= far:
        return None
    return _without_link(text, Range(entry.range.start, frame.chunk.start))


def _before_report(text: str, entry: Attributed) -> Range | None:
    """`The firm met lawmakers, who said …`: a main clause of the outlet's own before a report."""
    frame = min((r.frame for r in entry.reported), key=lambda f: f.chunk.start)
    token = entry.token_of(frame)
    end = min(frame.chunk.start, *(r.content.start for r in entry.reported))
    before = Range(entry.range.start, max(entry.range.start, end))
    parse = entry.parse
    if frame.participle or parse is None or token is None or before.words(text) < SHORTEST:
        return None
    if not _own_main_clause(parse, before.end) or parse.relations[token] not in JOINED:
        return None
    return _without_link(text, before)


def _behind_report(text: str, entry: Attributed) -> Range | None:
    """`While Roe said …, the firm closed`: a main clause of the outlet's own behind a report."""
    last = max(entry.reported, key=lambda reported: reported.content.end)
    parse, token = entry.parse, entry.token_of(last.frame)
    behind = Range(last.content.end, entry.range.end).trimmed(text)
    if parse is None or token is None or parse.relations[token] != "advcl":
        return None
    root = parse.heads[token]
    main = parse.relations[root] == "ROOT" and behind.holds(parse.starts[root])
    return behind if main and behind.words(text) >= SHORTEST else None


def _own_main_clause(parse: Parse, end: int) -> bool:
    for token, relation in enumerate(parse.relations):
        if parse.starts[token] >= end:
            return False
        if relation == "ROOT" and parse.tags[token][:2] in ("VB", "MD"):
            return parse.words[token] not in CUES and parse.child(token, SUBJECTS) is not None
    return False


def _without_link(text: str, stretch: Range) -> Range:
    link = LINK.search(stretch.of(text))
    return Range(stretch.start, stretch.start + link.start()) if link else stretch


def is_claim(text: str, clause: Range, parse: Parse | None) -> bool:
    """Say whether a clause in the outlet's own voice is worth returning."""
    words = clause.of(text)
    if len(words.split()) < SHORTEST or TO_THE_READER.match(words):
        return False
    if COMMENT.match(words) and not any(c.isdigit() for c in words):
        return False
    if parse is None:
        ends = text[clause.end - 1 : clause.end + 1]
        return "." in ends or bool(FINITE_WORD.search(words))
    finite = any(
        tag in FINITE
        for tag, start in zip(parse.tags, parse.starts, strict=True)
        if clause.holds(start)
    )
    return finite or bool(FACT.search(words))
