"""A content as a sentence that can be read alone: names for pronouns and short names."""

import re

from services.claim_extractor.drafts import Draft
from services.claim_extractor.people import bare
from services.claim_extractor.resolver import Resolution, Resolver

FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|[Uu]s|[Mm]ine|[Oo]urs)\b(?!\.)")
SPEAKER_PRONOUN = re.compile(r"^(?:he|she|they|it)\b(?![’'])", re.IGNORECASE)
EXPLETIVE = re.compile(r"^it (?:is|was|will be|would be|seems|appears|has been)\b", re.IGNORECASE)
SHORT_NAME = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Miss|Dr)\.? )?(?<![\w’'.-])(?P<name>[A-Z][\w-]{2,})")
CLOSING = (".", "!", "?", "…")


def self_contained(text: str, draft: Draft, speaker: Resolution | None, resolver: Resolver) -> str:
    """Return a draft's content on one line as a sentence, with the names that its context gives.

    A quotation in the first person keeps its words and is introduced by the speaker's name; so is
    a content that is no clause, with its reporting word: `Ann Lee accused the firm of fraud.`
    """
    words = _with_full_names(" ".join(draft.content.of(text).split()), resolver)
    frame = draft.frame
    if speaker is None or frame is None:
        return _as_sentence(words)
    if frame.placement in ("object", "noun") and frame.cue.end <= draft.content.start:
        between = " ".join(text[frame.cue.start : draft.content.start].split())
        return _as_sentence(f"{speaker.name} {between} {words}")
    if FIRST_PERSON.search(words):
        return f"{speaker.name}: “{_as_sentence(words)}”"
    return _as_sentence(_with_speaker(words, speaker))


def _as_sentence(words: str) -> str:
    words = words[:1].upper() + words[1:]
    words = words if words.endswith(CLOSING) else words + "."
    if words.count("“") > words.count("”"):
        return words + "”"
    return words + '"' if words.count('"') % 2 else words


def _with_speaker(words: str, speaker: Resolution) -> str:
    """Put the speaker's name for a pronoun at the start of what was reported."""
    pronoun = SPEAKER_PRONOUN.match(words)
    if pronoun is None or EXPLETIVE.match(words):
        return words
    personal = pronoun.group().lower() in ("he", "she")
    if personal != (speaker.type == "person"):
        return words
    return speaker.name + words[pronoun.end() :]


def _with_full_names(words: str, resolver: Resolver) -> str:
    """Put the full name for the first mention of each person by surname alone."""
    known = resolver.people.by_surname
    done: set[str] = set()

    def full(match: re.Match[str]) -> str:
        named = known.get(bare(match["name"]).lower(), [])
        alone = len(named) == 1 and named[0] not in done and named[0] not in words
        if not alone or _is_part_of_a_name(words, match):
            return match.group()
        done.add(named[0])
        return named[0]

    return SHORT_NAME.sub(full, words)


def _is_part_of_a_name(words: str, match: re.Match[str]) -> bool:
    """Say whether another capitalised word stands beside a surname: then it is no surname."""
    before = words[: match.start()].rstrip().rsplit(" ", 1)[-1]
    behind = words[match.end() :]
    starts = match.start() == 0 or not before
    return (not starts and before[:1].isupper()) or bool(re.match(r" [A-Z]", behind))
