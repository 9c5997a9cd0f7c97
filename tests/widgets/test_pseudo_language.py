"""In a language that nobody speaks, whatever is no content stands between its marks: no word of Python escapes."""

from __future__ import annotations

import re
from calendar import month_name
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from content import Library, library
from content.files import read_file
from content.language import Language, languages, spoken
from content.model_urgency import CALL_NOW, UrgencyRules
from tests.support.html import parse
from tests.support.pseudo import CLOSE, OPEN, pseudo_language
from tests.support.tools import examples, packages
from widgets.evidence import catalogue, lists, record
from widgets.evidence.claims import claim_method, claim_questions, claims, omissions
from widgets.evidence.facts import fact, facts
from widgets.evidence.figures import figure
from widgets.evidence.treatments import treatments
from widgets.kit.contract import answer
from widgets.kit.markup import HtmlOutput

ROOT = library().root
# Letters that each message has in another form in the pseudo-language.
PLAIN = re.compile(r"[aeiouycnsz]", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]{2,}")
# Months come from the tables of the Unicode consortium; a strange value is named by its type.
NOT_OURS = {*month_name, "int"}
OUTPUTS: dict[str, Callable[[Library], HtmlOutput]] = {
    **{kind: (lambda source, kind=kind: catalogue.causes(kind, source)) for kind in catalogue.SUBTYPES},
    "rules": catalogue.rules,
    "treatments": treatments,
    "fact": lambda source: fact(next(iter(source.facts)), source),
    "facts": facts,
    "claims": claims,
    "claim_method": claim_method,
    "claim_questions": claim_questions,
    "omissions": omissions,
    "figure": lambda source: figure(next(iter(source.figures)), source),
    "references": lists.references,
    "glossary": lists.glossary,
    "accuracy": record.accuracy,
    "calibration": record.calibration,
    "cases": record.cases,
    "inventory": record.inventory,
    "explorer_steps": record.explorer_steps,
}


@pytest.fixture(scope="module")
def language(tmp_path_factory: pytest.TempPathFactory) -> Language:
    folder = tmp_path_factory.mktemp("words")
    pseudo_language(folder, "xx")
    return languages(folder)["xx"]


@pytest.fixture(scope="module")
def source(language: Language) -> Library:
    return Library(ROOT, language)


@lru_cache(maxsize=1)
def content() -> list[str]:
    """Return every text of the content with a plain word in it, long ones first."""
    files = [*ROOT.rglob("*.yaml"), ROOT / "references.json", ROOT / "generated" / "bibliography.json"]
    texts = {each for file in files if "words" not in file.parts for each in texts_in(read_file(file))}
    texts |= {file.stem for file in files}
    texts |= {each.get_text() for each in parse(" ".join(text for text in texts if "<a " in text)).find_all("a")}
    # Where a chapter covers something is said with the heading of its address.
    texts |= {text.partition("#")[2].replace("-", " ") for text in texts if ".ipynb#" in text}
    return sorted((text for text in texts if WORD.search(text)), key=len, reverse=True)


def texts_in(data: Any) -> Iterator[str]:
    if isinstance(data, dict):
        for key, value in data.items():
            yield str(key)
            yield from texts_in(value)
    elif isinstance(data, list):
        for each in data:
            yield from texts_in(each)
    elif isinstance(data, str):
        yield data
        yield " ".join(data.split())


@cache
def escaped(text: str) -> list[str]:
    """Return the words of a text that stand in no content and were not said by the pseudo-language."""
    found = plain_words(text)
    for each in content():
        if not found:
            break
        if each in text:
            text = re.sub(rf"(?<!\w){re.escape(each)}(?!\w)", " ", text)
            found = plain_words(text)
    return found


def plain_words(text: str) -> list[str]:
    return [word for word in WORD.findall(text) if is_plain(word) and word not in NOT_OURS]


def is_plain(word: str) -> bool:
    return word.isascii() and bool(PLAIN.search(word))


def said(shown: HtmlOutput) -> Iterator[str]:
    """Yield every text that a reader sees or hears; a reference and a drawing are content as a whole."""
    soup = parse(shown._repr_html_())
    for element in soup.select("[aria-label]"):
        yield str(element["aria-label"])
    for part in soup.select(".references > li, figure:not(#figure-calibration) svg, a.cite"):
        part.decompose()
    yield from (str(text) for text in soup.find_all(string=True) if text.strip())
    yield shown.text_alternative


@pytest.mark.parametrize("name", OUTPUTS)
def test_no_word_of_what_a_chapter_shows_escapes(name: str, source: Library) -> None:
    shown = OUTPUTS[name](source)
    assert OPEN in shown._repr_html_() + shown.text_alternative
    assert CLOSE in shown.text_alternative
    assert {text: found for text in said(shown) if (found := escaped(text))} == {}


@pytest.mark.parametrize("package", packages(), ids=lambda package: package.name.rpartition(".")[2])
def test_no_word_of_a_text_alternative_or_a_notice_escapes(package: Any, language: Language) -> None:
    with spoken(language):
        tools = [package.tool(), *(entered(package, entries) for entries in examples(package.folder).entered)]
        notices = []
        for tool in tools:
            name = type(tool).__name__
            assert tool.text().startswith(OPEN)
            assert escaped(tool.text().replace(name, "").replace("corrected_calcium", "")) == []
            notices.append(tool.notice or tool.answer.get("notice", ""))
        assert any(notices)
        assert [found for notice in notices if (found := escaped(notice))] == []


def entered(package: Any, entries: dict[str, Any]) -> Any:
    tool = package.tool()
    with tool.hold_trait_notifications():
        for name, value in entries.items():
            setattr(tool, name, value)
    return tool


def test_a_call_keeps_its_place_in_a_language_without_the_english_words(tmp_path: Path) -> None:
    pseudo_language(tmp_path, "xx")
    language = languages(tmp_path)["xx"]
    rules = library().urgency_rules
    steps = {step: f"Schritt {number}" for number, step in enumerate(dict.fromkeys(all_steps(rules)))}
    written = {
        "levels": {name: {"do": [steps[step] for step in level.do]} for name, level in rules.levels.items()},
        "rules": [{"id": rule.id, "do": [steps[step] for step in rule.do]} for rule in rules.rules],
    }
    (language.folder / "urgency.yaml").write_text(yaml.safe_dump(written), encoding="utf-8")
    translated = Library(ROOT, language)
    calls = 0
    for rule in library().urgency.rules:
        present = {"present": rule.any_of[0]}
        english, said = (answer("widgets.symptom_checklist", present, each) for each in (library(), translated))
        assert said["do"] == [steps.get(step, step) for step in english["do"]], rule.id
        calls += english["do"][0].startswith(CALL_NOW)
    assert calls > 3


def all_steps(rules: UrgencyRules) -> Iterator[str]:
    for part in (*rules.levels.values(), *rules.rules):
        yield from part.do  # type: ignore[attr-defined]  # both kinds have steps


def test_a_word_that_escapes_is_found() -> None:
    assert escaped("⟦Fáçtš⟧ and thereabouts") == ["and", "thereabouts"]
    assert escaped(f"⟦{next(iter(library().facts.values())).statement}⟧") == []
