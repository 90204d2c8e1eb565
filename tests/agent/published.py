"""A fake broker: what a stage would have written, in order."""

import asyncio
from dataclasses import dataclass, field

from services.runtime.records import Outgoing


@dataclass
class Published:
    """Takes the place of the producer."""

    records: list[Outgoing] = field(default_factory=list)
    news: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def take(self, record: Outgoing) -> None:
        """Note a record that would have been sent."""
        async with self.news:
            self.records.append(record)
            self.news.notify_all()

    async def reached(self, count: int) -> None:
        """Return when that many records have been taken."""
        async with self.news:
            await self.news.wait_for(lambda: len(self.records) >= count)

    @property
    def topics(self) -> list[str]:
        """The topics written to, in order."""
        return [record.topic for record in self.records]
