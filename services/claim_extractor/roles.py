"""What an article calls a speaker beside the name: an office, an employer, an age."""

import re

from services.claim_extractor.frames import Frame
from services.claim_extractor.resolver import Resolution

EDGES = " ,—–-"
DETERMINER = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
LONGEST = 120
"""Characters."""


def role_of(text: str, frame: Frame, speaker: Resolution) -> str | None:
    """Return `chief economist of X` from `Ann Lee, the chief economist of X`; None without one."""
    if speaker.type != "person":
        return None
    described = frame.description.of(text) if frame.description.end > frame.speaker.end else ""
    for words in (described, frame.speaker.of(text)):
        before, name, behind = words.partition(speaker.name)
        if not name:
            continue
        role = behind.strip(EDGES) or before.strip(EDGES)
        role = DETERMINER.sub("", role.split("\n")[0])
        if role and len(role) <= LONGEST and role[0].isalpha() and not role.startswith("who "):
            return role
    return None
