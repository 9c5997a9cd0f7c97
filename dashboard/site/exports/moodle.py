"""Moodle XML: every kind of question, with feedback and tolerance; `idnumber` is our id."""

from __future__ import annotations

from html import escape
from xml.etree import ElementTree as ET

from dashboard.site.exports.plain import PUBLICATION, Plain, explained

ALL = "100"


def moodle(questions: list[Plain]) -> bytes:
    """Return the questions as a file that Moodle's question bank imports, a category a chapter."""
    root, chapter = ET.Element("quiz"), ""
    for question in questions:
        if question.chapter != chapter:
            chapter = question.chapter
            category = ET.SubElement(ET.SubElement(root, "question", type="category"), "category")
            ET.SubElement(category, "text").text = f"$course$/top/{PUBLICATION}/{chapter.replace('/', '//')}"
        root.append(_question(question))
    ET.indent(root)
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True))


def _question(question: Plain) -> ET.Element:
    kinds = {"match": "matching", "order": "matching", "number": "numerical"}
    item = ET.Element("question", type=kinds.get(question.kind, "multichoice"))
    _text(item, "name", question.id, html=False)
    _text(item, "questiontext", question.asked)
    _text(item, "generalfeedback", explained(question) if question.is_matched else "")
    ET.SubElement(item, "defaultgrade").text = "1"
    ET.SubElement(item, "idnumber").text = question.id
    if question.is_matched:
        ET.SubElement(item, "shuffleanswers").text = "true"
        for part in question.parts:
            pair = _text(item, "subquestion", part.text)
            _text(pair, "answer", part.partner, html=False)
    elif question.kind == "number":
        _number(item, question)
    else:
        _choices(item, question)
    return item


def _choices(item: ET.Element, question: Plain) -> None:
    single = question.kind != "multiple"
    # What every right answer gives, a wrong one takes.
    share = ALL if single else f"{100 / len(question.right):.5f}".rstrip("0").rstrip(".")
    ET.SubElement(item, "single").text = str(single).lower()
    ET.SubElement(item, "shuffleanswers").text = str(question.kind != "likelier").lower()
    ET.SubElement(item, "answernumbering").text = "abc"
    for part in question.parts:
        wrong = "0" if single else f"-{share}"
        answer = _text(item, "answer", part.text)
        answer.set("fraction", share if part.right else wrong)
        _text(answer, "feedback", part.feedback)


def _number(item: ET.Element, question: Plain) -> None:
    _answer(item, question.value, question.tolerance, ALL, question.parts[0].feedback)
    for slip in question.slips:
        _answer(item, slip.value, slip.within, "0", slip.feedback)
    # No unit has to be typed; the question names it.
    ET.SubElement(item, "showunits").text = "3"


def _answer(item: ET.Element, value: float, tolerance: float, fraction: str, feedback: str) -> None:
    answer = _text(item, "answer", f"{value:g}", html=False)
    answer.set("fraction", fraction)
    ET.SubElement(answer, "tolerance").text = f"{tolerance:g}"
    _text(answer, "feedback", feedback)


def _text(parent: ET.Element, name: str, text: str, *, html: bool = True) -> ET.Element:
    element = ET.SubElement(parent, name)
    if html:
        element.set("format", "html")
        text = escape(text, quote=False).replace("\n", "<br>")
    ET.SubElement(element, "text").text = text
    return element
