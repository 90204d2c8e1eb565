"""Articles from files onto the raw topic."""
