"""What others download is whole, valid by its own schema, and says the same as the content."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from pybtex.database import parse_string

from content import library
from content.export import BIBTEX, CSL, FILES, ROWS, SCHEMA, WHOLE, export
from content.registry import TABLES
from tests.support.command import ROOT, refusal, run
from tests.support.tiny import edit


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return export(library().root)


def test_every_file_is_described(files: dict[str, bytes]) -> None:
    assert set(files) == set(FILES)


def test_the_whole_is_valid_by_its_schema_and_holds_every_part(files: dict[str, bytes]) -> None:
    schema, whole = json.loads(files[SCHEMA]), json.loads(files[WHOLE])
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(whole)
    assert set(whole) - {"$schema"} == {table.title for table in TABLES}
    assert set(whole["causes"]) == set(library().causes)
    assert [row["id"] for row in whole["outcomes"]] == [row.id for row in library().outcomes]


@pytest.mark.parametrize(
    "damage",
    [
        lambda whole: whole.pop("causes"),
        lambda whole: whole["outcomes"][0].update(treated=-1),
        lambda whole: whole["about"].update(mood="fine"),
    ],
)
def test_the_schema_refuses_what_the_types_refuse(files: dict[str, bytes], damage: Any) -> None:
    whole = json.loads(files[WHOLE])
    damage(whole)
    assert not Draft202012Validator(json.loads(files[SCHEMA])).is_valid(whole)


def test_the_table_of_study_rows_says_what_the_rows_say(files: dict[str, bytes]) -> None:
    table = list(csv.DictReader(io.StringIO(files[ROWS].decode(), newline="")))
    source = library()
    assert [line["id"] for line in table] == [row.id for row in source.outcomes]
    for line, row in zip(table, source.outcomes, strict=True):
        for field in ("treated", "complete", "responders", "worse"):
            value = getattr(row, field)
            assert line[field] == ("" if value is None else str(value))
        assert line["plot"] == str(row.plot).lower()
        if row.plot and row.responders is not None:
            assert (
                float(line["responders_low"]) <= row.responders / (row.treated or 0) <= float(line["responders_high"])
            )


def test_references_come_back_from_bibtex_and_csl(files: dict[str, bytes]) -> None:
    source = library()
    assert json.loads(files[CSL]) == list(source.references.values())
    entries = parse_string(files[BIBTEX].decode(), "bibtex").entries
    assert set(entries) == set(source.references)
    for ref, reference in source.references.items():
        fields = entries[ref].fields
        assert fields.get("doi") == reference.get("DOI")
        assert fields.get("url") == reference.get("URL")
        assert len(entries[ref].persons.get("author", [])) == len(reference.get("author", []))


def test_the_command_writes_the_files(tmp_path: Path, files: dict[str, bytes]) -> None:
    done = run("content", "export", "--to", str(tmp_path / "deep" / "data"))
    assert done.returncode == 0, done.stderr
    assert {path.name: path.read_bytes() for path in (tmp_path / "deep" / "data").iterdir()} == files


def test_broken_content_is_named_and_nothing_is_written(tmp_path: Path, copy_of_content: Path) -> None:
    edit(copy_of_content, "about.yaml", lambda about: about.update(version="soon"))
    done = run("content", "export", "--root", str(copy_of_content), "--to", str(tmp_path / "data"))
    said = refusal(done)
    assert "about.yaml" in said
    assert "version" in said
    assert not (tmp_path / "data").exists()


def test_the_citation_file_says_the_same() -> None:
    cited = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    about = library().about
    assert (cited["title"], cited["version"]) == (about.title, about.version)
    assert str(cited["date-released"]) == about.released.isoformat()
    assert [author["name"] for author in cited["authors"]] == [about.authors]
    assert set(cited["license"]) == {about.text_licence.name.replace(" ", "-"), about.code_licence.name}
    assert about.version in about.citation
