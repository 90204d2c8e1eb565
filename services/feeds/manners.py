"""How the poller behaves on the web."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Manners:
    """Who we say we are, how long we wait and pause (s), which private hosts may be asked."""

    agent: str
    contact: str = ""
    delay: float = 1.0
    seconds: float = 30.0
    allowed_hosts: frozenset[str] = frozenset()

    @property
    def user_agent(self) -> str:
        """The header of every request."""
        return f"{self.agent} (+{self.contact})" if self.contact else self.agent

    @property
    def name(self) -> str:
        """The name that a robots.txt calls us by."""
        return self.agent.partition("/")[0]
