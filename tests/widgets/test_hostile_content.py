"""Should markup ever get past the check, readers still see it as the text it is."""

from __future__ import annotations

import importlib
import json
import pkgutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from content import Library
from dashboard.site.enrich import enrich
from tests.support.bibliography import formatted
from tests.support.html import parse
from tests.support.samples import SENTENCE
from tests.support.tiny import REFERENCES, tiny, write
from widgets import evidence
from widgets.cause_explorer import evaluation
from widgets.evidence.catalogue import SUBTYPES
from widgets.evidence.markup import LISTS, Shown

HOSTILE = '</p></script><script>alert(1)</script><img src=x onerror="a"> \' & long enough.'
SHOWN: dict[str, Callable[[], Shown]] = {
    "fact": lambda: evidence.fact("fact-one"),
    "figure": lambda: evidence.figure("drawing-one"),
    "causes": lambda: evidence.causes(SUBTYPES[0]),
} | {name: getattr(evidence, name) for name in ("cases", "facts", "glossary", "references", "rules")}


def hostile(data: Any) -> Any:
    """Return the data with every sentence made hostile."""
    if isinstance(data, dict):
        return {key: hostile(value) for key, value in data.items()}
    if isinstance(data, list):
        return [hostile(item) for item in data]
    return HOSTILE if data == SENTENCE else data


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Library:
    """Make every text of the tiny publication hostile and let the widgets read it."""
    files = {name: hostile(data) for name, data in tiny().items()}
    for entry in files["references.json"]:
        entry |= {"title": HOSTILE, "container-title": HOSTILE, "author": [{"family": HOSTILE, "given": HOSTILE}]}
    root = write(tmp_path / "content", files)
    (root / "generated").mkdir()
    made = Library(root)
    (root / "generated" / "bibliography.json").write_text(json.dumps(formatted(made.references)))
    (root / "generated" / "intervals.json").write_text(json.dumps({"1/1": [0.2, 1.0]}))
    modules = [
        importlib.import_module(f"widgets.evidence.{item.name}") for item in pkgutil.iter_modules(evidence.__path__)
    ]
    for module in [*modules, evaluation]:
        if hasattr(module, "library"):
            monkeypatch.setattr(module, "library", lambda: made)
    return made


def assert_harmless(html: str) -> None:
    soup = parse(html)
    assert soup.find(["script", "img"]) is None, html[:2000]
    assert not [element for element in soup.select("*") if any(name.startswith("on") for name in element.attrs)]


@pytest.mark.parametrize("name", SHOWN)
def test_markup_is_shown_as_text(name: str, source: Library) -> None:
    html = SHOWN[name]()._repr_html_()
    assert_harmless(html)
    assert "<script>alert(1)" in parse(html).get_text()


def test_previews_on_a_page_show_markup_as_text(source: Library) -> None:
    targets = {"ref": REFERENCES[0], "fact": "fact-one", "term": "term-one"}
    links = "".join(f'<a href="{LISTS}#{kind}-{name}">x</a>' for kind, name in targets.items())
    html, previews = enrich(links, source, str)
    assert len(previews) == len(targets)
    for part in (html, *(preview for _, preview in previews)):
        assert_harmless(part)


def test_a_reference_can_not_bring_markup_or_a_script_address(source: Library) -> None:
    entry = {**source.references[REFERENCES[0]], "URL": "javascript:alert(1)", "DOI": '10.1/"><script>x</script>'}
    made = formatted({REFERENCES[0]: entry})[REFERENCES[0]]
    assert_harmless(made["html"])
    for link in parse(made["html"]).find_all("a"):
        assert link["href"].startswith("https://")
