"""The files of questions for other programs, read back as these programs read them."""

from __future__ import annotations

import io
import re
import sqlite3
import zipfile
from html import unescape
from pathlib import Path
from xml.etree import ElementTree as ET

from tests.support.html import parse


def text_of(element: ET.Element, name: str) -> str:
    return unescape(element.findtext(f"{name}/text") or "")


def moodle_of(body: bytes) -> dict[str, ET.Element]:
    root = ET.fromstring(body)  # noqa: S314 - our own file
    return {item.findtext("idnumber", ""): item for item in root if item.get("type") != "category"}


def plain(text: str) -> str:
    """Return a text of GIFT as a reader sees it."""
    return re.sub(r"\\([\\~=#{}:])", r"\1", text.replace(r"\n", "\n")).strip()


def gift_of(body: bytes) -> dict[str, tuple[str, list[str]]]:
    """Return the stem and the lines of answers of each question by its name."""
    found = {}
    for block in re.findall(r"^::.*?^\}$", body.decode(), re.MULTILINE | re.DOTALL):
        head, *lines = block.splitlines()
        name, stem = re.fullmatch(r"::((?:\\.|[^:\\])*)::(.*) \{", head).groups()  # type: ignore[union-attr]
        found[plain(name)] = (plain(stem), lines[:-1])
    return found


def cards_of(body: bytes, folder: Path) -> dict[str, tuple[str, list[str]]]:
    """Return the guid and the fields of each note by our id."""
    with zipfile.ZipFile(io.BytesIO(body)) as package:
        package.extract("collection.anki2", folder)
    with sqlite3.connect(folder / "collection.anki2") as database:
        rows = database.execute("select guid, flds from notes").fetchall()
        (cards,) = database.execute("select count(*) from cards").fetchone()
    assert cards == len(rows)
    return {fields.split("\x1f")[2]: (name, fields.split("\x1f")[:2]) for name, fields in rows}


NS = {"q": "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"}


def items_of(body: bytes) -> dict[str, ET.Element]:
    with zipfile.ZipFile(io.BytesIO(body)) as package:
        assert "imsmanifest.xml" in package.namelist()
        (name,) = [each for each in package.namelist() if "assessment_" in each and "meta" not in each]
        root = ET.fromstring(package.read(name))  # noqa: S314 - our own file
    return {item.get("title", ""): item for item in root.iter(f"{{{NS['q']}}}item")}


def shown(element: ET.Element | None) -> str:
    """Return the words of a piece of HTML in the file."""
    assert element is not None
    return words(parse(element.findtext(".//q:mattext", "", NS)).get_text())


def words(text: str) -> str:
    """Return a text without what a typographer changes in it."""
    plain = {"…": "...", "\u2019": "'", "\u2018": "'", "\u201c": '"', "\u201d": '"'}
    return " ".join(text.translate(str.maketrans(plain)).split())
