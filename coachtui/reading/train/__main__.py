"""`python -m coachtui.reading.train [--estimate]`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path


def main(arguments: list[str] | None = None) -> int:
    """Write the tables anew, or print how well they read what they haven't seen."""
    parser = argparse.ArgumentParser(prog="python -m coachtui.reading.train", description=__doc__)
    parser.add_argument(
        "--estimate", action="store_true", help="print the leave-one-source-out figures"
    )
    parser.add_argument("-o", "--output", metavar="FILE", help="where to write the tables")
    options = parser.parse_args(arguments)
    try:
        import sklearn  # noqa: F401 -- asked for before the work begins
    except ImportError:
        sys.stderr.write("Training needs scikit-learn: pip install -e '.[train]'.\n")
        return 1
    from coachtui.reading.train.labelled import CORPUS, checksum, load
    from coachtui.reading.weights import FILE

    records = load()
    if not records:
        sys.stderr.write(f"There are no records in {CORPUS}; train in a checkout.\n")
        return 1
    if options.estimate:
        from coachtui.reading.train.estimate import leave_one_source_out, report

        found = []
        for source in leave_one_source_out(records):
            found += source
            sys.stderr.write(f"read source {source[0].source}\n")
        sys.stdout.writelines(f"{line}\n" for line in report(found))
        return 0
    from coachtui.reading.train.learning import encoded, learn

    data = encoded(learn(records, checksum()))
    path = Path(options.output) if options.output else FILE
    path.write_bytes(data)
    sys.stdout.write(f"{path}: {len(data) / 1e6:.2f} MB from {len(records)} records\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
