"""The questions to practise with, for other programs: Moodle, Canvas, Anki, and whatever reads GIFT."""

from __future__ import annotations

from content import Library
from dashboard.site.exports.anki import deck
from dashboard.site.exports.gift import gift
from dashboard.site.exports.moodle import moodle
from dashboard.site.exports.plain import plain_questions
from dashboard.site.exports.qti import qti

MOODLE, GIFT, QTI, ANKI = (
    "questions-moodle.xml",
    "questions-gift.txt",
    "questions-canvas-qti.zip",
    "questions-anki.apkg",
)
# The message that says what each file is, on the page that offers them.
FILES = {
    MOODLE: "practice-file-moodle",
    QTI: "practice-file-qti",
    ANKI: "practice-file-anki",
    GIFT: "practice-file-gift",
}
# The page that asks, and what lies below it.
SLUG = "practice"
PLACE = f"{SLUG}/files"


def exports(source: Library) -> dict[str, bytes]:
    """Return every file by name.

    Two of them are written by libraries that no page needs; where these are missing, so are their files.
    """
    questions = plain_questions(source)
    files = {MOODLE: moodle(questions), GIFT: gift(questions)}
    for name, write in ((QTI, qti), (ANKI, deck)):
        try:
            files[name] = write(questions)
        except ModuleNotFoundError:
            continue
    return files
