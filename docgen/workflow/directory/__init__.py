"""The directory of bodies, posts and delegations: kept, asked who signs, and held against a record."""
