"""A fake broker: what a stage would have written, in order."""

from dataclasses import dataclass, field

from services.runtime.records import Outgoing


@dataclass
class Published:
    """Takes the place of the producer."""

    records: list[Outgoing] = field(default_factory=list)

    async def take(self, record: Outgoing) -> None:
        """Note a record that would have been sent."""
        self.records.append(record)

    @property
    def topics(self) -> list[str]:
        """The topics written to, in order."""
        return [record.topic for record in self.records]
