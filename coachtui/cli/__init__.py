"""The command line. Thin: it asks the notebook, lets coaching judge, and prints."""
