"""The questions for other programs, each file read back: nothing is lost or wrong, and every answer says why."""

from __future__ import annotations

import re
import subprocess
import sys
from html import unescape
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from content import library
from content.library import Library, changed
from content.model_questions import Single
from dashboard.site.exports import ANKI, FILES, GIFT, MOODLE, QTI, exports
from dashboard.site.exports.anki import deck, guid
from dashboard.site.exports.gift import gift
from dashboard.site.exports.moodle import moodle
from dashboard.site.exports.plain import Part, Plain, Slip, plain_questions
from dashboard.site.exports.qti import qti
from tests.support.command import ROOT
from tests.support.exported import NS, cards_of, gift_of, items_of, moodle_of, plain, shown, text_of, words
from tests.support.html import parse
from tests.support.server import Server

QUESTIONS = plain_questions(library())
BY_ID = {question.id: question for question in QUESTIONS}
NASTY = "a=b ~ {c} #d: 50 % <b>x</b> & \\ $y$ *z* _u_ [v](w) > 1. `q`"
CHOICES = ("single", "multiple", "likelier")


def nasty(kind: str) -> Plain:
    """Return a question in which every text is full of signs that mean something in some format."""
    parts = [
        Part(name, f"{name} {NASTY}", f"why {name} {NASTY}", name == "a", f"{place} {NASTY}")
        for place, name in enumerate("abc", start=1)
    ]
    slips = [Slip(3.5, 0.5, NASTY)] if kind == "number" else []
    return Plain("nasty", kind, NASTY, NASTY, NASTY, parts[: 1 if kind == "number" else 3], NASTY, 20.0, 0.5, slips)


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return exports(library())


def test_every_file_is_made_and_the_same_each_time(files: dict[str, bytes]) -> None:
    assert list(files) == [MOODLE, GIFT, QTI, ANKI]
    assert set(files) == set(FILES)
    assert {*BY_ID} == {*library().questions}
    assert exports(library()) == files


# ---------------------------------------------------------------------- Moodle


def is_moodle(item: ET.Element, question: Plain) -> None:
    """Compare a question of the file with ours."""
    assert text_of(item, "questiontext") == question.asked
    if question.is_matched:
        pairs = [(text_of(pair, "."), text_of(pair, "answer")) for pair in item.findall("subquestion")]
        assert pairs == [(part.text, part.partner) for part in question.parts]
        assert all(part.feedback in text_of(item, "generalfeedback") for part in question.parts)
        return
    answers = item.findall("answer")
    shares = [float(answer.get("fraction", "")) for answer in answers]
    feedback = [text_of(answer, "feedback") for answer in answers]
    assert sum(share for share in shares if share > 0) == pytest.approx(100, abs=0.001)
    if question.kind == "number":
        told = [(float(text_of(each, ".")), float(each.findtext("tolerance", ""))) for each in answers]
        assert told == [(question.value, question.tolerance), *((slip.value, slip.within) for slip in question.slips)]
        assert feedback == [question.parts[0].feedback, *(slip.feedback for slip in question.slips)]
        assert shares == [100.0, *[0.0] * len(question.slips)]
        return
    assert [text_of(answer, ".") for answer in answers] == [part.text for part in question.parts]
    assert feedback == [part.feedback for part in question.parts]
    assert [share > 0 for share in shares] == [part.right for part in question.parts]
    assert item.findtext("single") == str(question.kind != "multiple").lower()


def test_moodle_has_every_question_with_its_feedback_and_its_tolerance(files: dict[str, bytes]) -> None:
    found = moodle_of(files[MOODLE])
    assert list(found) == list(BY_ID)
    for name, item in found.items():
        is_moodle(item, BY_ID[name])


# ------------------------------------------------------------------------ GIFT


def is_gift(stem: str, lines: list[str], question: Plain) -> None:
    """Compare a question of the file with ours."""
    assert stem == question.asked
    if question.is_matched:
        pairs = [tuple(plain(side) for side in line[1:].split(" -> ")) for line in lines[:-1]]
        assert pairs == [(part.text, part.partner) for part in question.parts]
        assert lines[-1].startswith("####")
        assert all(part.feedback in plain(lines[-1]) for part in question.parts)
        return
    if question.kind == "number":
        number, feedback = lines[1][1:].split("#", 1)
        assert lines[0] == "#"
        assert [float(each) for each in number.split(":")] == [question.value, question.tolerance]
        assert plain(feedback) == question.parts[0].feedback
        assert len(lines) == 2 + len(question.slips)
        return
    for line, part in zip(lines, question.parts, strict=True):
        share = re.match(r"=|~%(-?)[\d.]+%|~", line)
        assert share is not None
        right = share[0] == "=" or (share[0] != "~" and share[1] == "")
        text, feedback = re.split(r"(?<!\\)#", line[share.end() :], maxsplit=1)
        assert (plain(text), plain(feedback), right) == (part.text, part.feedback, part.right)


def test_gift_has_every_question_with_its_feedback(files: dict[str, bytes]) -> None:
    found = gift_of(files[GIFT])
    assert list(found) == list(BY_ID)
    for name, (stem, lines) in found.items():
        is_gift(stem, lines, BY_ID[name])


# ------------------------------------------------------------------------ Anki


