"""Digital signatures: the only door to pyHanko."""
