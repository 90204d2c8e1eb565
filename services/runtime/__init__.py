"""The only shared Kafka code: read, publish, set aside, remember, measure."""
