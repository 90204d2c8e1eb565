"""Give a user of a secured Kafka its rights."""

from collections.abc import Iterable

from aiokafka.protocol.admin import CreateAclsRequest

from services.runtime.broker import admin
from services.runtime.rights import Right
from services.runtime.settings import Settings

RESOURCES = {"topic": 2, "group": 3}
OPERATIONS = {"read": 3, "write": 4, "describe": 8, "describe-configs": 10}
LITERAL = 3
ALLOW = 3


async def grant(rights: Iterable[Right], user: str, settings: Settings) -> None:
    """Make an entry for each right, as the administrator of these settings."""
    async with admin(settings) as client:
        for right in rights:
            request = CreateAclsRequest(
                RESOURCES[right.resource],
                right.name,
                LITERAL,
                f"User:{user}",
                "*",
                OPERATIONS[right.operation],
                ALLOW,
            )
            answer = await client._send_to_controller(request)
            assert answer.creation_responses[0][0] == 0, answer
