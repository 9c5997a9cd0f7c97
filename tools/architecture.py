"""Draw which room of the code knows which, for `docs/architecture.md`: from the imports themselves."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import grimp

PAGE = Path(__file__).parents[1] / "docs" / "architecture.md"
BEGIN, END = "<!-- drawn by make generate -->", "<!-- end of the drawing -->"
PACKAGES = ("content", "widgets", "dashboard", "classroom", "exercises")
# A room is a package; the tools are alike, so that all of them are one.
ROOMS = {
    "content": "content: the facts, their types, the words",
    "content.check": "content/check: what is wrong, where",
    "widgets.kit": "widgets/kit: what a tool is",
    "widgets.evidence": "widgets/evidence: facts in a chapter",
    "widgets.tools": "widgets: a folder a tool",
    "exercises": "exercises: in JupyterLab",
    "dashboard": "dashboard: the server",
    "dashboard.site": "dashboard/site: the build",
    "classroom": "classroom: what is remembered",
}
_TOOLS = "widgets.tools"


def architecture_page() -> str:
    """Return the page with the drawing of today. Raises ValueError where it has no place for one."""
    written = PAGE.read_text(encoding="utf-8")
    before, begin, rest = written.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"{PAGE.name}: the drawing stands between {BEGIN!r} and {END!r}")
    return f"{before}{BEGIN}\n```mermaid\n{drawing()}\n```\n{END}{after}"


def drawing() -> str:
    """Return the rooms and the imports between them as a Mermaid flow chart; a number counts the importing modules."""
    graph = grimp.build_graph(*PACKAGES, cache_dir=None)
    edges: Counter[tuple[str, str]] = Counter()
    for module in graph.modules:
        known = {room_of(other) for other in graph.find_modules_directly_imported_by(module)} - {room_of(module)}
        edges.update((room_of(module), other) for other in known)
    lines = ["flowchart TD"]
    lines += [f'  {_key(room)}["{label}"]' for room, label in ROOMS.items()]
    lines += [f"  {_key(one)} -->|{count}| {_key(other)}" for (one, other), count in sorted(edges.items())]
    return "\n".join(lines)


def room_of(module: str) -> str:
    """Return the room in which a module lies."""
    fitting = [room for room in ROOMS if module == room or module.startswith(f"{room}.")]
    return max(fitting, key=len, default=_TOOLS)


def _key(room: str) -> str:
    return room.replace(".", "_")
