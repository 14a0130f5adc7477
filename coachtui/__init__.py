"""A coaching companion in the terminal for people who manage salespeople."""

__version__ = "0.1.0"
