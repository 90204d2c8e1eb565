"""What may differ between two gateways; where Kafka is stands in the shared settings."""

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

MEBIBYTE = 1 << 20


class GatewaySettings(BaseSettings):
    """Read from the environment, each name prefixed `CLAIMWIRE_GATEWAY_`."""

    model_config = SettingsConfigDict(env_prefix="CLAIMWIRE_GATEWAY_", frozen=True)

    token: SecretStr = Field(SecretStr(""), description="Bearer token to push; empty: none needed")
    webhook_secret: SecretStr = Field(SecretStr(""), description="Of Miniflux; empty: no webhook")
    acknowledge_seconds: float = Field(10, gt=0, description="Kafka slower than this: 503")
    max_body_bytes: int = Field(32 * MEBIBYTE, ge=1024, description="A larger request: 413")
    body_seconds: float = Field(30, gt=0, description="A request that takes longer: 408")
    max_pending_bytes: int = Field(128 * MEBIBYTE, ge=1024, description="More to send: 429")
    max_streams: int = Field(100, ge=1, description="Streams at a time; one more: 503")
    heartbeat_seconds: float = Field(15, gt=0, description="A stream is silent no longer than this")
    slow_client_seconds: float = Field(30, gt=0, description="A reader that takes nothing is cut")
