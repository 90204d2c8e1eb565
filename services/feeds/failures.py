"""Why a feed or a page could not be had: a closed list, which is also the metric label."""

from typing import Literal, get_args

Reason = Literal[
    "address",
    "private",
    "dns",
    "connection",
    "timeout",
    "tls",
    "redirects",
    "robots",
    "wait",
    "gone",
    "refused",
    "server",
    "too-large",
    "encoding",
    "not-a-feed",
    "not-a-page",
]
"""`private`: the name leads into a private network. `wait`: the host asked us to come back later.

`gone` is 404 and 410, `server` any 5xx, `refused` any other answer but 200 and 304.
"""

REASONS: tuple[Reason, ...] = get_args(Reason)
TRANSIENT: frozenset[Reason] = frozenset({"dns", "connection", "timeout", "tls", "server", "wait"})
"""The same request may go well later; what else fails, fails again until something changes."""


class Failed(Exception):
    """A request that gave nothing. `wait` is the number of seconds that the host asked for."""

    def __init__(self, reason: Reason, detail: str, wait: float = 0) -> None:
        super().__init__(f"{reason}: {detail}")
        self.reason: Reason = reason
        self.detail = detail
        self.wait = wait

    def __reduce__(self) -> tuple[type["Failed"], tuple[Reason, str, float]]:
        """Survive the way back from a worker process."""
        return (Failed, (self.reason, self.detail, self.wait))

    @property
    def transient(self) -> bool:
        """Whether it is worth trying again without a change."""
        return self.reason in TRANSIENT
