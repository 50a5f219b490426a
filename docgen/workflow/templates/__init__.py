"""Templates of the staff: what is in force, checked, kept, brought back; kinds of their own."""
