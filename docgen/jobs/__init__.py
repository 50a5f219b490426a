"""Long work and work that must not harm us: worker processes with limits, and a queue. The door to pebble and huey."""
