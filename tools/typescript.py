"""The types of a tool's state and answers for its view: `schema.py` in the folder of the tool as `types.d.ts`."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType, NoneType, UnionType
from typing import Any, Literal, NotRequired, Union, get_args, get_origin, get_type_hints, is_typeddict

WIDGETS = Path(__file__).parents[1] / "widgets"
KIT = "widgets.kit.schema"
HEAD = "// Made from schema.py by `python -m tools.generate`."
COMPOUND: dict[Any, Callable[[list[str]], str]] = {
    Union: " | ".join,
    UnionType: " | ".join,
    list: lambda told: f"({told[0]})[]" if " | " in told[0] else f"{told[0]}[]",
    tuple: lambda told: f"[{', '.join(told)}]",
    dict: lambda told: f"Record<{told[0]}, {told[1]}>",
}
PLAIN = {str: "string", int: "number", float: "number", bool: "boolean", NoneType: "null", Any: "unknown"}


def declarations() -> Iterator[tuple[str, str]]:
    """Yield the folder of each tool that has a schema, the kit too, and the text of its `types.d.ts`."""
    for path in sorted(WIDGETS.glob("*/schema.py")):
        folder = path.parent.name
        yield folder, Declarations(importlib.import_module(f"widgets.{folder}.schema")).text()


class Declarations:
    """The types of a module: every TypedDict as an interface, every set of words as a type."""

    def __init__(self, module: ModuleType) -> None:
        self.module = module
        self.taken: set[str] = set()

    def text(self) -> str:
        """Return the declarations, after what they take from the kit."""
        kit = set(vars(importlib.import_module(KIT))) if self.module.__name__ != KIT else set()
        ours = [
            self._words(name, value) if get_origin(value) is Literal else self._interface(value)
            for name, value in vars(self.module).items()
            if (get_origin(value) is Literal and name not in kit)
            or (is_typeddict(value) and value.__module__ == self.module.__name__)
        ]
        taken = f'import type {{ {", ".join(sorted(self.taken))} }} from "../kit/types.d.ts";' if self.taken else ""
        return "\n\n".join(part for part in (HEAD, taken, *ours) if part) + "\n"

    def _words(self, name: str, value: Any) -> str:
        return f"export type {name} = {self._of_words(value)};"

    def _interface(self, value: Any) -> str:
        hints = get_type_hints(value, include_extras=True)
        about = f"/** {value.__doc__.splitlines()[0]} */\n" if value.__doc__ else ""
        if not hints:
            return f"{about}export type {value.__name__} = Record<string, never>;"
        fields = "".join(f"  {self._field(name, kind)}\n" for name, kind in hints.items())
        return f"{about}export interface {value.__name__} {{\n{fields}}}"

    def _field(self, name: str, kind: Any) -> str:
        if get_origin(kind) is NotRequired:
            return f"{name}?: {self._typed(get_args(kind)[0])};"
        return f"{name}: {self._typed(kind)};"

    def _typed(self, kind: Any) -> str:
        """Return a type in the words of TypeScript."""
        origin, arguments = get_origin(kind), get_args(kind)
        if is_typeddict(kind):
            return self._taken(kind.__name__, kind.__module__)
        if kind in PLAIN:
            return PLAIN[kind]
        if origin is Literal:
            return self._named_words(kind)
        if origin in COMPOUND:
            return COMPOUND[origin]([self._typed(argument) for argument in arguments])
        raise TypeError(f"{kind!r} has no form in TypeScript yet")

    def _named_words(self, kind: Any) -> str:
        """Return the name of a set of words, or the words where it has none."""
        for module in (KIT, self.module.__name__):
            for name, value in vars(importlib.import_module(module)).items():
                if get_origin(value) is Literal and value == kind:
                    return self._taken(name, module)
        return self._of_words(kind)

    def _of_words(self, kind: Any) -> str:
        return " | ".join(f'"{word}"' for word in get_args(kind))

    def _taken(self, name: str, module: str) -> str:
        if module != self.module.__name__:
            self.taken.add(name)
        return name
