"""`claimwire`: what a person types, one verb a module."""
