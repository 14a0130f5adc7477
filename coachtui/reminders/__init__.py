"""The operating system's own scheduler and notifier, for the weekly prompt."""
