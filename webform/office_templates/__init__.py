"""The office's own templates and kinds: which is in force, bringing one in, its faults, its history; its papers."""
