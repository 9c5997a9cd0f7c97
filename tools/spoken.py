"""Where messages are said in the code, and with which values, as far as that can be read from it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

# Where words are said, with a whole id or with the beginning of one that is put together.
SPEAKING = (
    *("content/**/*.py", "widgets/**/*.py", "widgets/**/*.js"),
    *("dashboard/**/*.py", "dashboard/**/*.js", "dashboard/**/*.j2", "classroom/**/*.py"),
    *("tools/*.py", "tools/templates/**/*.j2"),
)
_SAID = re.compile(
    r"""\b(say|template)\(\s*(?:[\w.]+,\s*)?f?(["'`])([a-z][a-z0-9_-]*(?:\.[a-z]+)?)(?:(\$?\{)|\2(?=(\s*[,)])))?"""
)
_NAMED = re.compile(r"""["'`]([a-z]+(?:-[a-z0-9]+)+)["'`]""")
_WORD = re.compile(r"[A-Za-z_]\w*")
KIT = Path("widgets/kit")
_OPENING, _CLOSING, _QUOTES = "([{", ")]}", "\"'`"


@dataclass
class Call:
    """A message that is said, the file that says it, and the names of its values; None where nobody can tell."""

    message: str
    file: str
    values: frozenset[str] | None


@dataclass
class Spoken:
    """What the code says: calls with a whole id, beginnings of ids that are put together, and every name in quotes."""

    calls: list[Call] = field(default_factory=list)
    begun: dict[str, set[str]] = field(default_factory=dict)
    named: dict[str, set[str]] = field(default_factory=dict)
    # Every word of a file, for where a value comes out of a variable.
    words: dict[str, set[str]] = field(default_factory=dict)

    def sayings(self, message: str) -> set[str]:
        """Return the files that may say a message."""
        by_beginning = [files for start, files in self.begun.items() if message.startswith(start)]
        calling = {call.file for call in self.calls if call.message.partition(".")[0] == message}
        return calling.union(self.named.get(message, set()), *by_beginning)

    def around(self, files: set[str]) -> set[str]:
        """Return every word of these files, of their neighbours, and of the kit, to which tools hand messages on."""
        folders = {*(Path(file).parent for file in files), KIT}
        return set().union(*(words for file, words in self.words.items() if Path(file).parent in folders))


def spoken_in(code: Path) -> Spoken:
    """Return what is said in the folder of a project."""
    found = Spoken()
    for file in sorted({file for pattern in SPEAKING for file in code.glob(pattern)}):
        written, name = file.read_text(encoding="utf-8"), str(file.relative_to(code))
        found.words[name] = set(_WORD.findall(written))
        for quoted in _NAMED.findall(written):
            found.named.setdefault(quoted, set()).add(name)
        for match in _SAID.finditer(written):
            called, _, message, more, rest = match.groups()
            if more or message.endswith("-"):
                found.begun.setdefault(message, set()).add(name)
            else:
                # A template is filled later, by somebody else.
                tells = called == "say" and rest is not None
                values = _values(written, match.end(), script=file.suffix == ".js") if tells else None
                found.calls.append(Call(message, name, values))
    return found


def _values(written: str, start: int, *, script: bool) -> frozenset[str] | None:
    """Return the names of the values in a call, from the end of its message on."""
    given = [part.strip() for part in _parts(written, start)]
    given = [part for part in given if part]
    if not given:
        return frozenset()
    if script:
        if len(given) > 1 or not given[0].startswith("{"):
            return None
        given = [part.strip() for part in _parts(given[0], 1) if part.strip()]
    names = [re.match(r"(\w+)\s*(?::|$)" if script else r"(\w+)\s*=(?!=)", part) for part in given]
    return frozenset(name[1] for name in names if name) if all(names) else None


def _parts(written: str, start: int) -> Iterator[str]:
    """Yield what stands between commas from here to the bracket that closes; brackets and quotes hold together."""
    depth, quote, begun = 0, "", start
    for place in range(start, len(written)):
        letter = written[place]
        if quote:
            # What is put into a text between ticks is no concern of ours, so the text is skipped as a whole.
            quote = "" if letter == quote and written[place - 1] != "\\" else quote
        elif letter in _QUOTES:
            quote = letter
        elif letter in _OPENING:
            depth += 1
        elif letter in _CLOSING and depth:
            depth -= 1
        elif letter in _CLOSING or (letter == "," and depth == 0):
            yield written[begun:place]
            begun = place + 1
            if letter in _CLOSING:
                return
