"""Papers for many people: bring a list, match its columns, look at the first papers, have all of them made."""
