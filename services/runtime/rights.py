"""What a stage must be allowed to do on Kafka, and nothing more: see docs/how-to/secure.md."""

from dataclasses import dataclass
from typing import Any, Literal

from services.runtime.settings import Settings
from services.runtime.topic_admin import plans
from services.topology import Stage

Resource = Literal["topic", "group"]
Operation = Literal["read", "write", "describe", "describe-configs"]


@dataclass(frozen=True, order=True)
class Right:
    """One operation on one topic or consumer group."""

    resource: Resource
    name: str
    operation: Operation

    def command(self, principal: str) -> str:
        """Return the words for `kafka-acls.sh` that give this right to a principal."""
        what = f"--{self.resource} '{self.name}' --operation {self.operation}"
        return f"--add --allow-principal '{principal}' {what}"


def rights(stage: Stage[Any, Any], settings: Settings) -> list[Right]:
    """Return the rights of a stage: it reads, writes and remembers, and checks its topics."""
    reads = {stage.reads.name} | ({stage.remembers_in.name} if stage.remembers_in else set())
    writes = {topic.name for topic in stage.topics} - {stage.reads.name}
    writes |= {stage.reads.dead_letters}
    checks = [plan.name for plan in plans(settings, stage.topics)]
    return sorted(
        [
            Right("group", settings.group(stage.name), "read"),
            *(Right("topic", settings.topic(name), "read") for name in reads),
            *(Right("topic", settings.topic(name), "write") for name in writes),
            *(Right("topic", name, "describe") for name in checks),
            *(Right("topic", name, "describe-configs") for name in checks),
        ]
    )
