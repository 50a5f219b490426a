"""The root of every error that docgen raises on purpose."""


class DocgenError(Exception):
    """We stopped. ``str(error)`` is one Vietnamese sentence: what happened, to what, what to do.

    A child is named for the fact, keeps its facts as fields and builds the sentence itself.
    """