def test_anki_has_a_card_for_every_question_and_its_name_does_not_depend_on_the_wording(
    files: dict[str, bytes], tmp_path: Path
) -> None:
    found = cards_of(files[ANKI], tmp_path)
    assert list(found) == list(BY_ID)
    assert len({name for name, _ in found.values()}) == len(found)
    for question in QUESTIONS:
        _, (front, back) = found[question.id]
        assert not any(part.feedback in unescape(front) for part in question.parts)
        assert all(part.feedback in unescape(back) for part in question.parts)
        if question.kind in CHOICES:
            assert [text[1:] for text in re.findall(r"[✓✗] <b>", back)] == [" <b>"] * len(question.parts)
            assert back.count("✓") == len(question.right)
    reworded = [question._replace(stem=f"Now: {question.stem}") for question in QUESTIONS]
    again = cards_of(deck(reworded), tmp_path)
    assert {name: told[0] for name, told in again.items()} == {name: told[0] for name, told in found.items()}
    assert again != found
    assert guid("what-commonest-kind-blood") == found["what-commonest-kind-blood"][0]


# ------------------------------------------------------------------------- QTI


def is_qti(item: ET.Element, question: Plain) -> None:
    """Compare a question with choices of the file with ours."""
    labels = item.findall(".//q:response_label", NS)
    ids = {label.get("ident", ""): shown(label) for label in labels}
    assert list(ids.values()) == [words(part.text) for part in question.parts]
    feedback = {each.get("ident", ""): shown(each) for each in item.findall("q:itemfeedback", NS)}
    for ident, part in zip(ids, question.parts, strict=True):
        assert feedback[f"{ident}_fb"] == words(part.feedback)
    (best,) = [each for each in item.findall(".//q:respcondition", NS) if each.findtext("q:setvar", "", NS) == "100"]
    refused = {each.text for each in best.findall(".//q:not/q:varequal", NS)}
    right = [each.text for each in best.findall(".//q:varequal", NS) if each.text not in refused]
    assert right == [ident for ident, part in zip(ids, question.parts, strict=True) if part.right]


def test_canvas_gets_every_question_with_its_feedback(files: dict[str, bytes]) -> None:
    found = items_of(files[QTI])
    expected = [
        f"{question.id}-{part.id}" if question.is_matched else question.id
        for question in QUESTIONS
        for part in (question.parts if question.is_matched else question.parts[:1])
    ]
    assert list(found) == expected
    for question in QUESTIONS:
        if question.kind in CHOICES:
            is_qti(found[question.id], question)
        elif question.kind == "number":
            limits = [float(each.text or "") for each in found[question.id].iter() if each.tag.endswith(("gte", "lte"))]
            assert limits == pytest.approx([question.value - question.tolerance, question.value + question.tolerance])
        else:
            for part in question.parts:
                item = found[f"{question.id}-{part.id}"]
                ids = {label.get("ident", ""): shown(label) for label in item.findall(".//q:response_label", NS)}
                (right,) = [each.text for each in item.findall(".//q:varequal", NS) if each.text in ids]
                assert ids[right or ""] == words(part.partner)
                assert words(part.feedback) in [shown(each) for each in item.findall("q:itemfeedback", NS)]


# ------------------------------------------------------------------------- all


@pytest.mark.parametrize("kind", ["single", "multiple", "likelier", "order", "match", "number"])
def test_a_text_full_of_signs_is_the_same_text_elsewhere(kind: str, tmp_path: Path) -> None:
    question = nasty(kind)
    is_moodle(moodle_of(moodle([question]))["nasty"], question)
    ((stem, lines),) = gift_of(gift([question])).values()
    is_gift(stem, lines, question)
    _, (_, back) = cards_of(deck([question]), tmp_path)["nasty"]
    assert question.parts[0].feedback in unescape(back)
    items = items_of(qti([question]))
    if kind in CHOICES:
        is_qti(items["nasty"], question)


def test_a_library_that_is_missing_costs_its_file_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "genanki", None)
    monkeypatch.setitem(sys.modules, "text2qti.config", None)
    assert list(exports(library())) == [MOODLE, GIFT]


def test_a_start_of_the_dashboard_loads_none_of_these_libraries() -> None:
    code = (
        "import sys, dashboard.app, dashboard.site.builder; print(sorted({'genanki', 'text2qti'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True)
    assert done.stdout.strip() == b"[]"


def test_the_pages_offer_the_files_and_keep_the_answers_on_a_sheet_of_their_own(
    server: Server, files: dict[str, bytes]
) -> None:
    assert parse(server.ask("/practice/").text).select_one("a.take[href='../practice/files/']") is not None
    offered = [str(link["href"]) for link in parse(server.ask("/practice/files/").text).select(".downloads a")]
    assert offered == [*FILES]
    for name in offered:
        answer = server.ask(f"/practice/files/{name}")
        assert (answer.status, answer.body) == (200, files[name])
        assert name in answer.headers["content-disposition"]
    sheet, key = (parse(server.ask(f"/practice/{page}/").text) for page in ("sheet", "key"))
    for page in (sheet, key):
        assert len(page.select(".questions > li")) == len(QUESTIONS)
    for question in QUESTIONS:
        for part in question.parts:
            assert part.feedback not in sheet.get_text()
            assert part.feedback in key.get_text()
    assert "✓" not in sheet.get_text()


def test_a_changed_word_changes_the_files(tmp_path: Path) -> None:
    source = Library(library().root)
    question = next(each for each in source.questions.values() if isinstance(each, Single))
    told: dict[str, Any] = {**source.questions, question.id: changed(question, stem="What now?")}
    vars(source)["questions"] = told
    assert b"What now?" in exports(source)[MOODLE]
