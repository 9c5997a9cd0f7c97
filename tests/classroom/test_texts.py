"""What is typed into a discussion: texts that stay texts, and passwords that nobody can read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from classroom.discussion.passwords import LONGEST as LONGEST_PASSWORD
from classroom.discussion.passwords import Passwords, clean_password
from classroom.discussion.posts import LONGEST, clean_post, has_link
from classroom.rooms import Refused
from classroom.texts import MOST_MARKS


def test_a_password_is_kept_as_a_slow_hash() -> None:
    passwords = Passwords(memory_kib=64)
    kept = passwords.hash("correct horse")
    assert kept.startswith("$argon2id$")
    assert passwords.matches(kept, "correct horse")
    assert not passwords.matches(kept, "wrong horse")
    assert not passwords.matches(None, "nobody has this password")
    assert not passwords.matches("no hash", "correct horse")
    assert "m=19456,t=2,p=1" in Passwords().hash("correct horse")
    # The same letters, however a keyboard sends them.
    assert clean_password("Zoe\u0308-1234") == clean_password("Zoë-1234")
    for typed, why in (("seven77", "short"), ("x" * (LONGEST_PASSWORD + 1), "long")):
        with pytest.raises(Refused, match=f"discuss-password-{why}"):
            clean_password(typed)
    assert clean_password("\ud800" * 8) == "????????"


def test_plain_sentences_are_no_links() -> None:
    assert not has_link("Calcium was 2.4 mmol/l (see Fig. 3).It fell, e.g. after dialysis, etc.")


@pytest.mark.parametrize("typed", ["", " \n ", "\u202e\u200d", "...", "x" * (LONGEST + 1), "x" * 1_000_000])
def test_a_post_that_nobody_could_read_is_refused(typed: str) -> None:
    with pytest.raises(Refused, match="discuss-text-"):
        clean_post(typed)


def test_a_post_keeps_its_words_and_loses_its_tricks() -> None:
    assert clean_post("<script>alert(1)</script>") == "<script>alert(1)</script>"
    assert clean_post("left \u202eright\u202c") == "left right"
    assert clean_post("👩🏽‍⚕️ says hi") == "👩🏽‍⚕️ says hi"
    assert clean_post("می‌خواهم") == "می‌خواهم"
    assert len(clean_post("e" + "\u0301" * 4000)) <= 1 + MOST_MARKS
    assert clean_post("one\u2028two\n\n\n\nthree  four") == "one\ntwo\n\nthree four"
    assert clean_post("a\ud800b\0c") == "abc"


@given(st.text(max_size=400))
def test_whatever_is_typed_becomes_a_text_that_stays_as_it_is_or_is_refused(typed: str) -> None:
    try:
        text = clean_post(typed)
    except Refused:
        return
    assert clean_post(text) == text
    assert all(sign in "\n\u200c\u200d" or sign.isprintable() for sign in text)
    text.encode()
