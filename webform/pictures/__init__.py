"""The pictures of a meeting: brought in one by one or several at once, shown small in the editor."""
