"""Layout as Word does it: a paper in, pages of marks at their places out."""
