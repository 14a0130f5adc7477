"""The agenda as a file: what to say on each of the next days, worked out ahead.

A folder in the cache, a section a rep and one for the team. A section begins with a line that says
what it was derived from, which days it covers and what the rep is called, and holds a line for each
day on which there is something to say. This module reads it with nothing but `os`: it is all that
`coachtui nudge` loads.
"""

import os

FORMAT = "coachtui-agenda-1"
TEAM = "team"

# Fields of a line: day, order, since, rep's name, sentence. No field holds a tab or a line break.


def place(cache: str, root: str) -> str:
    """The folder of a notebook's agenda in the cache folder `cache`."""
    name = root.replace("%", "%25").replace("-", "%2d")
    for mark in "/\\:":
        name = name.replace(mark, "-")
    return os.path.join(cache, "agenda", name[-150:])


def journals(folder: str) -> str:
    """The journals of one folder and how long they are: it changes with every save."""
    try:
        with os.scandir(folder) as found:
            sizes = [
                f"{one.name}:{one.stat().st_size}" for one in found if one.name.endswith(".jsonl")
            ]
    except OSError:
        return ""
    return " ".join(sorted(sizes))


def reps(root: str) -> list[str]:
    """The ids of the reps that have a folder."""
    try:
        return sorted(os.listdir(os.path.join(root, "reps")))
    except OSError:
        return []


def stamps(root: str, config: str) -> dict[str, str]:
    """For each section what it has to be derived from, as the folder stands now.

    The team's section depends on every journal; every section on the settings and the team's.
    """
    try:
        stat = os.stat(config)
        settings = f"{stat.st_mtime_ns}:{stat.st_size}"
    except OSError:
        settings = ""
    common = "\t".join((FORMAT, root, settings, journals(os.path.join(root, "team"))))
    found = {rep: journals(os.path.join(root, "reps", rep)) for rep in reps(root)}
    stamped = {rep: common + "\t" + sizes for rep, sizes in found.items()}
    everything = " ".join(f"{rep}/{sizes}" for rep, sizes in found.items())
    stamped[TEAM] = common + "\t" + everything
    return stamped


def written(lines: list[str]) -> bytes:
    """A section's bytes. The last line is a sum over them, so that damage is found."""
    body = "\n".join(lines).encode()
    return body + b"\n%d\n" % sum(body)


def read(path: str) -> str | None:
    """The lines of a section; None where it is missing or damaged."""
    try:
        with open(path, "rb") as file:
            body, _, end = file.read()[:-1].rpartition(b"\n")
        return body.decode() if end == b"%d" % sum(body) else None
    except (OSError, ValueError):
        return None


def sentence(root: str, config: str, cache: str, today: str) -> str | None:
    """The first sentence of the day, "" when all is quiet, None when the agenda can't tell."""
    folder = place(cache, root)
    best: tuple[str, ...] = ()
    for section, stamp in stamps(root, config).items():
        text = read(os.path.join(folder, section))
        if text is None:
            return None
        head, _, rest = text.partition("\n")
        derived, days = head.rsplit("\t", 2)[:2] if head.count("\t") > 1 else ("", "")
        first, _, last = days.partition("..")
        if derived != stamp or not first <= today <= last:
            return None
        rest = "\n" + rest
        start = rest.find("\n" + today + "\t")
        if start >= 0:
            line = rest[start + 1 :].partition("\n")[0]
            found = tuple(line.split("\t")[1:])
            if not best or found < best:
                best = found
    return best[3] if best else ""
