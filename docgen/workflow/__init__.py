"""The use cases: each a function of an office and its arguments."""
