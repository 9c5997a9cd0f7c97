"""What only the claim check can have wrong: parts, places and second looks that point at nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from content.errors import suggestion
from content.faults import Fault

FILE = "claims.yaml"


def claim_faults(files: dict[str, Any]) -> Iterator[Fault]:
    """Yield every id of the claim check that leads nowhere; `files` are the parsed files by name."""
    check = files.get(FILE)
    if not isinstance(check, dict):
        return
    claims, sections = _ids(check.get("claims")), _ids(check.get("sections"))
    facts = [name for file, data in files.items() if file.startswith("facts/") for name in _ids(data)]
    notebooks = _ids(files.get("chapters.yaml"), "notebook")
    for claim in _entries(check.get("claims")):
        yield from _unknown(claim, "section", "section", claim.get("section"), sections)
    for look in _entries(check.get("second_looks")):
        kind = "fact" if look.get("kind") == "fact" else "claim"
        yield from _unknown(look, "id", kind, look.get("id"), facts if kind == "fact" else claims)
    for omission in _entries(check.get("omissions")):
        notebook = str(omission.get("covered_in")).partition("#")[0]
        yield from _unknown(omission, "covered_in", "notebook", notebook, notebooks)
    misleading = check.get("misleading")
    for name in misleading if isinstance(misleading, list) else []:
        yield from _unknown({"id": name}, "misleading", "claim", name, claims)


def _entries(data: Any) -> list[dict[str, Any]]:
    return [entry for entry in data if isinstance(entry, dict)] if isinstance(data, list) else []


def _ids(data: Any, key: str = "id") -> list[str]:
    return [str(entry.get(key)) for entry in _entries(data)]


def _unknown(entry: dict[str, Any], field: str, kind: str, value: Any, valid: Iterable[str]) -> Iterator[Fault]:
    known = list(valid)
    if str(value) not in known:
        yield Fault(FILE, str(entry.get("id", "")), field, f"unknown {kind} {value!r}{suggestion(str(value), known)}")
