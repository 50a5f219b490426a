"""The list of meetings: new, copy, delete and undo, in from a file and out to one."""
