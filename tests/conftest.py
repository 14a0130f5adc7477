"""Property tests try the same examples each time; a long hunt is a command of its own."""

from hypothesis import settings

settings.register_profile("suite", derandomize=True, deadline=None)
settings.register_profile("hunt", max_examples=10_000, deadline=None)
settings.load_profile("suite")
