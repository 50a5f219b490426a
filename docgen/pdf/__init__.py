"""From a paper to HTML and CSS, and from there to an archival PDF."""
