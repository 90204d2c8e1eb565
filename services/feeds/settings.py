"""What may differ between two pollers; where Kafka is stands in the shared settings."""

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class FeedSettings(BaseSettings):
    """Read from the environment, each name prefixed `CLAIMWIRE_FEEDS_`."""

    model_config = SettingsConfigDict(env_prefix="CLAIMWIRE_FEEDS_", frozen=True)

    contact: str = Field("", description="Address or mail in the User-Agent, for site owners")
    host_delay_seconds: float = Field(1, ge=0, description="Pause between requests to one host")
    request_seconds: float = Field(30, gt=0, description="Time limit of one request")
    at_once: int = Field(32, ge=1, description="Feeds polled at the same time")
    allowed_hosts: str = Field("", description="Private hosts that may be asked, commas between")

    @property
    def allowed(self) -> frozenset[str]:
        """The allowed private hosts."""
        return frozenset(filter(None, (host.strip() for host in self.allowed_hosts.split(","))))
