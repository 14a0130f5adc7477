"""One manager's data on disk: the only package that touches it, and the only one with TinyDB."""
