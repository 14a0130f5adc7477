"""An invented team of eight reps over two years, so that everything has something true to show."""
