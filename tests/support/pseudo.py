"""Languages that nobody speaks: every word longer, accented and between marks, so that what escapes them is seen."""

from __future__ import annotations

import shutil
from pathlib import Path

from fluent.runtime import FluentResource
from fluent.syntax import ast
from fluent.syntax.serializer import FluentSerializer
from fluent.syntax.visitor import Transformer

from content.language import WORDS

OPEN, CLOSE = "⟦", "⟧"
_ACCENTED = str.maketrans("aeiouyAEIOUYcnsz", "áéíóúýÁÉÍÓÚÝçñšž")


def pseudo(text: str) -> str:
    """Return a text as a pseudo-language says it: half as long again."""
    if not text.strip():
        return text
    said = text.translate(_ACCENTED)
    return f"{OPEN}{said}{'~' * (len(said) // 2)}{CLOSE}"


def pseudo_language(words: Path, name: str, direction: str = "ltr") -> None:
    """Write a pseudo-language with every message of English into a folder of words, beside English itself."""
    if not (words / "en").exists():
        shutil.copytree(WORDS / "en", words / "en")
    folder = words / name
    folder.mkdir(parents=True)
    about = f"name: {pseudo(name)}\ntag: {'ar' if direction == 'rtl' else 'en'}-XA\ndirection: {direction}\n"
    (folder / "language.yaml").write_text(about, encoding="utf-8")
    for file in sorted((words / "en").glob("*.ftl")):
        resource = FluentResource(file.read_text(encoding="utf-8"))
        _Pseudo().visit(resource)
        written = FluentSerializer().serialize(ast.Resource(resource.body))
        (folder / file.name).write_text(written, encoding="utf-8")


class _Pseudo(Transformer):
    """Rewrites what stands between the values of a message."""

    def visit_Pattern(self, node: ast.Pattern) -> ast.Pattern:  # noqa: N802 - the library's name
        self.generic_visit(node)
        words = [each for each in node.elements if isinstance(each, ast.TextElement)]
        for each in words:
            each.value = each.value.translate(_ACCENTED)
        length = sum(len(each.value) for each in words)
        node.elements = [ast.TextElement(OPEN), *node.elements, ast.TextElement("~" * (length // 2) + CLOSE)]
        return node
