"""The prose of the notebooks: its words, its reading grade, its links and its numbers; and the grade of questions.

`python -m tools.prose` prints words and grade of every chapter and exits with 1 if something is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, get_args

import textstat

from content import Library, library
from content.check.notebooks import markdown_of, places_of
from content.errors import suggestion
from content.model import CertaintyLevel
from content.model_questions import Match, Multiple, Numeric, Order, Question, Single
from widgets.kit.citations import label
from widgets.kit.links import list_link, without_citations

NOTEBOOKS = Path(__file__).parents[1] / "notebooks"
HARDEST_GRADE = 8.0
# A question for students or professionals alone may use the sentences of their books.
HARDEST_FOR_STUDENTS = 12.0
# From high to low.
LEVELS: tuple[CertaintyLevel, ...] = get_args(CertaintyLevel)
# A target may hold parentheses in pairs: the anchor of a heading has those of the heading.
_LINK = re.compile(r"\[([^\]]*)\]\(((?:[^()\s]|\([^()\s]*\))*)\)")
_LIST_NUMBER = re.compile(r"^\s*\d+\.\s", re.MULTILINE)
_ROW = re.compile(r"^\|(.+)\|\s*$", re.MULTILINE)
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")


class Link(NamedTuple):
    """A link of the prose: what it says and where it goes."""

    text: str
    target: str


def links_of(markdown: str) -> list[Link]:
    """Return every link of a text."""
    return [Link(*found) for found in _LINK.findall(markdown)]


def plain(markdown: str) -> str:
    """Return what is read aloud: no citations, no link targets, no markup; every line a sentence."""
    text = _LINK.sub(r"\1", without_citations(markdown))
    lines = [re.sub(r"^[#>\-*\d.\s]+|[*_`|]", "", line).strip() for line in text.splitlines()]
    return re.sub(r"(?<=\S)\n(?=\S)", " ", "\n".join(_closed(line) for line in lines if line))


def word_count(markdown: str) -> int:
    """Return the number of words that are read."""
    return len(re.findall(r"[A-Za-z0-9][\w'-]*", plain(markdown)))


def grade(markdown: str, source: Library) -> float:
    """Return the Flesch-Kincaid grade of a text, the explained terms of the glossary left out.

    A term counts as one short word: its length is explained, its place in the sentence stays.
    """
    text = plain(markdown)
    terms = sorted({name for term in source.glossary.values() for name in [term.term, *term.also]}, key=len)
    for name in reversed(terms):
        text = re.sub(rf"\b{re.escape(name)}(?:s|es)?\b", "thing", text, flags=re.IGNORECASE)
    return float(textstat.flesch_kincaid_grade(text))


def faults(path: Path, source: Library) -> Iterator[str]:
    """Yield what is wrong with the prose of one notebook: dead links, wrong labels, numbers without a fact."""
    markdown = markdown_of(path)
    for link in links_of(markdown):
        yield from (f"{path.name}: {fault}" for fault in _link_faults(link, path, source))
    if len(re.findall(r"^# ", markdown, flags=re.MULTILINE)) != 1:
        yield f"{path.name}: must have exactly one first-level heading"
    yield from (f"{path.name}: {fault}" for fault in _loose_numbers(markdown))
    yield from (f"{path.name}: {fault}" for row in _ROW.findall(markdown) for fault in _certainty_faults(row, source))


def question_faults(question: Question, source: Library) -> Iterator[str]:
    """Yield a fault if a question, its answers and their explanations are harder to read than its readers like."""
    hardest = HARDEST_GRADE if "readers" in question.audience else HARDEST_FOR_STUDENTS
    reached = grade("\n".join(_said(question)), source)
    if reached > hardest:
        yield f"questions/{question.id}.yaml: grade {reached:.1f} of stem, answers and `why` is above {hardest}"


def _said(question: Question) -> Iterator[str]:
    yield question.stem
    if isinstance(question, Numeric):
        yield question.why
        yield from (slip.why for slip in question.slips)
    elif isinstance(question, Single | Multiple):
        yield from (text for option in question.options for text in (option.text, option.why))
    elif isinstance(question, Order):
        yield from (text for item in question.items for text in (item.text, item.why))
    elif isinstance(question, Match):
        yield from (text for pair in question.pairs for text in (pair.left, pair.right, pair.why))
    else:
        yield from (option.why for option in question.options)


def _loose_numbers(markdown: str) -> Iterator[str]:
    """Yield each line with a number that stands outside links, with how to mend it."""
    for line in _LIST_NUMBER.sub("", _LINK.sub("", markdown)).splitlines():
        if loose := _DIGITS.findall(line):
            start = line.strip()[:50]
            yield (
                f"no fact carries {', '.join(loose)} in {start!r}: put the number in a link to its fact, "
                "[12 of 78 people](10-references-and-glossary.ipynb#fact-your.id), or write it as a word"
            )


def _link_faults(link: Link, path: Path, source: Library) -> Iterator[str]:
    found = list_link(link.target)
    if found:
        kind, name = found
        valid = {"ref": [*source.references], "fact": [*source.facts], "term": [*source.glossary]}[kind]
        if name not in valid:
            yield f"unknown {kind} {name!r}{suggestion(name, valid)}"
        elif kind == "ref" and link.text != label(name, source):
            yield f"the link to {name} says {link.text!r}, the reference is called {label(name, source)!r}"
        elif kind == "fact":
            yield from _number_faults(link, name, source)
    elif not link.target.startswith("https://"):
        file, _, place = link.target.partition("#")
        target = path.parent / (file or path.name)
        if not target.exists():
            yield f"link to {link.target!r} leads nowhere"
        elif place and place not in places_of(markdown_of(target)):
            yield f"{target.name} has no heading {place!r}{suggestion(place, places_of(markdown_of(target)))}"


def _number_faults(link: Link, name: str, source: Library) -> Iterator[str]:
    fact = source.facts[name]
    known = set(_DIGITS.findall(fact.statement))
    if fact.number:
        share = round(100 * fact.number.numerator / fact.number.denominator)
        known |= {str(fact.number.numerator), str(fact.number.denominator), str(share), "100"}
    for number in _DIGITS.findall(link.text):
        if number not in known:
            yield f"{number} is not a number of the fact {name}"


def _certainty_faults(row: str, source: Library) -> Iterator[str]:
    """Yield a fault if a row of a table ends with a certainty that is not the lowest among the facts it links to."""
    cells = [cell.strip() for cell in row.split("|")]
    said = cells[-1].lower().replace(" ", "_")
    if said not in LEVELS:
        return
    links = [list_link(link.target) for link in links_of(row)]
    names = [link.name for link in links if link and link.kind == "fact"]
    levels = [source.facts[name].certainty.level for name in names if name in source.facts]
    if not levels:
        yield f"the row {cells[0]!r} says {cells[-1]!r} certainty and links to no fact"
    elif said != max(levels, key=LEVELS.index):
        lowest = max(levels, key=LEVELS.index).replace("_", " ")
        yield f"the row {cells[0]!r} says {cells[-1]!r} certainty, and the lowest of its facts is {lowest!r}"


def _closed(line: str) -> str:
    return line if line.endswith((".", "?", "!", ":", ",", ";")) else line + "."


def main() -> None:
    """Print words and grade of every chapter, and every fault."""
    source = library()
    found: list[str] = []
    for chapter in source.chapters:
        path = NOTEBOOKS / chapter.notebook
        if not path.is_file():
            found.append(f"{path.name}: there is no such file in notebooks/, but a chapter in content/chapters.yaml")
            continue
        markdown = markdown_of(path)
        reached = grade(markdown, source)
        print(f"{chapter.notebook:40} {word_count(markdown):5} words  grade {reached:4.1f}")
        found += faults(path, source)
        if chapter.for_readers and reached > HARDEST_GRADE:
            found.append(f"{path.name}: grade {reached:.1f} is above {HARDEST_GRADE}")
    for question in source.questions.values():
        found += question_faults(question, source)
    print("\n".join(found) or "prose: no fault found")
    raise SystemExit(1 if found else 0)


if __name__ == "__main__":
    main()
