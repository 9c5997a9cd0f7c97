"""What a table of the content is: where it stands, which type each of its files has, and how a library offers it."""

from __future__ import annotations

from typing import Any, Generic, Protocol, Self, TypeVar, overload

T = TypeVar("T")
E = TypeVar("E", bound="Identified")
V = TypeVar("V")


class Identified(Protocol):
    """An entry that others point at."""

    @property
    def id(self) -> str:
        """Return the id."""


class Source:
    """Something that tables are read from."""

    def file(self, place: str, kind: type[V]) -> V:
        """Return what stands in a file, as its type."""
        raise NotImplementedError

    def folder(self, place: str, kind: type[V]) -> dict[str, V]:
        """Return what stands in each file of a folder, as its type, by the name of the file without the ending."""
        raise NotImplementedError


class Table(Generic[T]):
    """A file; as an attribute of a library it is read when it is first asked for, and then kept."""

    is_folder = False

    def __init__(self, place: str, kind: Any) -> None:
        self.place = place
        # The type of the file, or of each file of the folder.
        self.kind = kind
        self.name = ""

    @property
    def title(self) -> str:
        """Return the name of the table for those who read the content: its place without the ending."""
        return self.place.removesuffix(".yaml")

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, source: None, owner: type) -> Self: ...
    @overload
    def __get__(self, source: Source, owner: type) -> T: ...
    def __get__(self, source: Source | None, owner: type) -> Self | T:
        if source is None:
            return self
        # From now on the attribute of the instance hides this one, as with `functools.cached_property`.
        value = vars(source)[self.name] = self.read(source)
        return value

    def read(self, source: Source) -> T:
        """Return what stands in the table."""
        found: T = self.written(source)
        return found

    def written(self, source: Source) -> Any:
        """Return what stands in the files, by their names if there are several."""
        return source.folder(self.place, self.kind) if self.is_folder else source.file(self.place, self.kind)


class Single(Table[T]):
    """A file with one entry, or a list whose order counts."""

    def __init__(self, place: str, kind: type[T]) -> None:
        super().__init__(place, kind)


class ById(Table[dict[str, E]]):
    """A file with a list of entries, offered by their ids."""

    def __init__(self, place: str, kind: type[E]) -> None:
        super().__init__(place, list[kind])  # type: ignore[valid-type]

    def read(self, source: Source) -> dict[str, E]:
        """Return every entry by its id."""
        return {entry.id: entry for entry in self.written(source)}


class Folder(Table[dict[str, E]]):
    """A folder with a file an entry, named by its id."""

    is_folder = True

    def __init__(self, place: str, kind: type[E]) -> None:
        super().__init__(place, kind)


class Lists(Table[dict[str, E]]):
    """A folder of files with a list of entries each, offered together by their ids."""

    is_folder = True

    def __init__(self, place: str, kind: type[E]) -> None:
        super().__init__(place, list[kind])  # type: ignore[valid-type]

    def read(self, source: Source) -> dict[str, E]:
        """Return every entry of all files by its id."""
        return {entry.id: entry for entries in self.written(source).values() for entry in entries}


def tables_of(owner: type) -> tuple[Table[Any], ...]:
    """Return the tables of a class in the order in which they are written."""
    return tuple(value for value in vars(owner).values() if isinstance(value, Table))
