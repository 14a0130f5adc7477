"""The roster alone, for what has no time to open the notebook."""

from __future__ import annotations

from coachtui.coaching.folding import fold
from coachtui.coaching.model import Rep
from coachtui.notebook.documents import from_document
from coachtui.notebook.store import Store


def roster(store: Store) -> tuple[Rep, ...]:
    """Every rep by name, those who have ended included."""
    found = []
    for identifier in store.rep_ids():
        folder = store.roster(identifier)
        document = folder.tables.get("reps", {}).get(identifier)
        if document is not None:
            found.append(from_document(Rep, identifier, document, folder))
    return tuple(sorted(found, key=lambda rep: (fold(rep.name), rep.id)))
