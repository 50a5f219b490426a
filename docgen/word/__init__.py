"""Everything that knows OOXML: filling templates, and reading a Word file as a paper."""
