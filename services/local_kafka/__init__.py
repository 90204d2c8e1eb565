"""Genuine Apache Kafka from its published jars, for machines without Docker: ready in about 3 s.

`launch` a broker that keeps its data, or use a `disposable_broker` for as long as a block runs.
This package knows nothing of claimwire's topics and stages.
"""

from services.local_kafka.failures import LocalKafkaError, MissingProgram
from services.local_kafka.folders import cache_folder
from services.local_kafka.processes import tied
from services.local_kafka.running import RunningBroker, find_broker
from services.local_kafka.starting import disposable_broker, free_port, launch

__all__ = [
    "LocalKafkaError",
    "MissingProgram",
    "RunningBroker",
    "cache_folder",
    "disposable_broker",
    "find_broker",
    "free_port",
    "launch",
    "tied",
]
