"""Ways to change a record that must not, or hardly ever, change what it amounts to."""

import re
from collections.abc import Callable

from msgspec.structs import replace

from coachtui.coaching.substance import Record
from coachtui.reading.train.labelled import Labelled
from coachtui.reading.words import own_names

PLATITUDES = """

She is a real team player with a great attitude. Always positive and a pleasure to work with.
We discussed the importance of staying hungry and keeping the energy up.

Communication is strong. Well regarded by colleagues and customers alike. Keep up the good work.

Overall a solid performer with lots of potential. Onwards and upwards. Great job all round."""

FIGURES = """

Pipeline 412k against a target of 600k, coverage 2.4x. Q3 at 87% of quota, run rate 91%.
Stage 3: 140k. Stage 4: 95k, close date moved to the 30th. Commit 180, best case 260.
Calls 142, connects 31, meetings 9. CRM hygiene 94%, eleven opportunities without a next step."""

Change = Callable[[Labelled], Labelled]


def _with(one: Labelled, **changed: object) -> Labelled:
    return replace(one, record=replace(one.record, **changed))


def padded(one: Labelled) -> Labelled:
    """Three paragraphs of platitude behind the notes."""
    return _with(one, notes=one.record.notes + PLATITUDES)


def with_figures(one: Labelled) -> Labelled:
    """The CRM's figures behind the notes."""
    return _with(one, notes=one.record.notes + FIGURES)


def with_last_time(one: Labelled) -> Labelled:
    """The notes of the meeting before behind the notes."""
    before = one.history[0].notes if one.history else ""
    return _with(one, notes=f"{one.record.notes}\n\n{before}")


def upper_case(one: Labelled) -> Labelled:
    """All in capitals."""
    return _with(one, notes=one.record.notes.upper())


def tripled(one: Labelled) -> Labelled:
    """Every observation three times."""
    return _with(one, observations=one.record.observations * 3)


def unmarked(one: Labelled) -> Labelled:
    """Capture marks taken off the lines."""
    lines = (_MARK.sub("", line) for line in one.record.notes.splitlines())
    return _with(one, notes="\n".join(lines))


def marked(one: Labelled) -> Labelled:
    """Lines that say so marked: those labelled as one thing alone."""
    if one.tags is None:
        return one
    marks = {"voice": ">", "change": "[]", "system": "~"}
    by_line: dict[int, set[str]] = {}
    plain: set[int] = set()
    for piece, tags in zip(one.pieces, one.tags, strict=True):
        if piece.line:
            by_line.setdefault(piece.line, set()).update(tags)
            plain.update({piece.line} if not piece.mark else ())
    lines = one.record.notes.splitlines()
    for number, told in by_line.items():
        if len(told) == 1 and number in plain and (mark := marks.get(next(iter(told)))):
            lines[number - 1] = f"{mark} {_BULLET.sub('', lines[number - 1].strip())}"
    return _with(one, notes="\n".join(lines))


def renamed(one: Labelled, name: str) -> Labelled:
    """The rep called `name`, part for part, wherever the old name stands."""
    old = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", one.record.rep_name)
    new = name.split()
    given = dict.fromkeys(old[:1], new[0]) | dict.fromkeys(old[1:], new[-1])
    own = own_names(one.record.rep_name)

    def other(found: re.Match[str]) -> str:
        word, ending = (found[0][:-2], found[0][-2:]) if found[0][-2:] in _S else (found[0], "")
        for part, instead in given.items():
            if word == part:
                return instead + ending
            if word.casefold() == part.casefold() and part.casefold() in own.folded:
                return (instead.lower() if word.islower() else instead.upper()) + ending
        return found[0]

    return _everywhere(one, lambda text: _WORD.sub(other, text), rep_name=name)


def other_pronouns(one: Labelled) -> Labelled:
    """He for she and she for he."""

    def other(found: re.Match[str]) -> str:
        word = found[0]
        instead = _PRONOUNS.get(word.lower(), word)
        if word.isupper() and len(word) > 1:
            return instead.upper()
        return instead.capitalize() if word[0].isupper() else instead

    return _everywhere(one, lambda text: _WORD.sub(other, text))


def _everywhere(one: Labelled, change: Callable[[str], str], **more: object) -> Labelled:
    record = one.record
    observations = tuple(
        replace(seen, evidence=change(seen.evidence)) for seen in record.observations
    )
    promises = tuple(replace(said, text=change(said.text)) for said in record.follow_ups)
    given = {
        "notes": change(record.notes),
        "observations": observations,
        "follow_ups": promises,
        "rep_voice": record.rep_voice and change(record.rep_voice),
        "buyer_insight": record.buyer_insight and change(record.buyer_insight),
        **more,
    }
    before: tuple[Record, ...] = tuple(
        replace(
            earlier,
            notes=change(earlier.notes),
            rep_name=str(more.get("rep_name", earlier.rep_name)),
        )
        for earlier in one.history
    )
    return replace(one, record=replace(record, **given), history=before)


_MARK = re.compile(r"^\s*(?:\[x\]|\[ ?\]|[+~>$%?!=])\s+", re.IGNORECASE)
_BULLET = re.compile(r"^(?:[-+*•·–—]|\(?\d{1,2}[.)])\s+")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_S = ("'s", "’s", "'S", "’S")
_SWAPPED = {"he": "she", "him": "her", "his": "her", "himself": "herself", "he's": "she's",
            "he'd": "she'd", "he'll": "she'll", "hes": "shes"}  # fmt: skip
_PRONOUNS = {
    **{feminine: masculine for masculine, feminine in _SWAPPED.items()},
    **_SWAPPED,
    "hers": "his",
}
