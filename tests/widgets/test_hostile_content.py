"""Should markup ever get past the check, readers still see it as the text it is."""

from __future__ import annotations

import json
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
from widgets.evidence.catalogue import SUBTYPES, causes, rules
from widgets.evidence.facts import fact, facts
from widgets.evidence.figures import figure
from widgets.evidence.lists import glossary, references
from widgets.evidence.record import cases
from widgets.kit.links import list_address
from widgets.kit.markup import HtmlOutput

HOSTILE = '</p></script><script>alert(1)</script><img src=x onerror="a"> \' & long enough.'
OUTPUTS: dict[str, Callable[[Library], HtmlOutput]] = {
    "fact": lambda source: fact("fact-one", source),
    "figure": lambda source: figure("drawing-one", source),
    "causes": lambda source: causes(SUBTYPES[0], source),
    "cases": cases,
    "facts": facts,
    "glossary": glossary,
    "references": references,
    "rules": rules,
}


def hostile(data: Any) -> Any:
    """Return the data with every sentence made hostile."""
    if isinstance(data, dict):
        return {key: hostile(value) for key, value in data.items()}
    if isinstance(data, list):
        return [hostile(item) for item in data]
    return HOSTILE if data == SENTENCE else data


@pytest.fixture
def source(tmp_path: Path) -> Library:
    """Return the tiny publication with every text made hostile."""
    files = {name: hostile(data) for name, data in tiny().items()}
    for entry in files["references.json"]:
        entry |= {"title": HOSTILE, "container-title": HOSTILE, "author": [{"family": HOSTILE, "given": HOSTILE}]}
    root = write(tmp_path / "content", files)
    (root / "generated").mkdir()
    made = Library(root)
    (root / "generated" / "bibliography.json").write_text(json.dumps(formatted(made.references)))
    (root / "generated" / "intervals.json").write_text(json.dumps({"1/1": [0.2, 1.0]}))
    return made


def assert_harmless(html: str) -> None:
    soup = parse(html)
    assert soup.find(["script", "img"]) is None, html[:2000]
    assert not [element for element in soup.select("*") if any(name.startswith("on") for name in element.attrs)]


@pytest.mark.parametrize("name", OUTPUTS)
def test_markup_is_shown_as_text(name: str, source: Library) -> None:
    html = OUTPUTS[name](source)._repr_html_()
    assert_harmless(html)
    assert "<script>alert(1)" in parse(html).get_text()


def test_previews_on_a_page_show_markup_as_text(source: Library) -> None:
    targets = {"ref": REFERENCES[0], "fact": "fact-one", "term": "term-one"}
    links = "".join(f'<a href="{list_address(kind, name)}">x</a>' for kind, name in targets.items())
    html, previews = enrich(links, source, lambda notebook, fragment: notebook + fragment)
    assert len(previews) == len(targets)
    for part in (html, *(preview for _, preview in previews)):
        assert_harmless(part)


def test_a_reference_can_not_bring_markup_or_a_script_address(source: Library) -> None:
    entry = {**source.references[REFERENCES[0]], "URL": "javascript:alert(1)", "DOI": '10.1/"><script>x</script>'}
    made = formatted({REFERENCES[0]: entry})[REFERENCES[0]]
    assert_harmless(made["html"])
    for link in parse(made["html"]).find_all("a"):
        assert link["href"].startswith("https://")
