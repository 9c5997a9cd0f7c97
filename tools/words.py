"""Look for faults in the words of every language: `python -m tools.words`.

A message that nothing says or that is not there, one that stands twice or can't be read, a translation that leaves out
a value. What a language lacks is no fault: it is counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from content.check.fault import Fault
from content.errors import ContentError, suggestion
from content.language import SOURCE, WORDS, Language, languages

# Where words are said, with a whole id or with the beginning of one that is put together.
SPEAKING = (
    *("content/**/*.py", "widgets/**/*.py", "widgets/**/*.js"),
    *("dashboard/**/*.py", "dashboard/**/*.js", "dashboard/**/*.j2", "tools/*.py", "tools/templates/**/*.j2"),
)
_SAID = re.compile(r"""\b(?:say|template)\(\s*(?:[\w.]+,\s*)?f?(["'`])([a-z][a-z0-9_-]*(?:\.[a-z]+)?)(\$?\{)?""")
_NAMED = re.compile(r"""["'`]([a-z]+(?:-[a-z0-9]+)+)["'`]""")


def language_faults(words: Path, code: Path) -> Iterator[Fault]:
    """Yield what is wrong in every language; `code` is the folder of the project, in which words are said."""
    try:
        known = languages(words)
        english = known[SOURCE]
        yield from _english(english, *_said(code))
        for language in list(known.values())[1:]:
            yield from _translated(language, english)
    except ContentError as error:
        yield Fault("words", "", "", str(error).removeprefix("words/"))


def untranslated(language: Language) -> list[str]:
    """Return the messages that a language takes from English."""
    source = language.source
    return [] if source is None else [name for name in source.messages if name not in language.messages]


def _said(code: Path) -> tuple[dict[str, str], set[str], set[str]]:
    """Return each message that is said with the file that does, the beginnings that are put together, and all names."""
    said: dict[str, str] = {}
    begun: set[str] = set()
    named: set[str] = set()
    for pattern in SPEAKING:
        for file in sorted(code.glob(pattern)):
            written = file.read_text(encoding="utf-8")
            named.update(_NAMED.findall(written))
            for _, name, more in _SAID.findall(written):
                if more or name.endswith("-"):
                    begun.add(name)
                else:
                    said.setdefault(name, str(file.relative_to(code)))
    return said, begun, named


def _english(english: Language, said: dict[str, str], begun: set[str], named: set[str]) -> Iterator[Fault]:
    messages = {name for name, entry in english.messages.items() if isinstance(entry, ast.Message)}
    for name, file in said.items():
        message = name.partition(".")[0]
        if message not in messages and not message.endswith("-"):
            yield Fault(file, "", message, f"says a message that is not there{suggestion(message, sorted(messages))}")
    inside = {found for entry in english.messages.values() for found in _Names.of(entry).messages}
    for name in sorted(messages - set(said) - inside - named):
        if not any(name.startswith(start) for start in begun) and f"{name}.line" not in said:
            yield Fault(f"words/{english.id}", name, "", "nothing says it; it can go")


def _translated(language: Language, english: Language) -> Iterator[Fault]:
    for name, entry in language.messages.items():
        file = f"words/{language.id}"
        if name not in english.messages:
            yield Fault(file, name, "", f"is no message{suggestion(name, sorted(english.messages))}")
            continue
        missing = _Names.of(english.messages[name]).values - _Names.of(entry).values
        unknown = _Names.of(entry).values - _Names.of(english.messages[name]).values
        for value in sorted(missing):
            yield Fault(file, name, "", f"leaves out the value ${value}")
        for value in sorted(unknown):
            yield Fault(file, name, "", f"names a value that nobody gives: ${value}")


class _Names(Visitor):
    """Collects the values and the other messages that one message names."""

    def __init__(self) -> None:
        super().__init__()
        self.values: set[str] = set()
        self.messages: set[str] = set()

    @classmethod
    def of(cls, entry: ast.Message | ast.Term) -> _Names:
        found = cls()
        found.visit(entry)
        return found

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - the library's name
        self.values.add(node.id.name)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802 - the library's name
        self.messages.add(node.id.name)


def main() -> None:
    """Print every fault and what is not translated yet; exit 1 if there is a fault."""
    faults = list(language_faults(WORDS, WORDS.parents[1]))
    for language in [] if faults else list(languages().values())[1:]:
        print(f"words/{language.id}: {len(untranslated(language))} messages are not translated yet")
    print("\n".join(str(fault) for fault in faults) or "no fault found")
    raise SystemExit(1 if faults else 0)


if __name__ == "__main__":
    main()
