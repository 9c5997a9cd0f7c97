"""Every word that readers see and that is no content: labels, messages, numbers and dates, by language.

A language is a folder of `content/words/`: `language.yaml` says its name, and each room of the publication has a file
of messages in Project Fluent's form (https://projectfluent.org), which knows plurals and genders. What a language lacks
is taken from English, and `make check` lists it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

import msgspec
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast

from content.errors import ContentError, UnknownId, suggestion
from content.files import read_file

WORDS = Path(__file__).parent / "words"
SOURCE = "en"


class About(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What a language is called in itself, its BCP 47 tag, and in which direction it is written."""

    name: str
    tag: str
    direction: Literal["ltr", "rtl"]


class Language:
    """The words of one language. Raises ContentError for a file that can't be read."""

    def __init__(self, folder: Path, source: Language | None = None) -> None:
        self.folder = folder
        self.id = folder.name
        # English, or None for English itself.
        self.source = source
        self._said: dict[str, str] = {}

    def __reduce__(self) -> tuple[type[Language], tuple[Path, Language | None]]:
        """Let another process read the words anew."""
        return Language, (self.folder, self.source)

    @cached_property
    def about(self) -> About:
        """Return name, tag and direction."""
        name = f"words/{self.id}/language.yaml"
        try:
            return msgspec.convert(read_file(self.folder / "language.yaml"), About)
        except msgspec.ValidationError as error:
            raise ContentError(f"{name}: {error}") from None

    @cached_property
    def rooms(self) -> dict[str, str]:
        """Return the messages of each room as they were written, by the name of its file."""
        return {file.stem: file.read_text(encoding="utf-8") for file in sorted(self.folder.glob("*.ftl"))}

    @cached_property
    def messages(self) -> dict[str, ast.Message | ast.Term]:
        """Return every message by its id; terms begin with a hyphen."""
        found: dict[str, ast.Message | ast.Term] = {}
        for room, written in self.rooms.items():
            for entry in FluentResource(written).body:
                if isinstance(entry, ast.Junk):
                    line = written.count("\n", 0, entry.span.start if entry.span else 0) + 1
                    said = entry.annotations[0].message if entry.annotations else "not understood"
                    raise ContentError(f"words/{self.id}/{room}.ftl: line {line}: {said}")
                if isinstance(entry, ast.Message | ast.Term):
                    name = f"{'-' if isinstance(entry, ast.Term) else ''}{entry.id.name}"
                    if name in found:
                        raise ContentError(f"words/{self.id}/{room}.ftl: {name}: stands twice")
                    found[name] = entry
        return found

    def say(self, message: str, **values: Any) -> str:
        """Return a message, or an attribute of one (`message.line`), with these values in it.

        Raises UnknownId with the nearest message.
        """
        if not values and message in self._said:
            return self._said[message]
        name, _, attribute = message.partition(".")
        if name not in self.messages:
            if self.source is None:
                raise UnknownId("message", name, self.messages)
            return self.source.say(message, **values)
        found = self._bundle.get_message(name)
        pattern = found.attributes.get(attribute) if attribute else found.value
        if pattern is None:
            raise ContentError(f"words/{self.id}: {message}: says nothing")
        said, errors = self._bundle.format_pattern(pattern, values)
        if errors:
            raise ContentError(f"words/{self.id}: {message}: {errors[0]}")
        if not values:
            self._said[message] = str(said)
        return str(said)

    def template(self, message: str) -> str:
        """Return a message for `str.format`, for where no Fluent is: text and plain values only, no choices."""
        entry = self.messages.get(message)
        if entry is None or entry.value is None:
            if self.source is None:
                raise UnknownId("message", message, self.messages)
            return self.source.template(message)
        return "".join(self._piece(message, each) for each in entry.value.elements)

    def of(self, *rooms: str) -> dict[str, str]:
        """Return what a view needs to speak: the tag, the direction, and the messages of these rooms in Fluent's form.

        English comes first, where this language is another, so that later messages take its place.
        """
        spoken = [self.source, self] if self.source else [self]
        written = [language.rooms.get(room, "") for room in (TERMS, *rooms) for language in spoken]
        text = "\n".join(_plain(each) for each in written if each)
        return {"tag": self.about.tag, "direction": self.about.direction, "messages": text}

    @cached_property
    def _bundle(self) -> FluentBundle:
        # Isolating marks keep a name of another direction from turning the words around it.
        bundle = FluentBundle([self.about.tag], use_isolating=self.about.direction == "rtl")
        for language in filter(None, (self.source, self)):
            for written in language.rooms.values():
                bundle.add_resource(FluentResource(written), allow_overrides=True)
        return bundle

    def _piece(self, message: str, piece: ast.TextElement | ast.Placeable) -> str:
        if isinstance(piece, ast.TextElement):
            return piece.value.replace("{", "{{").replace("}", "}}")
        inside = piece.expression
        if isinstance(inside, ast.TermReference):
            return self.template(f"-{inside.id.name}")
        if isinstance(inside, ast.VariableReference):
            return f"{{{inside.id.name}}}"
        if isinstance(inside, ast.StringLiteral):
            return str(inside.parse()["value"]).replace("{", "{{").replace("}", "}}")
        raise ContentError(f"words/{self.id}: {message}: only plain values can stand here")


