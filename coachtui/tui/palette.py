"""The palette as a screen: enter waits for what is typed."""

from __future__ import annotations

from textual import on
from textual.command import CommandPalette
from textual.widgets import Input
from textual.worker import Worker, WorkerState


class Palette(CommandPalette):
    """Enter takes the best of what fits all that is typed, however quickly it was typed."""

    _enters = False

    @on(Input.Submitted)
    def _hold_back(self, event: Input.Submitted) -> None:
        """While it is gathered what fits, the list is still that of the letters before."""
        if any(
            not worker.is_finished
            for worker in self.workers
            if worker.node is self and worker.group == self._GATHER_COMMANDS_GROUP
        ):
            event.stop()
            event.prevent_default()
            self._enters = True

    @on(Worker.StateChanged)
    def _go_on(self, event: Worker.StateChanged) -> None:
        if self._enters and event.state is WorkerState.SUCCESS:
            self._enters = False
            self._action_command_list("select")
