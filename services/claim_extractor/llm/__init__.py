"""Claims by a language model: optional, off by default, and grounded on the article's own words."""
