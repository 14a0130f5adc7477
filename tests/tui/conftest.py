from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.sitting import Sitting, a_sitting


@pytest.fixture
def sitting(tmp_path: Path) -> Sitting:
    return a_sitting(tmp_path / "notebook")
