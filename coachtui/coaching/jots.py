"""What is typed between meetings: marked lines, or a sentence that becomes a talking point."""

from __future__ import annotations

from coachtui.coaching.capture_lines import logical_lines


def as_jot(text: str) -> str:
    """`text` as it is where a line of it is marked, else all of it as one talking point."""
    if not text.strip() or any(line.mark for line in logical_lines(text)):
        return text
    first, *rest = text.strip().split("\n")
    return "\n".join([f"? {first}", *(f"  {line}" for line in rest)])
