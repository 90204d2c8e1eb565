"""Why a stage is not ready: the reasons that need no broker to be seen."""

import pytest

from services.runtime.dead_letters import TooManyDeadLetters
from services.runtime.delivery import GuardedProducer
from services.runtime.health import Health
from services.runtime.settings import Settings
from services.runtime.worker import Worker
from services.topology import CLEANER


def health(**settings: float) -> Health:
    return Health(Worker(CLEANER, Settings(**settings)))  # type: ignore[arg-type]  # numbers all


def test_a_stage_without_a_partition_is_not_ready() -> None:
    assert health().problems() == ["no partition is assigned"]


def test_a_stage_that_sets_aside_too_much_is_not_ready() -> None:
    found = health(dead_letter_window=2)
    found.worker.limit.note(set_aside=True)
    with pytest.raises(TooManyDeadLetters):
        found.worker.limit.note(set_aside=True)

    assert "too many dead letters" in found.problems()


def test_a_stage_whose_producer_has_failed_is_not_ready() -> None:
    found = health()
    producer = found.worker.app.producer
    assert isinstance(producer, GuardedProducer)
    producer.failure = OSError("refused")

    assert "the producer has failed" in found.problems()


def test_a_stage_with_lag_that_does_not_get_on_is_not_ready() -> None:
    found = health(stall_seconds=0.001)
    found.worker.progress.assigned({0: 5}, now=0)
    found.worker.progress.measure({0: 9}, now=0)

    assert any(line.startswith("no progress for") for line in found.problems())
    assert found.problems()[-1].endswith("with 4 waiting")
