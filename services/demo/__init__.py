"""The newcomer's first minute: sample pages through a real Kafka and all stages."""
