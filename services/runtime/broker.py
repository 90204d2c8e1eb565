"""Connect to Kafka as an administrator: wait for a broker that is away, but not for a refusal."""

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiokafka.admin import AIOKafkaAdminClient
from aiokafka.errors import KafkaConnectionError

from services.runtime.client import connection
from services.runtime.logs import logger
from services.runtime.settings import Settings

log = logger(__name__)

LONGEST_WAIT = 5.0


class BrokerAway(Exception):
    """Kafka did not answer, or refused the login."""


@asynccontextmanager
async def admin(settings: Settings) -> AsyncIterator[AIOKafkaAdminClient]:
    """Yield a connected admin client.

    Raises:
        BrokerAway: when Kafka does not answer within the wait of the settings.
    """
    client = await _connected(settings)
    try:
        yield client
    finally:
        await client.close()


async def _connected(settings: Settings) -> AIOKafkaAdminClient:
    deadline, pause = time.monotonic() + settings.broker_wait_seconds, 0.2
    while True:
        client = AIOKafkaAdminClient(**connection(settings))
        try:
            await client.start()
        except KafkaConnectionError as error:
            await client.close()
            left = deadline - time.monotonic()
            refused = settings.security_protocol != "PLAINTEXT" and await answers(
                settings, LONGEST_WAIT
            )
            if refused or left <= 0:
                raise BrokerAway(_explain(settings, refused=refused)) from error
            log.warning("broker.wait", servers=settings.bootstrap_servers, seconds_left=round(left))
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_WAIT)
        else:
            return client


async def answers(settings: Settings, seconds: float) -> bool:
    """Whether any of the brokers takes a connection in time.

    Then a client's failed connection is a refused login, not an absence.
    """
    for server in settings.bootstrap_servers.split(","):
        host, _, port = server.rpartition(":")
        with contextlib.suppress(OSError):  # TimeoutError included
            async with asyncio.timeout(seconds):
                _, writer = await asyncio.open_connection(host, int(port))
            writer.close()
            return True
    return False


def _explain(settings: Settings, *, refused: bool) -> str:
    if refused:
        return f"Kafka at {settings.bootstrap_servers} refused {_refused(settings)}"
    return (
        f"no Kafka at {settings.bootstrap_servers}: start one (`claimwire broker start` or "
        "`docker compose up`) or set CLAIMWIRE_BOOTSTRAP_SERVERS"
    )


def _refused(settings: Settings) -> str:
    if settings.security_protocol == "SSL":
        return (
            "the certificate: check CLAIMWIRE_TLS_CERTIFICATE, CLAIMWIRE_TLS_KEY and "
            "CLAIMWIRE_TLS_CA"
        )
    return (
        f"the login of {settings.username!r}: check CLAIMWIRE_USERNAME, CLAIMWIRE_PASSWORD, "
        "CLAIMWIRE_SASL_MECHANISM and CLAIMWIRE_TLS_CA"
    )
