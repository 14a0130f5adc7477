"""Formats of other people: what is read from them, what is handed to them, and nothing else."""
