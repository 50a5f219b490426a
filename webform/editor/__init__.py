"""One meeting on one page: typed, saved by itself, with the findings beside their fields."""
