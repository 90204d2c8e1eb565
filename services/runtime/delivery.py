"""At least once: an offset is committed only when all that follows from it was acknowledged.

Faust flushes its producer before it commits offsets, but a send that failed by then is only a line
in the log, and the message is lost. This producer remembers the failure, refuses the commit and
stops the app: restarted, it reads the message again. See docs/decisions/0001-delivery.md.
"""

import asyncio
from collections.abc import Mapping
from typing import Any

import faust
from faust.exceptions import ProducerSendError
from faust.transport.drivers import aiokafka as driver

from services.runtime.fetching import WholeConsumer
from services.runtime.records import Outgoing


class GuardedProducer(driver.Producer):
    """Idempotent, acknowledged by all replicas, and unable to flush once a send has failed."""

    failure: BaseException | None = None

    def _settings_extra(self) -> Mapping[str, Any]:
        return {**super()._settings_extra(), "acks": "all", "enable_idempotence": True}

    async def enqueue(self, record: Outgoing) -> None:
        """Hand a record to the client; whether the broker took it is known after `flush`."""
        sending: asyncio.Future[Any] = await self._ensure_producer().send(
            record.topic,
            record.value,
            key=record.key,
            partition=record.partition,
            timestamp_ms=record.timestamp,
            headers=list(record.headers),
        )
        sending.add_done_callback(self._note)

    def _note(self, sending: "asyncio.Future[Any]") -> None:
        if not sending.cancelled() and sending.exception() is not None:
            self.failure = sending.exception()

    async def flush(self) -> None:
        """Wait for all acknowledgements.

        Raises:
            ProducerSendError: if any send has failed; the app stops and nothing is committed.
        """
        await super().flush()
        if self.failure is not None:
            error = ProducerSendError(f"the broker did not take a record: {self.failure!r}")
            await self.app.crash(error)
            raise error


class GuardedTransport(driver.Transport):
    """Faust's aiokafka transport with the guarded producer and the whole consumer."""

    Producer = GuardedProducer
    Consumer = WholeConsumer


class GuardedApp(faust.App):
    """A Faust app whose producer guards the offset commit, and that keeps nothing on disk."""

    def _create_directories(self) -> None:
        """Make no folders: they are for tables, and a stage's memory is its log."""

    def _new_transport(self) -> driver.Transport:
        return GuardedTransport(self.conf.broker_consumer, self)
