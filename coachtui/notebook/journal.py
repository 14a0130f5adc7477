"""One append-only journal: a file that one device alone writes, one transaction a line.

A line is a JSON object: `sum` (the checksum of all that follows it in the line), `after` (the `sum`
of the line before), `v` (schema), `tx` (id), `at` (the real clock, with its zone), `what` (the
change in a word or two), `docs` (a list of `[table, id, revisions it amends, document or null]`;
the revision it makes is the transaction's id). A change over several folders carries `with`, the
id of the intent in the team's journal, and counts only once that intent is `done`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

from coachtui.notebook import files

SCHEMA = 1
_SUM = 32
_HEAD = len(b'{"sum":"') + _SUM + len(b'",')
START = "0" * _SUM
"""What the first line of a journal comes after."""

Document = dict[str, Any]


class Change(msgspec.Struct, frozen=True, array_like=True):
    """One document's new version, or its deletion."""

    table: str
    id: str
    was: tuple[str, ...]
    """The revisions that this one amends: none for a new document, two to settle a conflict."""
    document: Document | None


class Transaction(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What one line of a journal says."""

    after: str
    v: int = SCHEMA
    tx: str
    at: datetime
    what: str
    undoes: str = ""
    """The transaction that this one takes back."""
    part_of: str = msgspec.field(default="", name="with")
    intent: tuple[str, ...] = ()
    """The folders that a change over several of them will write to."""
    done: str = ""
    """The intent that is now whole."""
    dropped: str = ""
    """The intent that was given up."""
    docs: tuple[Change, ...] = ()


class Damage(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of a journal that can't be read."""

    path: Path
    offset: int
    length: int
    why: str


_decoder = msgspec.json.Decoder(Transaction)
_encoder = msgspec.json.Encoder()


class Journal:
    """A journal file, read as far as it goes and no part of it twice."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.length = 0
        """How many bytes have been read: whole lines alone."""
        self.sum = START
        """The checksum of the last line read."""
        self.damage: list[Damage] = []
        self.torn = 0
        """Bytes after the last whole line: a write that never ended."""
        self.newest_schema = SCHEMA

    @property
    def device(self) -> str:
        """Who writes it."""
        return self.path.stem

    def read_on(self) -> tuple[Sequence[Transaction], bool]:
        """The transactions appended since the last call, and whether the file began anew.

        It begins anew where it has become shorter, as after a restore: what was read before
        no longer counts, and the answer is the whole journal.
        """
        try:
            size = self.path.stat().st_size
        except FileNotFoundError:
            size = 0
        anew = size < self.length
        if anew:
            self.length, self.sum, self.damage, self.torn = 0, START, [], 0
        if size == self.length + self.torn and not anew:
            return (), False
        return self._parse(files.read_bytes(self.path, self.length)), anew

    def _parse(self, data: bytes) -> list[Transaction]:
        found: list[Transaction] = []
        start = 0
        while (end := data.find(b"\n", start)) >= 0:
            line = data[start:end]
            transaction = read_line(line)
            if transaction is None:
                self._damaged(start, end + 1 - start, "its checksum does not fit")
                self.sum = line[8 : 8 + _SUM].decode("ascii", "replace")
            else:
                if transaction.after != self.sum and not self._just_damaged(start):
                    self._damaged(start, 0, "lines before it are missing")
                self.sum = line[8 : 8 + _SUM].decode("ascii")
                self.newest_schema = max(self.newest_schema, transaction.v)
                found.append(transaction)
            start = end + 1
        self.length += start
        self.torn = len(data) - start
        return found

    def _damaged(self, start: int, length: int, why: str) -> None:
        self.damage.append(
            Damage(path=self.path, offset=self.length + start, length=length, why=why)
        )

    def _just_damaged(self, start: int) -> bool:
        last = self.damage[-1] if self.damage else None
        return last is not None and last.offset + last.length == self.length + start

    def set_torn_aside(self, stamp: str) -> Path | None:
        """Cut off a write that never ended and keep its bytes in a file of their own."""
        if not self.torn:
            return None
        aside = self.path.with_name(f"{self.path.stem}.torn-{stamp}")
        files.replace(aside, files.read_bytes(self.path, self.length))
        files.cut(self.path, self.length)
        self.torn = 0
        return aside

    def append(self, lines: Sequence[bytes], last_sum: str, *, sync: bool) -> None:
        """Write lines at the end and see them on disk; raises `OSError` with nothing kept."""
        data = b"".join(lines)
        files.append(self.path, data, sync=sync)
        self.length += len(data)
        self.sum = last_sum


def write_line(transaction: Transaction) -> tuple[bytes, str]:
    """The line of a transaction, and its checksum."""
    body = _encoder.encode(transaction)[1:]
    checksum = _checksum(body)
    return b'{"sum":"' + checksum.encode() + b'",' + body + b"\n", checksum


def read_line(line: bytes) -> Transaction | None:
    """What a line says; None where it is not as it was written."""
    if line[:8] != b'{"sum":"' or line[8 : 8 + _SUM] != _checksum(line[_HEAD:]).encode():
        return None
    try:
        return _decoder.decode(line)
    except msgspec.DecodeError:
        return None


def _checksum(body: bytes) -> str:
    return hashlib.blake2b(body, digest_size=_SUM // 2).hexdigest()
