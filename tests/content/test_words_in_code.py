"""No sentence for readers is left in Python: whatever they read is a message or content, which can be translated."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = ("widgets/**/*.py", "dashboard/site/*.py", "content/export.py")
# Two words in a row, as sentences and labels have them, or a word beside a value; markup has its words within tags.
VALUE = "\N{WHITE SQUARE}"
WORDS = re.compile(rf"[A-Za-z]+[,:;]? +[A-Za-z{VALUE}]|{VALUE}[,:;]? +[A-Za-z]")
NO_SENTENCE = re.compile(r"xmlns=|a\.cite")
TAGS = re.compile(r"<[^<>]*>")
# Calls that speak to programmers and to those who run a command.
TO_PROGRAMMERS = {
    *("add_argument", "ArgumentParser", "fail", "print", "warn", "warning", "info", "error", "exception", "debug"),
}
COMMANDS = ("__main__.py", "command.py")
# What may stand, and why.
MAY_STAND = {
    f"{VALUE}, in {VALUE}": "the list that a command prints",
    "can't be bundled": "a fault of the build, for contributors",
    "it took too long": "a fault in the report of the build",
    f"the process that ran it ended with code {VALUE}": "a fault in the report of the build",
    f"cell {VALUE}: {VALUE}": "a fault in the report of the build",
    f"SystemExit: {VALUE}": "a fault in the report of the build",
    " (are there marks of a merge conflict in it?)": "a fault in the report of the build",
    f"{VALUE} is gone;": "goes into a stamp that nobody reads",
    f"Sitemap: {VALUE}sitemap.xml": "a line of robots.txt",
    f"make class PLAN={VALUE}": "a command, typed as it stands",
    "any maskable": "a value of the web manifest",
    "causes profile": "the names of two classes",
    "trial registration": "a kind of source, as the references write it",
    '<div class="widget"': "how a tool begins in a page",
    "Callable[[Tables, Entries], Answer]": "a type",
    "fits well": "an id of the contract of the explorer; readers see fit-fits-well",
    "less likely": "an id of the contract of the explorer; readers see fit-less-likely",
    "not enough": "an id of the report on the published cases; readers see fit-not-enough",
    "held back": "the name of a half of the cases; readers see cases-use-held-back",
}


def sentences(code: str) -> Iterator[str]:
    """Yield what a module may say: its texts of two words and more that are not for programmers alone."""
    yield from _below(ast.parse(code))


def _below(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Raise | ast.Assert) or _is_to_programmers(node):
        return
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return
    if isinstance(node, ast.JoinedStr):
        parts = [str(part.value) if isinstance(part, ast.Constant) else VALUE for part in node.values]
        yield from _sentence("".join(parts))
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield from _sentence(node.value)
    for each in ast.iter_child_nodes(node):
        if not isinstance(node, ast.JoinedStr) or not isinstance(each, ast.Constant):
            yield from _below(each)


def _sentence(text: str) -> Iterator[str]:
    if WORDS.search(TAGS.sub(" ", text)) and not NO_SENTENCE.search(text):
        yield text


def _is_to_programmers(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call):
        return False
    called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    return called in TO_PROGRAMMERS


@pytest.mark.parametrize("room", ROOMS)
def test_no_sentence_for_readers_stands_in_the_code(room: str) -> None:
    files = [file for file in sorted(ROOT.glob(room)) if file.name not in COMMANDS]
    assert files
    found = [
        f"{file.relative_to(ROOT)}: {text}"
        for file in files
        for text in sentences(file.read_text(encoding="utf-8"))
        if text not in MAY_STAND
    ]
    assert found == []


def test_what_may_stand_still_stands() -> None:
    files = [file for room in ROOMS for file in ROOT.glob(room)]
    found = {text for file in files for text in sentences(file.read_text(encoding="utf-8"))}
    assert set(MAY_STAND) <= found


def test_a_sentence_is_found_wherever_it_stands() -> None:
    code = (
        '"""A docstring of a module."""\n'
        "LABEL = 'A label'\n"
        "def f(n):\n"
        "    '''A docstring of a function.'''\n"
        "    if n: raise ValueError('not for readers')\n"
        "    log.warning('not for readers')\n"
        "    return say('some-message') + f'{n} of {n} people' + {'a': 'Two words'}['a']\n"
    )
    assert list(sentences(code)) == ["A label", f"{VALUE} of {VALUE} people", "Two words"]
