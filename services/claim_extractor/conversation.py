"""Who is being talked about: what `he`, `she`, `it` and `the 40-year-old` mean in an article."""

import re

from services.claim_extractor.first_names import Gender
from services.claim_extractor.genders import genders_of
from services.claim_extractor.layout import Layout
from services.claim_extractor.people import People, bare, surname
from services.claim_extractor.ranges import Range

MEMORY = 900
"""Characters for which the last speaker is the one a pronoun means."""
UNNAMED_MEMORY = 400
"""The same for a speaker without a name, of whom the text soon says no more."""
NEARBY = 700
"""Characters before a pronoun in which a person named can be the one it means."""
PERSONAL = re.compile(r"\b(?:[Hh]e|[Ss]he)\b")
ONE_NAME = re.compile(r"[A-ZÀ-Þ][\w’'-]*")
SUBJECT_OF_SENTENCE = re.compile(
    r"(?:The|A|An|One|Another) (?P<who>(?:\w+ )?(?:soldier|man|woman|worker|employee|officer"
    r"|student|resident|suspect|victim|driver|user|source|official|patient))\b"
)


class Conversation:
    """The people of an article in the order in which they are named and speak."""

    def __init__(self, layout: Layout, people: People) -> None:
        self.layout = layout
        self.text = layout.text
        self.genders = genders_of(people.mentions, layout.text)
        self.named = sorted(self._short_mentions(people))
        self.last_person: tuple[int, str] | None = None
        self.last_single: tuple[int, str] | None = None
        self.last_unnamed: tuple[int, str] | None = None

    def person_spoke(self, name: str, position: int) -> None:
        """Note that a person spoke."""
        self.last_person = (position, name)

    def somebody_spoke(self, description: str, position: int, single: bool) -> None:
        """Note that somebody without a name spoke; `single` if a pronoun can mean that person."""
        self.last_unnamed = (position, description)
        self.last_single = self.last_unnamed if single else None

    def unnamed_subject(self, position: int) -> str | None:
        """Return `soldier` for a pronoun in a sentence that begins with `The soldier`."""
        full_stop = self.text.rfind(". ", 0, position) + len(". ")
        start = max(full_stop, self.text.rfind("\n", 0, position) + 1)
        subject = SUBJECT_OF_SENTENCE.match(self.text, start, position)
        return subject["who"] if subject else None

    def unnamed_before(self, position: int) -> str | None:
        """Return the last speaker without a name, if that was not long ago."""
        if self.last_unnamed is None or position - self.last_unnamed[0] >= MEMORY:
            return None
        return self.last_unnamed[1]

    def person_meant(self, position: int, gender: Gender | None) -> str | None:
        """Return the last speaker or topic, whichever is nearer, else the last one named."""
        speaker = self._last_speaker(gender, position)
        topic = self._last_topic(gender, position)
        unnamed = self._last_unnamed(position)
        latest = max((w for w in (speaker, topic, unnamed) if w is not None), default=None)
        if latest is not None:
            return latest[1]
        near = [n for at, n in self.named if position - NEARBY < at < position]
        return next((name for name in reversed(near) if self._fits(name, gender)), None)

    def _last_unnamed(self, position: int) -> tuple[int, str] | None:
        if self.last_single is None or position - self.last_single[0] >= UNNAMED_MEMORY:
            return None
        return self.last_single

    def _short_mentions(self, people: People) -> list[tuple[int, str]]:
        """Return where people are named by one word, with the full name."""
        found = []
        for match in ONE_NAME.finditer(self.text):
            word = bare(match.group()).lower()
            names = people.by_surname.get(word) or people.by_first.get(word) or []
            found += [(match.start(), name) for name in names]
        return found

    def _last_speaker(self, gender: Gender | None, position: int) -> tuple[int, str] | None:
        if self.last_person is None:
            return None
        last, name = self.last_person
        return self.last_person if self._fits(name, gender) and position - last < MEMORY else None

    def _last_topic(self, gender: Gender | None, position: int) -> tuple[int, str] | None:
        """Return the person that the last sentence outside quotations is about: its first one."""
        for sentence in reversed(self.layout.sentences):
            if sentence.start > position or position - sentence.start > NEARBY:
                continue
            topic = self._topic(Range(sentence.start, min(position, sentence.end)))
            if topic is not None and self._fits(topic[1], gender):
                return topic
        return None

    def _topic(self, sentence: Range) -> tuple[int, str] | None:
        """Return the first person of a sentence, None where a pronoun comes first."""
        pronoun = PERSONAL.search(self.text, *sentence)
        end = pronoun.start() if pronoun else sentence.end
        return next(
            ((at, n) for at, n in self.named if sentence.start <= at < end and self._acts(at, n)),
            None,
        )

    def _acts(self, at: int, name: str) -> bool:
        if self.layout.quoted(at):
            return False
        end = at + len(surname(name))
        return self.text[end : end + 2] not in ("’s", "'s", "‘s")

    def _fits(self, name: str, gender: Gender | None) -> bool:
        return gender is None or self.genders.get(name) in (None, gender)
