"""Make a new tool or a new chapter that passes every check: `python -m tools.new tool|chapter NAME`.

It is made from the templates beside this file. A tool is its folder and its file of words; a chapter is its notebook
and its entry in `content/chapters.yaml`.
"""

from __future__ import annotations

import argparse
import importlib.util
import keyword
import re
import sys
from collections.abc import Callable
from pathlib import Path

import jinja2
import nbformat
import yaml

from content import Library
from content.language import SOURCE
from content.model import TAKEN
from tools.architecture import PAGE, architecture_page
from tools.notebooks import tidy
from tools.typescript import Declarations

ROOT = Path(__file__).parents[1]
TEMPLATES = Path(__file__).parent / "templates"
_TOOL = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
_CHAPTER = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def new_tool(name: str, root: Path = ROOT) -> str:
    """Make the folder of a tool, and return what to do next. Raises ValueError for a name that can't be used."""
    folder, kind = root / "widgets" / name, "".join(part.title() for part in name.split("_"))
    if not _TOOL.fullmatch(name) or keyword.iskeyword(name) or kind == "Tool":
        raise ValueError(f"{name!r} is no name for a tool; write it like symptom_checklist")
    if folder.exists():
        raise ValueError(f"widgets/{name} is there already")
    names = {"name": name, "class": kind, "link": name.replace("_", "-"), "title": f"The {name.replace('_', ' ')}"}
    for template in sorted((TEMPLATES / "tool").glob("*.j2")):
        _write(folder / template.name.removesuffix(".j2"), f"tool/{template.name}", names)
    (folder / "types.d.ts").write_text(_types(folder), encoding="utf-8")
    _write(root / "content" / "words" / SOURCE / f"{names['link']}.ftl", "words.ftl.j2", names)
    line = f"from widgets.{name} import {kind}; {kind}()"
    return (
        f"widgets/{name}/ is there, and its words in content/words/{SOURCE}/{names['link']}.ftl; docs/architecture.md "
        f"counts the new files.\nIt shows with one line in a cell of a notebook:\n\n    {line}\n\n"
        f"Its tests alone: .venv/bin/python -m pytest -q tests/widgets -k {name}\n"
        "After a change of schema.py: make generate"
    )


def new_chapter(slug: str, root: Path = ROOT) -> str:
    """Make a chapter, and return what to do next. Raises ValueError for a name that can't be used."""
    chapters = Library(root / "content").chapters
    if not _CHAPTER.fullmatch(slug) or slug in TAKEN:
        raise ValueError(f"{slug!r} is no name for a chapter; write it like when-to-see-a-doctor")
    if slug in [chapter.slug for chapter in chapters]:
        raise ValueError(f"there is a chapter {slug!r} already")
    number = max(int(found[0]) for chapter in chapters if (found := re.match(r"\d+", chapter.notebook))) + 1
    notebook, title = f"{number:02}-{slug}.ipynb", slug.replace("-", " ").capitalize()
    entry = {
        "slug": slug,
        "notebook": notebook,
        "title": title,
        "group": "chapter",
        "summary": "Say in a sentence what the chapter is about.",
        "for_readers": True,
        "would_change": "say here what would change the main message.",
    }
    cell = nbformat.v4.new_markdown_cell(_rendered("chapter/notebook.md.j2", {"title": title}), id=slug[:64])
    made = tidy(nbformat.v4.new_notebook(cells=[cell]), Library(root / "content"))
    (root / "notebooks" / notebook).write_text(nbformat.writes(made) + "\n", encoding="utf-8")
    with (root / "content" / "chapters.yaml").open("a", encoding="utf-8") as file:
        yaml.safe_dump([entry], file, sort_keys=False, allow_unicode=True, width=120)
    return f"notebooks/{notebook} is there, and its entry at the end of content/chapters.yaml: move that to its place."


def _types(folder: Path) -> str:
    """Return the types of the new tool for its view; it lies in no package that was imported."""
    spec = importlib.util.spec_from_file_location(f"widgets.{folder.name}.schema", folder / "schema.py")
    if spec is None or spec.loader is None:
        raise ImportError(f"{folder}/schema.py can't be read")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return Declarations(module).text()


def _write(path: Path, template: str, names: dict[str, str]) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(_rendered(template, names), encoding="utf-8")


def _rendered(template: str, names: dict[str, str]) -> str:
    # Code is no HTML, so nothing is escaped.
    loader = jinja2.FileSystemLoader(TEMPLATES)
    templates = jinja2.Environment(loader=loader, undefined=jinja2.StrictUndefined, keep_trailing_newline=True)  # noqa: S701
    return templates.get_template(template).render(names)


MAKERS: dict[str, Callable[[str], str]] = {"tool": new_tool, "chapter": new_chapter}

EXAMPLES = {"tool": "my_tool", "chapter": "my-chapter"}


def main() -> None:
    """Make what the command line asks for; exit 2 where the name can't be used."""
    parser = argparse.ArgumentParser(prog="python -m tools.new", description=__doc__)
    parser.add_argument("what", choices=MAKERS)
    parser.add_argument("name", nargs="?", default="")
    asked = parser.parse_args()
    if not asked.name:
        print(f"error: a name is missing: make {asked.what} NAME={EXAMPLES[asked.what]}", file=sys.stderr)
        raise SystemExit(2)
    try:
        print(MAKERS[asked.what](asked.name))
    except ValueError as error:
        print(f"error: {error}", file=sys.stderr)
        raise SystemExit(2) from None
    # The drawing of the rooms counts imports.
    PAGE.write_text(architecture_page(), encoding="utf-8")


if __name__ == "__main__":
    main()
