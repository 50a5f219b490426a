"""What the tests share: builders, other programs as witnesses, pictures, golden files, guards."""
