"""Fact checks: the claim they label or rate, and their verdict on it."""

import re
from collections.abc import Iterator

from schemas.claims import VerificationStatus
from services.claim_extractor.finding import Finding, Stated
from services.claim_extractor.ranges import Range

VERDICTS: dict[VerificationStatus, str] = {
    "disputed": r"(?:mostly )?false|pants on fire|fake|altered|misleading|missing context"
    r"|incorrect|debunked|scam",
    "unverified": r"unproven|unsupported|unsubstantiated|unfounded",
    "confirmed": r"(?:mostly )?true|correct(?: attribution)?|accurate",
}
VERDICT = re.compile(
    r"\b(?:(?:assessment|rating|verdict|ruling)[’':s]{0,3}\s{1,3}|"
    r"we rate (?:the|this|his|her|it|\w+[’']s)(?: statement| claim)? )(?:"
    + "|".join(f"(?P<{status}>{words})" for status, words in VERDICTS.items())
    + r")\b",
    re.IGNORECASE,
)
LABEL = re.compile(r"(?:^|\n)(?:the )?claim(?::|\s*\n)\W*$", re.IGNORECASE)
LABEL_ROOM = 12
"""Characters before a claim in which its label stands."""
SAME = 0.4
"""Share of the shorter claim's words that both have when they say the same."""
LEAST = 2
"""Words that both have at least."""


def find_verdicts(stated: Stated) -> Iterator[tuple[int, Finding]]:
    """Yield the checked claim, and the claims of others that say the same, with the verdict."""
    verdict = VERDICT.search(stated.layout.text)
    if verdict is None:
        return
    status = next(status for status in VERDICTS if verdict[status])
    finding = Finding(status, Range(*verdict.span()))
    checked = _labelled(stated)
    checked = _repeated(stated) if checked is None else checked
    for number, speaker in enumerate(stated.speakers):
        repeats = checked is not None and speaker is not None and _same(stated, number, checked)
        if number == checked or repeats:
            yield number, finding


def is_labelled(text: str, start: int) -> bool:
    """Say whether a passage follows the label `Claim`, on its own line or before a colon."""
    return LABEL.search(text, max(0, start - LABEL_ROOM), start) is not None


def _labelled(stated: Stated) -> int | None:
    text, drafts = stated.layout.text, stated.drafts
    return next((n for n, d in enumerate(drafts) if is_labelled(text, d.content.start)), None)


def _repeated(stated: Stated) -> int | None:
    """Return the first quotation with a number: what a fact check without labels rates."""
    return next(
        (
            number
            for number, draft in enumerate(stated.drafts)
            if draft.quote_type in ("direct", "mixed")
            and any(character.isdigit() for character in draft.content.of(stated.layout.text))
        ),
        None,
    )


def _same(stated: Stated, number: int, checked: int) -> bool:
    one, other = stated.words[number], stated.words[checked]
    shared = len(one & other)
    return shared >= LEAST and shared >= SAME * min(len(one), len(other))
