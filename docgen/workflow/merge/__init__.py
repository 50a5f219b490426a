"""One paper for each person of a list, in the background, to be stopped and taken up again."""
