"""How to reach Kafka: the same settings for plain aiokafka clients and for Faust."""

import ssl
from typing import Any

import faust
from aiokafka import AIOKafkaProducer
from aiokafka.helpers import create_ssl_context
from faust.types.auth import CredentialsT

from services.runtime.settings import Settings

HEARTBEATS = 3.4
"""Of a group's member in the time after which it counts as gone; Kafka advises at least three."""


class TlsFilesWrong(ValueError):
    """The files of the TLS settings cannot be read, or are not what they should be."""


def tls(settings: Settings) -> ssl.SSLContext | None:
    """Return the TLS context, or None where the connection is not encrypted.

    Raises:
        TlsFilesWrong: names the files and the settings.
    """
    if "SSL" not in settings.security_protocol.split("_"):
        return None
    files = settings.tls_ca, settings.tls_certificate, settings.tls_key
    try:
        context: ssl.SSLContext = create_ssl_context(
            cafile=files[0], certfile=files[1], keyfile=files[2]
        )
    except OSError as error:  # SSLError included
        named = ", ".join(str(file) for file in files if file)
        raise TlsFilesWrong(
            f"TLS with {named}: {error.strerror or error}; check CLAIMWIRE_TLS_CA, "
            "CLAIMWIRE_TLS_CERTIFICATE and CLAIMWIRE_TLS_KEY"
        ) from error
    return context


def connection(settings: Settings) -> dict[str, Any]:
    """Return the arguments that any aiokafka client needs to connect."""
    arguments: dict[str, Any] = {
        "bootstrap_servers": settings.bootstrap_servers,
        "security_protocol": settings.security_protocol,
        "ssl_context": tls(settings),
    }
    if settings.security_protocol.startswith("SASL"):
        arguments |= {
            "sasl_mechanism": settings.sasl_mechanism,
            "sasl_plain_username": settings.username,
            "sasl_plain_password": settings.password.get_secret_value(),
        }
    return arguments


def member(settings: Settings) -> dict[str, Any]:
    """Return the arguments of a consumer that is a member of a group and is told when to commit."""
    milliseconds = settings.session_seconds * 1000
    return {
        **connection(settings),
        "enable_auto_commit": False,
        "session_timeout_ms": int(milliseconds),
        "heartbeat_interval_ms": int(milliseconds / HEARTBEATS),
    }


def producer(settings: Settings, **more: Any) -> AIOKafkaProducer:
    """Return a producer, not started, whose records all replicas in sync have, each once."""
    return AIOKafkaProducer(**connection(settings), acks="all", enable_idempotence=True, **more)


def faust_credentials(settings: Settings) -> CredentialsT | None:
    """Return the same for Faust, None for a plaintext broker."""
    context = tls(settings)
    if settings.security_protocol.startswith("SASL"):
        return faust.SASLCredentials(
            username=settings.username,
            password=settings.password.get_secret_value(),
            ssl_context=context,
            mechanism=settings.sasl_mechanism,
        )
    return faust.SSLCredentials(context) if context else None
