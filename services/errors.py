"""The failure map. There are two kinds of failure only.

Unprocessable      the message's own fault: the same input would fail again.
                   Its original bytes go to `<topic>-dlq`, then it is acknowledged.
anything else      our fault or the world's: nothing is acknowledged, the process stops,
                   and reads the message again when it is back.
"""

from typing import Literal

Reason = Literal[
    "decode",
    "schema",
    "too-large",
    "too-deep",
    "timeout",
    "crash",
    "not-an-article",
    "empty",
]
"""Why a message is set aside; also the metric label. `crash`: it ended its process twice."""


class Unprocessable(Exception):
    """The message can never be processed. `detail` says what is wrong with it, for a person."""

    def __init__(self, reason: Reason, detail: str) -> None:
        super().__init__(f"{reason}: {detail}")
        self.reason: Reason = reason
        self.detail = detail

    def __reduce__(self) -> tuple[type["Unprocessable"], tuple[Reason, str]]:
        """Survive the way back from a worker process."""
        return (Unprocessable, (self.reason, self.detail))
