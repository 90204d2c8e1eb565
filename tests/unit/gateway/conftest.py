"""A door to knock at; a test may give it limits of its own."""

from collections.abc import AsyncIterator

import pytest
from aiohttp.test_utils import TestClient, TestServer

from services.gateway.app import Gateway
from services.runtime.settings import Settings
from tests.unit.gateway.door import LIMITS, Door, FakeProducer


@pytest.fixture
async def door(request: pytest.FixtureRequest) -> AsyncIterator[Door]:
    limits = getattr(request, "param", LIMITS)
    gateway, kafka = Gateway(Settings(), limits), FakeProducer()
    gateway.intake.producer = kafka
    async with TestClient(TestServer(gateway.web)) as client:
        yield Door(client, gateway, kafka)
