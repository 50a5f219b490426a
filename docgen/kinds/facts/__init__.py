"""What the kinds share: the facts that their templates print."""
