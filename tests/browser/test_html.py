"""Every built page by the Nu HTML checker of the W3C: what browsers have to guess, they may guess differently."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.support.server import ROOT

VERSION = "26.9.27"  # as in tools/test.sh, which fetches it


def checker() -> Path:
    """Return the checker from where deno keeps what it fetched."""
    told = subprocess.run(["deno", "info", "--json"], cwd=ROOT, check=True, capture_output=True).stdout
    kept = Path(json.loads(told)["npmCache"])
    for jar in kept.glob(f"*/vnu-jar/{VERSION}/build/dist/vnu.jar"):
        return jar
    pytest.skip(f"the HTML checker is not here: deno cache --node-modules-dir=none npm:vnu-jar@{VERSION}")


@pytest.mark.timeout(240)
def test_the_nu_html_checker_finds_no_error_on_any_page(built: Path) -> None:
    if shutil.which("java") is None:
        pytest.skip("NO PAGE WAS CHECKED: Java is missing (Debian: apt-get install default-jre-headless)")
    pages = sorted(built.rglob("*.html"))
    assert len(pages) > 10
    command = ["java", "-Xss8m", "-jar", str(checker()), "--errors-only", "--exit-zero-always", "--format", "json"]
    said = subprocess.run([*command, *map(str, pages)], check=True, capture_output=True, encoding="utf-8").stderr
    found = [f"{error.get('url', '')}: {error['message']}" for error in json.loads(said)["messages"]]
    assert found == []
