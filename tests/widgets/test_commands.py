"""The command lines of the widgets: one JSON document in, one out, or exit 2 with one line that says what is wrong."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from content import library
from tests.support.command import BAD_INPUT, ROOT, refusal, run
from tests.support.tiny import suggested
from widgets.cause_explorer import explore
from widgets.kit import command
from widgets.kit.command import MAX_BYTES
from widgets.symptom_checklist import advise as check

EXPLORER, CHECKLIST = "widgets.cause_explorer", "widgets.symptom_checklist"
COMMANDS = (EXPLORER, CHECKLIST)
FINDING = next(iter(library().findings))
WRONG = FINDING + "x"


class Bad(NamedTuple):
    """An input that is refused, and what the line must say."""

    text: str | bytes
    says: tuple[str, ...]


BAD = {
    "unknown id": Bad(json.dumps({"present": [WRONG]}), (repr(WRONG), suggested(WRONG, library().findings))),
    "script as id": Bad('{"present": ["<script>alert(1)</script>"]}', ("'<script>alert(1)</script>'",)),
    "line break in an id": Bad('{"present": ["a\\nb\\u2028c"]}', ("'a\\nb",)),
    "half a letter as id": Bad('{"present": ["\\ud800"]}', ("\\ud800",)),
    "endless id": Bad(json.dumps({"present": ["x" * 100_000]}), ("'xxx",)),
    "not JSON": Bad("present: [a]", ("not JSON", "line 1")),
    "nothing": Bad("", ("not JSON",)),
    "no text": Bad(b"\xff\xfe\x00{", ("not JSON",)),
    "cut short": Bad('{"present": [', ("not JSON",)),
    "list for an object": Bad("[]", ("object", "list")),
    "text for an object": Bad('"x"', ("object", "str")),
    "unknown key": Bad('{"presnet": []}', ("'presnet'", suggested("presnet", ["present"]))),
    "number for a list": Bad('{"present": 5}', ("'present'", "5")),
    "text for a list": Bad('{"present": "site.knee"}', ("'present'", "site.knee")),
    "numbers in the list": Bad('{"present": [1]}', ("'present'", "[1]")),
    "null": Bad('{"present": null}', ("'present'", "null")),
    "lists in the list": Bad('{"present": [[]]}', ("'present'", "[[]]")),
    "2 MB": Bad('{"present": ["' + "x" * 2_000_000 + '"]}', (str(MAX_BYTES),)),
    "deep nesting": Bad("[" * 200_000, ("not JSON",)),
    "deep nesting in a list": Bad('{"present": ' + "[" * 50_000 + "]" * 50_000 + "}", ("not JSON",)),
}


@pytest.mark.parametrize("name", BAD)
@pytest.mark.parametrize("module", COMMANDS)
def test_bad_input_is_refused_in_one_line_that_names_it(module: str, name: str, tmp_path: Path) -> None:
    bad = BAD[name]
    raw = bad.text if isinstance(bad.text, bytes) else bad.text.encode()
    file = tmp_path / "input.json"
    file.write_bytes(raw)
    for done in (run(module, str(file)), run(module, "-", stdin=raw)):
        line = refusal(done)
        assert all(part in line for part in bad.says), line
        assert len(line) < 500


@pytest.mark.parametrize("module", COMMANDS)
def test_a_missing_file_and_a_folder_are_named(module: str, tmp_path: Path) -> None:
    assert "nowhere.json" in refusal(run(module, "nowhere.json"))
    assert tmp_path.name in refusal(run(module, str(tmp_path)))


@pytest.mark.parametrize("module", COMMANDS)
def test_no_argument_says_what_is_needed(module: str) -> None:
    line = refusal(run(module))
    assert "FILE" in line
    assert "--help" in line


def test_present_and_absent_the_same_is_named() -> None:
    line = refusal(run(EXPLORER, "-", stdin=json.dumps({"present": [FINDING], "absent": [FINDING]}).encode()))
    assert all(part in line for part in (FINDING, "present", "absent"))


def test_the_checklist_takes_no_absent_symptoms() -> None:
    assert "'absent'" in refusal(run(CHECKLIST, "-", stdin=b'{"present": [], "absent": []}'))


@pytest.mark.parametrize(
    ("module", "labels"),
    [
        (EXPLORER, {finding.id: finding.label for finding in library().findings.values()}),
        (CHECKLIST, library().symptom_labels),
    ],
)
def test_the_list_is_complete(module: str, labels: dict[str, str]) -> None:
    done = run(module, "--list")
    assert (done.returncode, done.stderr) == (0, b"")
    assert {row["id"]: row["label"] for row in json.loads(done.stdout)} == labels


@pytest.mark.parametrize(
    ("module", "document", "expected"),
    [
        (EXPLORER, preset, explore(preset["present"], preset["absent"]))
        for preset in [{"present": item.present, "absent": item.absent} for item in library().presets[:2]]
    ]
    + [(CHECKLIST, {"present": item.present}, check(item.present)) for item in library().vignettes[:2]]
    + [(EXPLORER, {}, explore([])), (CHECKLIST, {}, check([]))],
)
def test_answers_from_a_file_and_from_standard_input_alike(
    module: str, document: dict[str, Any], expected: dict[str, Any], tmp_path: Path
) -> None:
    file = tmp_path / "input.json"
    file.write_text(json.dumps(document))
    by_file, by_stdin = run(module, str(file)), run(module, "-", stdin=json.dumps(document).encode())
    assert (by_file.returncode, by_file.stderr) == (0, b"")
    assert json.loads(by_file.stdout) == json.loads(json.dumps(expected))
    assert (by_stdin.returncode, by_stdin.stdout, by_stdin.stderr) == (0, by_file.stdout, b"")


def test_nesting_of_any_depth_is_refused_and_never_a_crash(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    # Where reading just succeeds, showing the value must not be what fails.
    file = tmp_path / "input.json"
    monkeypatch.setattr(sys, "argv", ["command", str(file)])
    for depth in range(600, 1100, 2):
        file.write_text('{"present": ' + "[" * depth + "]" * depth + "}")
        with pytest.raises(SystemExit) as ended:
            command.run("cause_explorer", "about", lambda document: explore(command.id_list(document, "present")))
        assert ended.value.code == BAD_INPUT, depth
        assert len(capsys.readouterr().err.splitlines()) == 1


def test_an_endless_file_is_refused_without_reading_it_all() -> None:
    def little_memory() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (2**30, 2**30))

    done = subprocess.run(
        [sys.executable, "-m", EXPLORER, "/dev/zero"],
        cwd=ROOT,
        capture_output=True,
        check=False,
        timeout=30,
        preexec_fn=little_memory,
    )
    assert str(MAX_BYTES) in refusal(done)
