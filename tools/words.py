"""Look for faults in the words of every language: `python -m tools.words`.

A message that nothing says or that is not there, one that stands twice or can't be read, one that names a value which
its callers don't give, a translation that leaves out a value. What a language lacks is no fault: it is counted.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from content.check.fault import Fault
from content.errors import ContentError, suggestion
from content.language import SOURCE, WORDS, Language, languages
from tools.spoken import Spoken, spoken_in


def language_faults(words: Path, code: Path) -> Iterator[Fault]:
    """Yield what is wrong in every language; `code` is the folder of the project, in which words are said."""
    try:
        known = languages(words)
        english = known[SOURCE]
        yield from _english(english, spoken_in(code))
        for language in list(known.values())[1:]:
            yield from _translated(language, english)
    except ContentError as error:
        yield Fault("words", "", "", str(error).removeprefix("words/"))


def untranslated(language: Language) -> list[str]:
    """Return the messages that a language takes from English."""
    source = language.source
    return [] if source is None else [name for name in source.messages if name not in language.messages]


def _english(english: Language, spoken: Spoken) -> Iterator[Fault]:
    messages = {name for name, entry in english.messages.items() if isinstance(entry, ast.Message)}
    said = {call.message: call.file for call in reversed(spoken.calls)}
    for name, file in reversed(said.items()):
        message = name.partition(".")[0]
        if message not in messages and not message.endswith("-"):
            yield Fault(file, "", message, f"says a message that is not there{suggestion(message, sorted(messages))}")
    inside = {found for entry in english.messages.values() for found in _Names.of(entry).messages}
    for name in sorted(messages - set(said) - inside - set(spoken.named)):
        if not any(name.startswith(start) for start in spoken.begun) and f"{name}.line" not in said:
            yield Fault(f"words/{english.id}", name, "", "nothing says it; it can go")
    yield from _not_given(english, spoken)


def _not_given(english: Language, spoken: Spoken) -> Iterator[Fault]:
    """Yield the values that a message names and that nobody who says it gives."""
    for name, entry in english.messages.items():
        if isinstance(entry, ast.Term):
            continue
        whole = _needs(english, entry, set())
        calls = [call for call in spoken.calls if call.message.partition(".")[0] == name]
        missing: dict[str, tuple[str, str]] = {}
        for call in calls:
            said, _, part = call.message.partition(".")
            needs = _needs(english, english.messages[said], set(), part) if call.values is not None else whole
            given = call.values if call.values is not None else spoken.around({call.file})
            offered = sorted(call.values or ())
            missing |= {value: (call.file, suggestion(value, offered)) for value in sorted(needs - given)}
        if not calls and (files := spoken.sayings(name)):
            missing = {value: (min(files), "") for value in sorted(whole - spoken.around(files))}
        for value, (file, hint) in missing.items():
            problem = f"names ${value}, which {file} does not give it{hint}"
            yield Fault(f"words/{english.id}", name, "", problem)


def _needs(language: Language, entry: ast.Message | ast.Term, seen: set[str], part: str | None = None) -> set[str]:
    """Return the values that a message needs, with those of the messages that stand in it.

    `part` is one attribute, "" the message without its attributes, and None everything.
    """
    patterns: list[ast.Pattern | None] = [each.value for each in entry.attributes if part in (None, each.id.name)]
    if not part:
        patterns.append(entry.value)
    found = _Names()
    for pattern in filter(None, patterns):
        found.visit(pattern)
    needed = set(found.values)
    for name in found.messages - seen:
        if name in language.messages:
            needed |= _needs(language, language.messages[name], seen | found.messages, "")
    return needed


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
    print("\n".join(f"{'content/' * fault.file.startswith('words/')}{fault}" for fault in faults) or "no fault found")
    raise SystemExit(1 if faults else 0)


if __name__ == "__main__":
    main()
