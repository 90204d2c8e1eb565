"""What a process and its children have used, from /proc."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

TICK = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True)
class Usage:
    """CPU seconds since the start, resident bytes now; `own` without children."""

    own_cpu: float
    child_cpu: float
    resident: int

    @classmethod
    def of(cls, pids: Sequence[int]) -> "Usage":
        """Measure processes and their direct children, added up."""
        children = [child for pid in pids for child in _children(pid)]
        return cls(
            own_cpu=sum(map(_cpu, pids)),
            child_cpu=sum(map(_cpu, children)),
            resident=sum(map(_resident, [*pids, *children])),
        )

    def since(self, before: "Usage") -> "Usage":
        """Return the CPU used since another measurement, and the memory now."""
        return Usage(
            self.own_cpu - before.own_cpu, self.child_cpu - before.child_cpu, self.resident
        )


def _children(pid: int) -> list[int]:
    lists = Path(f"/proc/{pid}/task").glob("*/children")
    return [int(child) for found in lists for child in found.read_text().split()]


def _cpu(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICK


def _resident(pid: int) -> int:
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
