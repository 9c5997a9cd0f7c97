"""QTI 1.2 for Canvas, by way of text2qti. It knows no match and no order, so each pair becomes its own question."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator

from dashboard.site.exports.plain import PUBLICATION, Part, Plain

# The same quiz is the same file, whenever it is made.
MADE = (2026, 1, 1, 0, 0, 0)
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+!])")
# These mean something else there even after a backslash.
_NAMED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "$": "&#36;"})


def qti(questions: list[Plain]) -> bytes:
    """Return the questions as a quiz. Raises ModuleNotFoundError where its library is missing."""
    from text2qti.config import Config  # noqa: PLC0415 - no page needs it
    from text2qti.qti import QTI  # noqa: PLC0415
    from text2qti.quiz import Quiz  # noqa: PLC0415

    quiz = Quiz(text(questions), config=Config())
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(QTI(quiz).zip_bytes())) as made, zipfile.ZipFile(out, "w") as package:
        for name in made.namelist():
            package.writestr(zipfile.ZipInfo(name, MADE), made.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def text(questions: list[Plain]) -> str:
    """Return what text2qti reads."""
    blocks = [f"Quiz title: {PUBLICATION}", "shuffle answers: true"]
    asked = [lines for question in questions for lines in _asked(question)]
    blocks += [f"Title: {title}\n{number}. {body}" for number, (title, body) in enumerate(asked, start=1)]
    return "\n\n".join(blocks) + "\n"


def _asked(question: Plain) -> Iterator[tuple[str, str]]:
    if question.is_matched:
        partners = sorted(part.partner for part in question.parts)
        for part in question.parts:
            yield f"{question.id}-{part.id}", _pair(question, part, partners)
    elif question.kind == "number":
        (part,) = question.parts
        right = f"=   {question.value:g} +- {question.tolerance:g}"
        yield question.id, f"{_safe(question.asked)}\n... {_safe(part.feedback)}\n{right}"
    else:
        marks = ("[*] ", "[ ] ") if question.kind == "multiple" else None
        lines = [_safe(question.stem)]
        for place, part in enumerate(question.parts):
            letter = f"{'*' if part.right else ''}{chr(ord('a') + place)}) "
            lines.append(
                (marks[0] if part.right else marks[1]) + _safe(part.text) if marks else letter + _safe(part.text)
            )
            lines.append(f"... {_safe(part.feedback)}")
        yield question.id, "\n".join(lines)


def _pair(question: Plain, part: Part, partners: list[str]) -> str:
    lines = [f"{_safe(question.asked)} \N{EN DASH} {_safe(part.text)}", f"... {_safe(part.feedback)}"]
    for place, partner in enumerate(partners):
        lines.append(f"{'*' if partner == part.partner else ''}{chr(ord('a') + place)}) {_safe(partner)}")
    return "\n".join(lines)


def _safe(words: str) -> str:
    """Return words in which no sign of Markdown is left, in one line."""
    return _MARKDOWN.sub(r"\\\1", " ".join(words.split())).translate(_NAMED)
