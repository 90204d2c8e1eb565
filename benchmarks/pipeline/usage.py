"""What a stage's processes have used: from /proc, and of it their own work, as they count it."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from prometheus_client.parser import text_string_to_metric_families

from tests.e2e.stages import StageProcess

TICK = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Usage:
    """CPU seconds since the start, of them those of working processes, and those spent on own work.

    `resident` is bytes now.
    """

    cpu: float
    beside: float
    work: float
    resident: int

    @classmethod
    def of(cls, pids: Sequence[int], work: float) -> "Usage":
        """Measure processes and their direct children, added up."""
        children = [child for pid in pids for child in _children(pid)]
        beside = sum(map(_cpu, children))
        resident = sum(map(_resident, [*pids, *children]))
        return cls(sum(map(_cpu, pids)) + beside, beside, work, resident)

    @classmethod
    def of_stages(cls, stages: Sequence[StageProcess]) -> "Usage":
        """Measure the replicas of a stage, added up."""
        return cls.of([stage.running.pid for stage in stages], sum(map(_work, stages)))

    def since(self, before: "Usage") -> "Usage":
        """Return the CPU used since another measurement, and the memory now."""
        return Usage(
            self.cpu - before.cpu,
            self.beside - before.beside,
            self.work - before.work,
            self.resident,
        )

    @property
    def hops(self) -> float:
        """CPU seconds that the working processes spent on questions and answers, not on work."""
        return max(0.0, self.beside - self.work) if self.beside else 0.0


def _children(pid: int) -> list[int]:
    lists = Path(f"/proc/{pid}/task").glob("*/children")
    return [int(child) for found in lists for child in found.read_text().split()]


def _cpu(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICK


def _resident(pid: int) -> int:
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def _work(stage: StageProcess) -> float:
    return sum(
        sample.value
        for family in text_string_to_metric_families(stage.metrics())
        for sample in family.samples
        if sample.name == "claimwire_stage_work_cpu_seconds_total"
    )
