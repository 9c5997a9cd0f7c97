"""What only the claim check can have wrong: parts, places and second looks that point at nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from content.faults import Fault, entries, unknown_faults

FILE = "claims.yaml"


def claim_faults(files: dict[str, Any]) -> Iterator[Fault]:
    """Yield every id of the claim check that leads nowhere; `files` are the parsed files by name."""
    check = files.get(FILE)
    if not isinstance(check, dict):
        return
    claims, sections = _ids(check.get("claims")), _ids(check.get("sections"))
    facts = [name for file, data in files.items() if file.startswith("facts/") for name in _ids(data)]
    notebooks = _ids(files.get("chapters.yaml"), "notebook")
    for claim in entries(check.get("claims")):
        yield from unknown_faults(FILE, _id(claim), "section", "section", [claim.get("section")], sections)
    for look in entries(check.get("second_looks")):
        kind = "fact" if look.get("kind") == "fact" else "claim"
        yield from unknown_faults(FILE, _id(look), "id", kind, [look.get("id")], facts if kind == "fact" else claims)
    for omission in entries(check.get("omissions")):
        notebook = str(omission.get("covered_in")).partition("#")[0]
        yield from unknown_faults(FILE, _id(omission), "covered_in", "notebook", [notebook], notebooks)
    misleading = check.get("misleading")
    for name in misleading if isinstance(misleading, list) else []:
        yield from unknown_faults(FILE, str(name), "misleading", "claim", [name], claims)


def _id(entry: dict[str, Any]) -> str:
    return str(entry.get("id", ""))


def _ids(data: Any, key: str = "id") -> list[str]:
    return [str(entry.get(key)) for entry in entries(data)]
