"""Papers that are kept: what was made, what was changed by hand, what is out of date."""
