"""What coaching means here: words, rules and questions. Pure: no files, no clock, no terminal."""
