"""The door to the web: articles in by HTTP, events out as a stream, a page to watch them."""
