"""deduped-articles → claims: who said what, how sure, and exactly where."""
