"""A record as an agent takes it, and the means to acknowledge it."""

import time
from datetime import datetime
from typing import cast

import faust

from services.runtime.envelope import moment
from services.runtime.records import Headers, Incoming


class Message:
    """A record of the stage's topic, taken now."""

    def __init__(self, event: faust.EventT[bytes]) -> None:
        self._event = event
        self.taken = time.perf_counter()
        raw = event.message
        self.record = Incoming(
            topic=raw.topic,
            partition=raw.partition,
            offset=raw.offset,
            timestamp=max(0, round((raw.timestamp or 0) * 1000)),  # -1: the producer gave none
            key=raw.key,
            value=raw.value,
            headers=tuple(cast("Headers", raw.headers or ())),
        )

    @property
    def seen_at(self) -> datetime:
        """The record's time; times outside the calendar are given as its nearest end."""
        return moment(self.record.timestamp)

    def acknowledge(self) -> None:
        """Let the offset be committed."""
        self._event.ack()
