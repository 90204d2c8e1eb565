"""The whole pipeline on genuine Kafka: articles a second, latency, and where the time goes."""
