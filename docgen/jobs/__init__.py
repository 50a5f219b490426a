"""Long work and work that must not harm us: worker processes with limits. The only door to pebble."""
