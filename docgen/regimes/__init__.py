"""What each norm fixes about the look and the words of a paper, as constants with their clauses."""
