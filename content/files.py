"""Read content files; parsed copies are kept, because parsing YAML is the slow part of a start."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Hashable
from pathlib import Path
from typing import Any

import msgspec
import yaml

from content.errors import ContentError

# The C parser is many times faster; the Python one reads the same language where libyaml is missing.
_BaseLoader: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_BaseLoader):  # type: ignore[misc, valid-type]  # which parser is there is known at run time
    """Refuse a key that stands twice, and leave dates as the text they are."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:  # noqa: FBT001, FBT002 - as in PyYAML
        keys = [self.construct_object(key, deep=True) for key, _ in node.value]
        for number, key in enumerate(keys):
            if key in keys[:number]:
                raise yaml.constructor.ConstructorError(None, None, f"key {key!r} stands twice", node.start_mark)
        return dict(super().construct_mapping(node, deep))


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}

# What the parser says of slips that happen to everybody, and what to do about them.
_HINTS = {
    "mapping values are not allowed": "; put a text with a colon in it in quotation marks",
    "violates indentation": "; indent with spaces",
    "cannot start any token": "; indent with spaces, and put a text that begins with a sign in quotation marks",
    "found unexpected end of stream": "; a quotation mark is open",
}


def parse_yaml(path: Path) -> Any:
    """Parse one YAML file.

    Raises ContentError with file and line when it is not readable YAML.
    """
    try:
        return yaml.load(path.read_bytes(), Loader=_Loader)  # noqa: S506 - _Loader is a SafeLoader
    except FileNotFoundError:
        raise ContentError(f"{path.name}: file is missing") from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = f", line {mark.line + 1}" if mark else ""
        problem = error.problem or error.context or ""
        hint = next((hint for said, hint in _HINTS.items() if said in problem), "")
        raise ContentError(f"{path.name}{line}: {problem}{hint}") from None
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError, ValueError) as error:
        raise ContentError(f"{path.name}: not readable as YAML ({str(error).splitlines()[0]})") from None


def read_folder(folder: Path) -> dict[str, Any]:
    """Parse every YAML file of a folder; keys are file names without the ending, in their order."""
    paths = sorted(folder.glob("*.yaml"))
    kept = _cache_path(folder, paths)
    with contextlib.suppress(OSError, msgspec.DecodeError, TypeError):
        return dict(msgspec.json.decode(kept.read_bytes()))
    parsed = {path.stem: parse_yaml(path) for path in paths}
    _keep(kept, parsed)
    return parsed


def read_file(path: Path) -> Any:
    """Parse one YAML or JSON file, from the kept copy if nothing changed."""
    if path.suffix == ".json":
        try:
            return msgspec.json.decode(path.read_bytes())
        except (OSError, msgspec.DecodeError) as error:
            raise ContentError(f"{path.name}: {error}") from None
    kept = _cache_path(path, [path])
    with contextlib.suppress(OSError, msgspec.DecodeError):
        return msgspec.json.decode(kept.read_bytes())
    parsed = parse_yaml(path)
    _keep(kept, parsed)
    return parsed


def _cache_path(place: Path, paths: list[Path]) -> Path:
    stamp = hashlib.sha256(str(place.resolve()).encode())
    for path in paths:
        with contextlib.suppress(OSError):
            status = path.stat()
            stamp.update(f"{path.name} {status.st_mtime_ns} {status.st_size};".encode())
    root = Path(os.environ.get("CALCIUM_CACHE", Path(__file__).parents[1] / ".cache"))
    return root / "content" / f"{place.stem}-{stamp.hexdigest()[:16]}.json"


def _keep(kept: Path, parsed: Any) -> None:
    # A read-only checkout, or a value that JSON can't hold, only costs the next start its short cut.
    with contextlib.suppress(OSError, TypeError, ValueError):
        kept.parent.mkdir(parents=True, exist_ok=True)
        for stale in kept.parent.glob(f"{kept.stem.rsplit('-', 1)[0]}-*.json"):
            stale.unlink(missing_ok=True)
        part = kept.with_suffix(f".{os.getpid()}.part")
        part.write_bytes(msgspec.json.encode(parsed))
        part.replace(kept)
