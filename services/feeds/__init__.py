"""Feeds read politely: what they name is fetched and becomes raw articles."""
