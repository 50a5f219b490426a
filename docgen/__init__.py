"""Official papers of a Vietnamese commune office from one meeting record."""

__version__ = "0.1.0"
