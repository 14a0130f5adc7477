"""The operating system: its scheduler and its notifier."""
