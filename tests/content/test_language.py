"""The words of a language: plurals, dates, what is missing, and what a translation may not do."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from content import ContentError, UnknownId
from content.language import WORDS, Language, current, languages, say, speak
from tools.words import language_faults, untranslated

ENGLISH = """\
# A note for translators.
-house = The house
room-count = { $count ->
    [one] { $count } room
   *[other] { $count } rooms
} of { -house }, seen on { DATETIME($day, dateStyle: "long") }
room-plain = Where { $who } lives, in { -house }: {"{"}x
room-title = A title
    .line = And a line
room-unsaid = Nobody says this
"""
SAYING = 'say("room-count", count=1, day=2)\nsay("room-plain", who=f"{a}, {b}")\nsay(f"room-title{x}")'


def words(root: Path, **others: str) -> Path:
    """Write the words of English, and of languages that are given as their one file."""
    for name, written in {"en": ENGLISH, **others}.items():
        folder = root / "words" / name
        folder.mkdir(parents=True)
        direction = "rtl" if name == "ar" else "ltr"
        (folder / "language.yaml").write_text(f"name: {name}\ntag: {name}\ndirection: {direction}\n")
        (folder / "room.ftl").write_text(written)
    (root / "widgets").mkdir()
    (root / "widgets" / "code.py").write_text(SAYING)
    return root / "words"


def test_numbers_dates_and_plurals_are_those_of_the_language(tmp_path: Path) -> None:
    polish = (
        "room-count = { $count ->\n    [one] { $count } pokój\n    [few] { $count } pokoje\n"
        "   *[other] { $count } pokojów\n} { $day }"
    )
    known = languages(words(tmp_path, pl=polish))
    day = dt.date(2026, 11, 4)
    assert known["en"].say("room-count", count=1, day=day) == "1 room of The house, seen on November 4, 2026"
    assert known["en"].say("room-count", count=1200, day=day).startswith("1,200 rooms of The house")
    assert known["pl"].say("room-count", count=3, day=day).startswith("3 pokoje")


def test_what_a_language_lacks_is_english(tmp_path: Path) -> None:
    known = languages(words(tmp_path, de="room-title = Überschrift"))
    assert known["de"].say("room-title") == "Überschrift"
    assert known["de"].say("room-unsaid") == "Nobody says this"
    assert known["de"].template("room-plain") == "Where {who} lives, in The house: {{x"
    assert untranslated(known["de"]) == ["-house", "room-count", "room-plain", "room-unsaid"]
    told = known["de"].of("room")
    assert (told["tag"], told["direction"]) == ("de", "ltr")
    # A later message takes the place of an earlier one.
    assert told["messages"].index("A title") < told["messages"].index("Überschrift")
    assert "A note for translators" not in told["messages"]


def test_values_in_a_language_from_right_to_left_are_set_apart(tmp_path: Path) -> None:
    known = languages(words(tmp_path, ar="room-plain = { $who } { -house }"))
    assert known["ar"].say("room-plain", who="Ann").startswith("\u2068Ann\u2069")


def test_a_message_that_is_not_there_is_named_with_the_nearest(tmp_path: Path) -> None:
    english = languages(words(tmp_path))["en"]
    with pytest.raises(UnknownId, match="did you mean 'room-title'"):
        english.say("room-titles")
    with pytest.raises(ContentError, match=r"room-title\.lines"):
        english.say("room-title.lines")
    assert english.say("room-title.line") == "And a line"
    with pytest.raises(ContentError, match="room-count"):
        english.say("room-count", count=1)
    with pytest.raises(ContentError, match="only plain values"):
        english.template("room-count")


def test_a_file_that_can_not_be_read_is_named_with_its_line(tmp_path: Path) -> None:
    folder = words(tmp_path)
    (folder / "en" / "room.ftl").write_text("room-a = A\nroom-b\n")
    with pytest.raises(ContentError, match=r"words/en/room.ftl: line 2: "):
        Language(folder / "en").say("room-a")
    (folder / "en" / "other.ftl").write_text("room-a = Again\n")
    (folder / "en" / "room.ftl").write_text("room-a = A\n")
    with pytest.raises(ContentError, match="room-a: stands twice"):
        Language(folder / "en").say("room-a")
    (folder / "en" / "language.yaml").write_text("name: x\ntag: x\ndirection: down\n")
    with pytest.raises(ContentError, match=r"words/en/language.yaml: .*down"):
        Language(folder / "en").of("room")


def test_the_check_finds_what_is_missing_unused_and_unlike(tmp_path: Path) -> None:
    german = "room-count = Zimmer\nroom-titles = Überschrift\nroom-plain = { $who } und { $whom }"
    folder = words(tmp_path, de=german)
    (tmp_path / "widgets" / "more.js").write_text('say("room-nowhere")')
    assert [str(fault) for fault in language_faults(folder, tmp_path)] == [
        "widgets/more.js: room-nowhere: says a message that is not there; did you mean 'room-title'?",
        "words/en: room-unsaid: nothing says it; it can go",
        "words/de: room-count: leaves out the value $count",
        "words/de: room-count: leaves out the value $day",
        "words/de: room-titles: is no message; did you mean 'room-title'?",
        "words/de: room-plain: names a value that nobody gives: $whom",
    ]


@pytest.mark.parametrize(
    ("file", "saying", "fault"),
    [
        ("a.py", 'say("room-count", count=len([a, b]))', "$day"),
        ("a.py", 'say("room-plain", whom=who)', "$who"),
        ("a.py", 'say("room-plain", **{"whom": a})', "$who"),
        ("a.py", 'say("room-title")', ""),
        ("a.js", 'say(model, "room-plain", { who })', ""),
        ("a.js", 'say(model, "room-plain", { who: "a, b" })', ""),
        ("a.js", 'say(model, "room-plain")', "$who"),
        ("a.js", 'say("room-plain", { whom: who, other })', "$who"),
        ("a.js", 'const values = { who };\nsay("room-plain", values)', ""),
        ("a.js", 'const values = { whom };\nsay("room-plain", values)', "$who"),
        ("a.js", 'const values = { day };\nsay("room-count", { count: 1, ...values })', ""),
        ("a.js", 'const title = a ? "room-plain" : "room-title";', "$who"),
        ("a.js", 'const title = a ? "room-plain" : "room-title";\nsay(title, { who })', ""),
    ],
)
def test_a_value_that_nobody_gives_is_named_with_who_says_the_message(
    tmp_path: Path, file: str, saying: str, fault: str
) -> None:
    folder = words(tmp_path)
    english = ENGLISH.replace("room-unsaid = Nobody says this\n", "")
    (folder / "en" / "room.ftl").write_text(english)
    (tmp_path / "widgets" / "code.py").unlink()
    (tmp_path / "dashboard").mkdir()
    (tmp_path / "dashboard" / file).write_text(saying)
    found = [str(each) for each in language_faults(folder, tmp_path) if "nothing says it" not in str(each)]
    assert len(found) == bool(fault)
    for each in found:
        assert f"names {fault}, which dashboard/{file} does not give it" in each


def test_the_words_of_the_publication_have_no_fault() -> None:
    assert [str(fault) for fault in language_faults(WORDS, WORDS.parents[1])] == []


def test_another_language_can_be_spoken_for_a_while(tmp_path: Path) -> None:
    before = current()
    speak(languages(words(tmp_path))["en"])
    try:
        assert say("room-title") == "A title"
    finally:
        speak(before)
    assert say("page-search") == "Search"