# Names that every room may use.
TERMS = "terms"
_COMMENT = re.compile(r"^#.*\n?", re.MULTILINE)
_ENGLISH = Language(WORDS / SOURCE)
_CURRENT: ContextVar[Language] = ContextVar("language", default=_ENGLISH)


def translated(data: Any, language: Language, place: str) -> Any:
    """Return what a content file holds, with the sentences that a language says in its own words.

    The folder of the language mirrors `content/` and holds nothing but these: mappings as they are, the entries of a
    list by their id. Raises ContentError where a translation has no place in the original.
    """
    file = language.folder / place
    if language.source is None or not file.is_file():
        return data
    return _laid_over(data, read_file(file), f"words/{language.id}/{place}")


def _laid_over(data: Any, said: Any, where: str) -> Any:
    if isinstance(data, dict) and isinstance(said, dict):
        strange = [key for key in said if key not in data]
        if strange:
            raise ContentError(f"{where}: {strange[0]}: is not in the original{suggestion(str(strange[0]), data)}")
        return {
            key: _laid_over(value, said[key], f"{where}: {key}") if key in said else value
            for key, value in data.items()
        }
    if isinstance(data, list) and isinstance(said, list):
        by_id = {entry["id"]: entry for entry in said if isinstance(entry, dict) and "id" in entry}
        known = [str(entry.get("id", "")) for entry in data if isinstance(entry, dict)]
        strange = [name for name in by_id if name not in known]
        if strange or len(by_id) != len(said):
            name = str(strange[0]) if strange else "an entry without an id"
            raise ContentError(f"{where}: {name}: is not in the original{suggestion(name, known)}")
        return [
            _laid_over(entry, by_id[entry["id"]], f"{where}: {entry['id']}")
            if isinstance(entry, dict) and entry.get("id") in by_id
            else entry
            for entry in data
        ]
    if isinstance(data, str) and isinstance(said, str):
        return said
    raise ContentError(f"{where}: a text takes the place of a text, and of nothing else")


def languages(words: Path = WORDS) -> dict[str, Language]:
    """Return every language by the name of its folder, English first."""
    english = _ENGLISH if words == WORDS else Language(words / SOURCE)
    others = [folder for folder in sorted(words.iterdir()) if folder.is_dir() and folder.name != SOURCE]
    return {SOURCE: english} | {folder.name: Language(folder, english) for folder in others}


def current() -> Language:
    """Return the language that is spoken here."""
    return _CURRENT.get()


def speak(language: Language) -> None:
    """Speak another language from here on: in this thread, task or process."""
    _CURRENT.set(language)


@contextmanager
def spoken(language: Language) -> Iterator[None]:
    """Speak another language for a while."""
    before = _CURRENT.set(language)
    try:
        yield
    finally:
        _CURRENT.reset(before)


def say(message: str, **values: Any) -> str:
    """Return a message in the language that is spoken here. Raises UnknownId."""
    return current().say(message, **values)


def _plain(written: str) -> str:
    """Leave out what is there for translators only."""
    return _COMMENT.sub("", written).strip()
