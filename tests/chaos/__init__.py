"""Kill, freeze and cut off everything, and count what comes out: `make chaos`."""
