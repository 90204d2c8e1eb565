"""The dead letters that lie in Kafka, and which of them are still open.

A letter is the record it was written for: a redelivered message's second letter is the same one. It
is settled by a marker on the same topic, which names that record and what became of the letter. See
docs/decisions/0411-settling-dead-letters.md.
"""

from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass, replace

from services.runtime.dead_letters import OUTCOME, PREFIX, SETTLES
from services.runtime.reading import all_records
from services.runtime.records import Incoming
from services.runtime.settings import Settings
from services.topology import STAGES

OPEN = "open"


@dataclass(frozen=True)
class Letter:
    """A dead letter without its value: where it lies, and why.

    `source` is the partition and offset of the original on its topic, `timestamp` the time when it
    was set aside, in milliseconds.
    """

    topic: str
    partition: int
    offset: int
    source: str
    timestamp: int
    stage: str
    reason: str
    message: str
    attempt: int
    outcome: str = OPEN

    @property
    def address(self) -> str:
        """Where it lies: topic/partition/offset."""
        return f"{self.topic}/{self.partition}/{self.offset}"


@dataclass(frozen=True)
class Selection:
    """Which letters are meant; an empty `stage`, `reason` or `address` means any."""

    stage: str = ""
    reason: str = ""
    address: str = ""
    since: int = 0

    def takes(self, letter: Letter) -> bool:
        """Whether a letter is meant."""
        return (
            self.stage in ("", letter.stage)
            and self.reason in ("", letter.reason)
            and self.address in ("", letter.address)
            and letter.timestamp >= self.since
        )


async def letters(settings: Settings, selection: Selection) -> list[Letter]:
    """Return the selected letters, settled ones included, oldest first."""
    found: dict[tuple[str, str], Letter] = {}
    outcomes: dict[tuple[str, str], str] = {}
    async for record in all_records(_topics(settings), settings, selection.since):
        if settles := record.header(SETTLES):
            outcomes[record.topic, settles] = record.header(OUTCOME) or "settled"
        elif selection.takes(letter := letter_of(record)):
            found.setdefault((letter.topic, letter.source), letter)
    known = [replace(x, outcome=outcomes.get(key, OPEN)) for key, x in found.items()]
    return sorted(known, key=lambda letter: (letter.timestamp, letter.address))


async def originals(settings: Settings, wanted: Iterable[Letter]) -> AsyncIterator[Incoming]:
    """Yield the records of these letters, values included, one at a time."""
    wanted = list(wanted)
    addresses = {letter.address for letter in wanted}
    oldest = min((letter.timestamp for letter in wanted), default=0)
    async for record in all_records(sorted({x.topic for x in wanted}), settings, oldest):
        if address(record) in addresses:
            yield record


def address(record: Incoming) -> str:
    """Return where a record lies: topic/partition/offset."""
    return f"{record.topic}/{record.partition}/{record.offset}"


def letter_of(record: Incoming) -> Letter:
    """Return what a record of a dead-letter topic says, its value left out."""
    attempt = record.header(PREFIX + "attempt") or ""
    source = [record.header(PREFIX + name) or "?" for name in ("partition", "offset")]
    return Letter(
        topic=record.topic,
        partition=record.partition,
        offset=record.offset,
        source="/".join(source),
        timestamp=record.timestamp,
        stage=record.header(PREFIX + "stage") or "",
        reason=record.header(PREFIX + "reason") or "",
        message=record.header(PREFIX + "message") or "",
        attempt=int(attempt) if attempt.isdecimal() else 0,
    )


def _topics(settings: Settings) -> list[str]:
    return [settings.topic(stage.reads.dead_letters) for stage in STAGES]
