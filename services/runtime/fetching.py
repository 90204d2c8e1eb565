"""What was fetched is handed on, or fetched again: Faust drops some of it when partitions change.

It remembers which partitions are active in a set that a rebalance empties while the client waits
for records. An empty set means all to the client, and none to Faust: the first records of a newly
assigned partition are fetched and thrown away. Where no offset is committed yet it does not seek
back either, and commits past them. And it forgets what was acknowledged before it commits that.
See docs/decisions/0412-chaos.md.
"""

from collections.abc import Mapping
from typing import Any

from faust.transport.drivers import aiokafka as driver
from faust.types import TP


class WholeConsumer(driver.Consumer):
    """Faust's consumer without these holes."""

    async def _wait_next_records(self, timeout: float) -> tuple[Any, None]:  # noqa: ASYNC109 Faust's
        """Return the records of all partitions that are assigned now; None: drop no others."""
        records, _ = await super()._wait_next_records(timeout)
        if not records:
            return records, None
        mine = self.assignment()
        return {tp: found for tp, found in records.items() if tp in mine}, None

    async def seek_to_committed(self) -> Mapping[TP, int]:
        """Seek every partition: to its committed offset, else to its beginning."""
        committed = await super().seek_to_committed()
        new = [tp for tp, offset in committed.items() if not offset]
        if new:
            await self.seek_wait(await self.earliest_offsets(*new))
        return committed

    async def on_partitions_revoked(self, revoked: set[TP]) -> None:
        """Finish and commit what was taken, before it is forgotten and done again elsewhere."""
        self.stop_flow()
        self.app.flow_control.suspend()
        await self.wait_empty()
        await super().on_partitions_revoked(revoked)

    async def wait_empty(self) -> None:
        """Wait until all that was taken is acknowledged and committed."""
        await super().wait_empty()
        await self.commit()  # its own does nothing when one that began earlier is under way
