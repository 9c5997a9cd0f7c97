"""A class from the door to its end: codes, names, rounds, counts, and what nobody may do."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classroom import rooms, rounds
from classroom.names import LONGEST, BadName, clean_name, folded
from classroom.rooms import DAY, Refused
from classroom.rounds import Given, Item
from classroom.secret import ALPHABET, CODE_LENGTH, new_code, read_code
from classroom.store import Store

QUESTION = Item("question", "what-commonest-kind-blood")


def test_a_code_is_read_as_it_was_meant() -> None:
    code = new_code()
    assert len(code) == CODE_LENGTH
    assert set(code) <= set(ALPHABET)
    assert read_code(f" {code[:3].lower()}-{code[3:]} ") == code


def test_a_room_is_found_by_its_code_until_it_ends_or_expires(store: Store) -> None:
    with store.writing() as db:
        room = rooms.open_room(db, 0, plan="students-first.45")
        assert rooms.room_of_code(db, room.code.lower(), 1).id == room.id
        assert rooms.room_of_teacher(db, room.key, 1).plan == "students-first.45"
        with pytest.raises(Refused, match="class-no-room"):
            rooms.room_of_code(db, "AAAAAA", 1)
        with pytest.raises(Refused, match="class-no-room"):
            rooms.room_of_teacher(db, "another key", 1)
        rooms.end(db, room.id, 2)
        with pytest.raises(Refused, match="class-ended"):
            rooms.room_of_code(db, room.code, 3)
        # What was answered can be saved after the class.
        assert rooms.room_of_teacher(db, room.key, 3).ended == 2
        with pytest.raises(Refused, match="class-no-room"):
            rooms.room_of_teacher(db, room.key, 8 * DAY)
        assert rooms.forget_expired(db, 8 * DAY) == 1


def test_whoever_joins_has_a_name_of_their_own_and_may_change_it(store: Store) -> None:
    with store.writing() as db:
        room = rooms.open_room(db, 0).id
        first = rooms.join(db, room, 1, "Zoë")
        assert [first.name, rooms.join(db, room, 1, "  ZOË ").name] == ["Zoë", "ZOË 2"]
        shy = rooms.join(db, room, 2)
        assert len(shy.name.split()) >= 2
        assert rooms.rename(db, shy.id, "Ida") == "Ida"
        with pytest.raises(Refused, match="class-name-taken"):
            rooms.rename(db, shy.id, "zoë")
        member = rooms.member_of(db, shy.token)
        assert member is not None
        assert member.name == "Ida"
        assert rooms.member_of(db, "somebody else's token") is None


def test_somebody_who_is_removed_is_out_and_can_be_let_in_again(store: Store) -> None:
    with store.writing() as db:
        room, other = rooms.open_room(db, 0).id, rooms.open_room(db, 0).id
        loud, quiet = rooms.join(db, room, 1), rooms.join(db, room, 1)
        number = rounds.open_round(db, room, QUESTION, 2)
        for member in (loud, quiet):
            found = rooms.member_of(db, member.token)
            assert found is not None
            rounds.answer(db, number, found, Given("normal"), 3)
        with pytest.raises(Refused, match="class-no-member"):
            rooms.remove(db, other, loud.id)
        rooms.remove(db, room, loud.id)
        assert rooms.member_of(db, loud.token) is None
        assert rounds.answered(db, number) == 1
        rooms.remove(db, room, loud.id, gone=False)
        assert rooms.member_of(db, loud.token) is not None
        assert rounds.answered(db, number) == 2


def test_the_latest_answer_counts_until_the_round_is_closed(store: Store) -> None:
    with store.writing() as db:
        room = rooms.open_room(db, 0).id
        member = rooms.member_of(db, rooms.join(db, room, 1).token)
        stranger = rooms.member_of(db, rooms.join(db, rooms.open_room(db, 0).id, 1).token)
        assert member is not None
        assert stranger is not None
        first = rounds.open_round(db, room, QUESTION, 2)
        rounds.answer(db, first, member, Given("high-calcium"), 3)
        rounds.answer(db, first, member, Given("normal", sure=True), 4)
        rounds.answer(db, first, member, Given("normal", sure=True), 4)
        assert rounds.values(db, first) == ["normal"]
        assert rounds.own(db, first, member.id) == "normal"
        with pytest.raises(Refused, match="class-no-round"):
            rounds.answer(db, first, stranger, Given("normal"), 5)
        second = rounds.open_round(db, room, QUESTION, 6, again=True)
        with pytest.raises(Refused, match="class-closed"):
            rounds.answer(db, first, member, Given("high-calcium"), 7)
        rounds.answer(db, second, member, Given("high-phosphate"), 7)
        rounds.reveal(db, second, 8)
        latest = rounds.current(db, room)
        assert latest is not None
        assert (latest.number, latest.turn, latest.closed, latest.revealed) == (2, 2, 8, 8)
        with pytest.raises(Refused, match="class-answer-long"):
            rounds.answer(db, rounds.open_round(db, room, QUESTION, 9), member, Given("x" * 5000), 9)
        rooms.end(db, room, 10)
        with pytest.raises(Refused, match="class-closed"):
            rounds.answer(db, 3, member, Given("normal"), 11)


def test_an_answer_that_was_long_on_its_way_takes_the_place_of_no_later_one(store: Store) -> None:
    with store.writing() as db:
        room = rooms.open_room(db, 0).id
        member = rooms.member_of(db, rooms.join(db, room, 1).token)
        assert member is not None
        first = rounds.open_round(db, room, QUESTION, 2)
        # What was sent, what is kept after that, and which later one was in its place.
        for given, kept, later in (
            (Given("high-calcium", sent=5), "high-calcium", None),
            (Given("normal", sent=9), "normal", None),
            (Given("high-calcium", sent=5), "normal", 9),
            (Given("normal", sent=9), "normal", None),
            (Given("high-phosphate", sent=10), "high-phosphate", None),
            # A page that was loaded before this was told keeps its answers.
            (Given("normal"), "normal", None),
            (Given("high-calcium", sent=1), "high-calcium", None),
        ):
            assert rounds.answer(db, first, member, given, 3) == later
            assert rounds.own(db, first, member.id) == kept


def test_counts_and_the_pooled_list_of_a_class() -> None:
    assert rounds.counts(["a", "b", "a", ["b", "c"]]) == {"a": 2, "b": 2, "c": 1}
    ranked = rounds.pooled([["x", "y"], ["x", "z", "y"], ["y"]])
    assert [cause for cause, _ in ranked] == ["x", "y", "z"]
    assert sum(share for _, share in ranked) == pytest.approx(1)
    # Who writes a cause twice has one vote for it, and a class that wrote nothing has no list.
    assert rounds.pooled([["x", "x", "y"]]) == rounds.pooled([["x", "y"]])
    assert rounds.pooled([]) == []


@pytest.mark.parametrize("name", ["", "   ", "\u202e\u200b", "---", "x" * (LONGEST + 1)])
def test_a_name_that_nobody_could_read_is_refused(name: str) -> None:
    with pytest.raises(BadName):
        clean_name(name)


def test_a_name_keeps_its_letters_and_loses_its_tricks() -> None:
    assert clean_name("Zoe\u0308 \u202eevil\u202c") == "Zoë evil"
    assert clean_name("<b>Al</b>") == "<b>Al</b>"
    assert len(clean_name("e" + "\u0301" * 4000)) <= 4
    assert clean_name("小明 👩🏽‍⚕️").startswith("小明")
    assert folded(clean_name("\uff21\uff44\uff41")) == folded("ada")


@given(st.text(max_size=300))
def test_whatever_is_typed_becomes_a_short_visible_name_or_is_refused(typed: str) -> None:
    try:
        name = clean_name(typed)
    except BadName:
        return
    assert 1 <= len(name) <= LONGEST
    assert clean_name(name) == name
    assert name.isprintable()
