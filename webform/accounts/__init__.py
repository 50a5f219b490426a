"""Who may come in: the first administrator, logging in, and the gate before every page."""
