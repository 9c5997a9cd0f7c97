"""No byte that a phone can get tells a step of a case that its class has not seen."""

from __future__ import annotations

import html
import io
import json
import re
import zipfile
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import quote

import pytest
from sqlalchemy import Connection, select

from classroom import rooms, rounds, views
from classroom.contents import Contents
from classroom.held import HELD_FOR, held_back
from classroom.rooms import Room
from classroom.rounds import Item
from classroom.server.base import Classroom, now_ms
from classroom.server.held import Gate
from classroom.server.live import Live
from classroom.store import Store
from classroom.store.schema import rooms as all_rooms
from classroom.store.upgrade import upgrade
from content import library
from content.language import say
from content.model_teaching import TeachingCase
from dashboard.files import Files
from tests.dashboard.conftest import Built
from tests.support.server import ROOT, Answer, Server

SOURCE = library()
CONTENTS = Contents(SOURCE)
PLANS = sorted(f"{kit.id}.{plan.minutes}" for kit in SOURCE.kits.values() for plan in kit.plans)
PLAN = "students-first.45"
SHORTEST = 30
# Where the text of the cases and the notes of the lesson stand, so that a test that finds nothing would be noticed.
TELL = (
    *("cases/index.html", "data/calcium-in-the-skin.json", "explore/index.html"),
    *(f"{folder}teach/students-first/45/index.html" for folder in ("", "notes/")),
)


