"""What may differ between two installations. Algorithm constants live beside the algorithms."""

import re
import socket
from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

SERVERS = re.compile(r"[^\s,]+:[0-9]{1,5}(,[^\s,]+:[0-9]{1,5})*")


class Settings(BaseSettings):
    """Read from the environment, each name prefixed `CLAIMWIRE_`."""

    model_config = SettingsConfigDict(env_prefix="CLAIMWIRE_", frozen=True)

    bootstrap_servers: str = Field("127.0.0.1:9092", description="Kafka: host:port, commas between")
    topic_prefix: str = Field("", description="Put before every topic and group name")
    group_suffix: str = Field("", description="Behind every group name: reads the topics once more")
    instance: str = Field("", description="Static group member name; default: host and stage")
    http_host: str = Field("127.0.0.1", description="Where health and metrics listen")
    http_port: int = Field(0, ge=0, le=65535, description="Their port; 0: any free one")

    security_protocol: Literal["PLAINTEXT", "SSL", "SASL_PLAINTEXT", "SASL_SSL"] = Field(
        "PLAINTEXT", description="Of the connection to Kafka: SSL encrypts it, SASL logs in"
    )
    sasl_mechanism: Literal["PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512"] = Field(
        "SCRAM-SHA-512", description="How to log in; PLAIN sends the password as it is"
    )
    username: str = Field("", description="To log in with; only for SASL")
    password: SecretStr = Field(SecretStr(""), description="Its password")
    tls_ca: Path | None = Field(None, description="CA certificates, PEM; default: the system's")
    tls_certificate: Path | None = Field(None, description="Client certificate for mTLS, PEM")
    tls_key: Path | None = Field(None, description="Its key, PEM")

    partitions: int = Field(12, ge=1, description="Of every topic, when `topics apply` makes it")
    replication_factor: int = Field(1, ge=1, description="Of every topic")
    min_insync_replicas: int = Field(1, ge=1, description="Acknowledgements a write needs")

    broker_wait_seconds: float = Field(120, gt=0, description="How long a start waits for Kafka")
    session_seconds: float = Field(10, gt=0, description="A silent worker loses its partitions")
    commit_seconds: float = Field(1, gt=0, description="Offsets are committed this often")
    article_seconds: float = Field(20, gt=0, description="Time limit of one article in one stage")
    stall_seconds: float = Field(60, gt=0, description="No progress despite lag: not ready")
    dead_letter_share: float = Field(0.5, gt=0, le=1, description="More than this: stop")
    dead_letter_window: int = Field(100, ge=1, description="Of the last so many messages")

    claims_engine: Literal["selective", "fast", "llm"] = Field(
        "selective", description="fast: without a parser; llm: a model, with the rules behind it"
    )
    llm_url: str = Field("", description="OpenAI-compatible server, up to /v1; only for llm")
    llm_model: str = Field("", description="Its model")
    llm_key: SecretStr = Field(SecretStr(""), description="Its key, where it asks for one")
    llm_tokens: int = Field(1_000_000, ge=0, description="Budget of a process; then the rules")

    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        "INFO", description="The least that is logged"
    )
    log_format: Literal["auto", "json", "console"] = Field(
        "auto", description="auto: for people on a terminal, else JSON"
    )

    @field_validator("bootstrap_servers")
    @classmethod
    def _name_their_ports(cls, servers: str) -> str:
        if not SERVERS.fullmatch(servers):
            raise ValueError(f"{servers!r} is not host:port, with commas between several")
        return servers

    def topic(self, name: str) -> str:
        """Return a topic's name on this installation's broker."""
        return self.topic_prefix + name

    def group(self, stage: str) -> str:
        """Return the consumer group of a stage."""
        return self.topic_prefix + stage + self.group_suffix

    def member(self, stage: str) -> str:
        """Return the static group member name of this replica of a stage."""
        return self.instance or f"{socket.gethostname()}-{stage}"
