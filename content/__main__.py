"""`python -m content check`: list every fault of the content; `python -m content export`: write it for others."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from content.check import find_faults
from content.check.references import from_an_index, read_references, unnamed, untitled, without_date, without_place
from content.errors import ContentError
from content.export import export


def main() -> None:
    """Do what the command line asks; exit 1 where the content has faults, 2 where nothing could be written."""
    parser = argparse.ArgumentParser(prog="python -m content", description=__doc__)
    parser.add_argument("--root", type=Path, default=Path(__file__).parent, help="another content folder")
    commands = parser.add_subparsers(dest="command", required=True)
    # Also behind the command, where people look for it; not set there, the one before it counts.
    root = argparse.ArgumentParser(add_help=False)
    root.add_argument("--root", type=Path, default=argparse.SUPPRESS, help=argparse.SUPPRESS)
    commands.add_parser("check", parents=[root], help="list every fault at once")
    write = commands.add_parser("export", parents=[root], help="write JSON with its schema, CSV, CSL-JSON and BibTeX")
    write.add_argument("--to", type=Path, default=Path("build/data"), help="the folder to write to (build/data)")
    arguments = parser.parse_args()
    if arguments.command == "check":
        _check(arguments.root)
    else:
        _export(arguments.root, arguments.to)


def _check(root: Path) -> None:
    faults = find_faults(root)
    for fault in faults:
        print(f"{root.name}/{fault}", file=sys.stderr)  # noqa: T201 - a command's output
    many = f"{len(faults)} fault{'s' if len(faults) > 1 else ''} in {root.name}/"
    print(many if faults else "content: no fault found")  # noqa: T201 - a command's output
    references = read_references(root, [])
    print(  # noqa: T201 - a command's output
        f"references: {len(references)}; for information, {unnamed(references)} name no author, {untitled(references)} "
        f"no title, {without_date(references)} no date and {without_place(references)} no address, and say why; "
        f"{from_an_index(references)} are known from an index alone"
    )
    raise SystemExit(1 if faults else 0)


def _export(root: Path, folder: Path) -> None:
    try:
        files = export(root)
        folder.mkdir(parents=True, exist_ok=True)
        for name, body in files.items():
            (folder / name).write_bytes(body)
            print(f"{folder / name} ({len(body) / 1000:.0f} kB)")  # noqa: T201 - a command's output
    except (ContentError, OSError) as error:
        print(error, file=sys.stderr)  # noqa: T201 - as above
        raise SystemExit(2) from None


if __name__ == "__main__":
    main()