def letters(text: str) -> str:
    """Return the letters of a text alone, however it is written in HTML, in JSON, or in JSON within JSON."""
    plain = re.sub(r"\\+u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), html.unescape(text))
    return "".join(filter(str.isalnum, plain))


def read(body: bytes) -> str:
    """Return what a file says, also from within an archive."""
    if body[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(body)) as archive:
            return letters(" ".join(archive.read(name).decode(errors="replace") for name in archive.namelist()))
    return letters(body.decode(errors="replace"))


# What other files of the content say too gives nothing away.
ELSEWHERE = letters(
    " ".join(path.read_text() for path in (ROOT / "content").rglob("*.yaml") if path.parent.name != "teaching_cases")
)


def sentences(case: TeachingCase) -> dict[str, str]:
    """Return the letters of each sentence of a case that nothing else says, with the step that tells it."""
    texts: dict[str, list[str]] = {step.kind: re.split(r"(?<=[.!?])\s+", step.told) for step in case.steps}
    texts["end"] = [case.decisive.why, case.turn or ""]
    found = {letters(each): kind for kind, parts in texts.items() for each in parts}
    return {each: kind for each, kind in found.items() if len(each) > SHORTEST and each not in ELSEWHERE}


SENTENCES = {case.id: sentences(case) for case in SOURCE.teaching_cases.values()}


def test_every_step_of_every_case_has_a_sentence_to_look_for() -> None:
    for case in SOURCE.teaching_cases.values():
        assert {"story", "outcome", "end"} <= set(SENTENCES[case.id].values()), case.id


class Told(NamedTuple):
    """The cases of which a file tells something, and the sentences of cases that stand in it."""

    cases: frozenset[str]
    sentences: dict[str, set[str]]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    made = Store(f"sqlite:///{tmp_path_factory.mktemp('held') / 'class.db'}")
    upgrade(made)
    yield made
    made.close()


@pytest.fixture(scope="module")
def files(built: Built, store: Store) -> dict[str, Told]:
    """Give every file of the site, as the gate judges it and as it is."""
    gate = Gate(SOURCE, Classroom(store, CONTENTS, SOURCE.language, Live(), frozenset(), "/"))
    kept = Files(built.out)
    found = {}
    for path in sorted(each for each in built.out.rglob("*") if each.is_file()):
        name = path.relative_to(built.out).as_posix()
        file = kept.get(name)
        if file is None:
            continue
        text = read(file.body)
        told = {case: {each for each in known if each in text} for case, known in SENTENCES.items()}
        found[name] = Told(gate.tells(name, file), {case: some for case, some in told.items() if some})
    return found


def secret(case: str, seen: str) -> set[str]:
    """Return the sentences of a case that are not in what a phone was shown of it."""
    return {each for each in SENTENCES[case] if each not in seen}


def shown(db: Connection, room: Room, member: str) -> str:
    """Return everything that a phone and the wall are sent."""
    found = db.execute(select(all_rooms).where(all_rooms.c.id == room.id)).one()
    someone = rooms.member_of(db, member)
    assert someone is not None
    sent = views.of_phone(db, found, someone, CONTENTS), views.of_wall(db, found, CONTENTS)
    return letters(json.dumps(sent, ensure_ascii=False))


@pytest.mark.parametrize("plan", PLANS)
def test_no_file_and_no_message_tells_more_of_a_case_than_was_revealed(
    plan: str, files: dict[str, Told], store: Store
) -> None:
    with store.writing() as db:
        room = rooms.open_room(db, now_ms(), plan)
        member = rooms.join(db, room.id, now_ms()).token
        seen, cases = "", CONTENTS.planned(plan)
        for case in sorted(cases):
            steps = SOURCE.teaching_cases[case].steps
            said = SOURCE.explorer_on_cases["cases"][case]
            asked = [step.kind for step in steps if step.kind in said and step.kind != "outcome"]
            for step in asked:
                number = rounds.open_round(db, room.id, Item("case", case, step), now_ms())
                seen += shown(db, room, member)
                place = [each.kind for each in steps].index(step)
                later = {each for each, kind in SENTENCES[case].items() if kind in [s.kind for s in steps[place + 1 :]]}
                assert later
                assert not {each for each in later if each in seen}
                look(files, held_back(db, now_ms(), CONTENTS), {each: secret(each, seen) for each in cases})
                rounds.reveal(db, number, now_ms())
                seen += shown(db, room, member)
            assert case not in held_back(db, now_ms(), CONTENTS)
        assert held_back(db, now_ms(), CONTENTS) == frozenset()
        rooms.end(db, room.id, now_ms())


def look(files: dict[str, Told], held: frozenset[str], secrets: dict[str, set[str]]) -> None:
    """Check that no file which is sent holds a sentence of a case that is secret."""
    for name, told in files.items():
        if not told.cases & held:
            leaks = {case: found for case in held if (found := told.sentences.get(case, set()) & secrets[case])}
            assert not leaks, name


def test_a_class_holds_back_what_it_works_on_until_it_ends_or_has_seen_it(store: Store) -> None:
    with store.writing() as db:
        now = now_ms()
        one, other = rooms.open_room(db, now, PLAN), rooms.open_room(db, now)
        planned = CONTENTS.planned(PLAN)
        assert held_back(db, now, CONTENTS) == planned != frozenset()
        # Whoever leads the class may see its cases, and nobody else.
        assert held_back(db, now, CONTENTS, one.key) == frozenset()
        assert held_back(db, now, CONTENTS, other.key) == held_back(db, now, CONTENTS, "forged") == planned
        asked = next(case for case in SOURCE.teaching_cases if case not in planned)
        rounds.open_round(db, other.id, Item("case", asked, "story"), now)
        assert held_back(db, now, CONTENTS) == planned | {asked}
        rooms.end(db, one.id, now)
        assert held_back(db, now, CONTENTS) == {asked}
        assert held_back(db, now + HELD_FOR, CONTENTS) == frozenset()
        rooms.forget(db, other.id)
        assert held_back(db, now, CONTENTS) == frozenset()


@pytest.fixture(scope="module")
def taught(built: Built, store: Store, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Serve the site with a classroom."""
    log = tmp_path_factory.mktemp("taught") / "log"
    options = f"--ClassroomApp.database={store.where}"
    server = Server(log, options, site=built.out, module="tests.support.teaching")
    yield server
    server.stop()


def crawl(server: Server, names: list[str], headers: dict[str, str] | None = None) -> dict[str, Answer]:
    return {name: server.ask(f"/{quote(name.removesuffix('index.html'))}", headers=headers) for name in names}


def test_a_phone_that_asks_for_every_file_learns_nothing_and_the_teacher_everything(
    taught: Server, files: dict[str, Told], store: Store
) -> None:
    with store.writing() as db:
        room = rooms.open_room(db, now_ms(), PLAN)
        member = rooms.join(db, room.id, now_ms()).token
    secrets = {each for case in CONTENTS.planned(PLAN) for each in SENTENCES[case]}
    phone = {"Cookie": f"class-member={member}; class-teacher=forged"}
    for name, answer in crawl(taught, sorted(files), phone).items():
        assert answer.status in ((403,) if name in TELL else (200, 403)), name
        text = read(answer.body)
        assert not [each for each in secrets if each in text], name
    assert say("message-held") in html.unescape(taught.ask("/cases/").text)
    key = {"Cookie": f"class-teacher={room.key}"}
    for name in TELL:
        path = f"/{name.removesuffix('index.html')}"
        whole = taught.ask(path, headers=key)
        assert whole.status == 200, name
        ways = {"Range": "bytes=0-99"}, {"If-None-Match": whole.headers["etag"]}, {"Accept-Encoding": "br, gzip"}
        for way in ways:
            found = taught.ask(path, headers=way)
            assert (found.status, found.headers["cache-control"]) == (403, "no-store"), (name, way)
        assert taught.ask(path, "HEAD").status == 403
        assert "etag" not in taught.ask(path, "HEAD").headers
    tables = [name for name, told in files.items() if name.startswith("assets/") and told.sentences]
    assert tables
    assert {taught.ask(f"/{name}").status for name in tables} == {403}
    text = read(taught.ask(f"/{tables[0]}", headers=key).body)
    assert all(each in text for each in secrets)
    with store.writing() as db:
        rooms.end(db, room.id, now_ms())
    assert {answer.status for answer in crawl(taught, [*TELL, *tables]).values()} == {200}
