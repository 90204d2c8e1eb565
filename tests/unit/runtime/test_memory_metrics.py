"""What the metrics say of a stage's memory."""

from services.runtime.memory_metrics import observe
from services.runtime.metrics import REGISTRY


class Heavy(list[str]):
    """A memory that knows its weight."""

    def __init__(self, *entries: str) -> None:
        super().__init__(entries)
        self.sizes = {"articles": 700, "texts": 40}
        self.forgotten = 3


def value(metric: str, **labels: str) -> float | None:
    return REGISTRY.get_sample_value(metric, labels)


def test_a_memory_is_counted_weighed_and_what_it_forgot_is_told() -> None:
    observe(Heavy("a", "b"), "test-stage", 4)
    at = {"stage": "test-stage", "partition": "4"}
    assert value("claimwire_memory_entries", **at) == 2
    assert value("claimwire_memory_bytes", part="texts", **at) == 40
    assert value("claimwire_memory_forgotten_entries", **at) == 3


def test_a_memory_that_does_not_know_its_weight_is_counted() -> None:
    observe(["a"], "other-stage", 0)
    at = {"stage": "other-stage", "partition": "0"}
    assert value("claimwire_memory_entries", **at) == 1
    assert value("claimwire_memory_forgotten_entries", **at) is None
