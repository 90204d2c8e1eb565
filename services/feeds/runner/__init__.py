"""feeds → raw-articles: the poller with Kafka, the clock and a process for parsing."""
