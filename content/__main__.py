"""`python -m content check`: list every fault of the content at once."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from content.check import find_faults


def main() -> None:
    """Check the content folder, or the one that is named."""
    parser = argparse.ArgumentParser(prog="python -m content", description=__doc__)
    parser.add_argument("command", choices=["check"])
    parser.add_argument("--root", type=Path, default=Path(__file__).parent, help="another content folder")
    arguments = parser.parse_args()
    faults = find_faults(arguments.root)
    for fault in faults:
        print(fault, file=sys.stderr)  # noqa: T201 - a command's output
    print(f"{len(faults)} faults in {arguments.root.name}/" if faults else "content: no fault found")  # noqa: T201
    raise SystemExit(1 if faults else 0)


if __name__ == "__main__":
    main()
