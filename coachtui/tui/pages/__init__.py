"""The parts of a rep's screen, each mounted when it is first shown."""
