"""The papers of one meeting: how far they are, their pages as pictures, their files."""
