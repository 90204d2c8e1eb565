"""feeds → raw-articles. Kafka only: what to fetch and when is decided beside this module."""
