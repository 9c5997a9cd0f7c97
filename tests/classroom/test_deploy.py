"""The files for whoever hosts: what they start, name and copy is there, and every option is one that is taken."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest
import yaml
from sqlalchemy.engine import make_url
from traitlets.config import Config

from classroom.__main__ import _parser
from classroom.server.app import ClassroomApp
from classroom.server.places import place
from tests.support.server import ROOT

DEPLOY = ROOT / "dashboard" / "deploy"
HOME = "/srv/calcium-in-the-skin"
README = (DEPLOY / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
# What Compose fills in from the file `.env`, here with what it might hold.
GIVEN = {"ADDRESS": "https://example.org/calcium/", "DATABASE_PASSWORD": "letters7"}


def check_command(words: list[str]) -> None:
    """Check a command line of `python -m classroom`: its own options, and those that go to the server."""
    asked, more = _parser().parse_known_args(words)
    if address := getattr(asked, "address", None):
        assert place(address, environment={}).name == "example.org"
    traits = ClassroomApp.class_traits(config=True)
    for each in more:
        room, name = re.fullmatch(r"--(\w+)\.(\w+)=.*", each).groups()  # type: ignore[union-attr]  # fails here
        assert room in [cls.__name__ for cls in ClassroomApp.mro()], each
        assert name in traits, each
        assert asked.command == "serve"


def after_module(words: list[str]) -> list[str]:
    """Return what follows `-m classroom`."""
    at = words.index("-m")
    assert words[at + 1] == "classroom"
    return words[at + 2 :]


def code(text: str) -> Iterator[str]:
    """Yield the lines of the blocks of commands, each whole."""
    for block in re.findall(r"```sh\n(.*?)```", text, re.DOTALL):
        yield from (line.partition("  #")[0].strip() for line in block.replace("\\\n", " ").splitlines())


def filled(text: str) -> str:
    """Return a text with what Compose fills in."""
    return re.sub(r"\$\{(\w+)(?::\?[^}]*)?\}", lambda found: GIVEN[found[1]], text)


def compose() -> dict[str, Any]:
    """Return the compose file, with what it is given."""
    read: dict[str, Any] = yaml.safe_load(filled((DEPLOY / "compose.yaml").read_text()))
    return read


def steps() -> list[tuple[str, str]]:
    """Return the instructions of the Containerfile."""
    text = re.sub(r"^#.*\n", "", (DEPLOY / "Containerfile").read_text(), flags=re.MULTILINE)
    lines = [line for line in text.replace("\\\n", " ").splitlines() if line.strip()]
    return [(word, rest.strip()) for word, _, rest in (line.partition(" ") for line in lines)]


def test_every_command_of_the_page_for_hosts_is_one() -> None:
    lines = [shlex.split(line) for line in code(README) if line]
    assert lines
    for words in lines:
        if "classroom" in words and "-m" in words:
            check_command(after_module(words))
        if words[0] == "make":
            assert re.search(rf"^{words[1]}:", MAKEFILE, re.MULTILINE), words
            for name in re.findall(r"\b([A-Z]+)=", " ".join(words)):
                assert re.search(rf"^{name} \?=", MAKEFILE, re.MULTILINE), words


def test_every_file_that_the_page_for_hosts_names_is_there_and_every_file_is_named() -> None:
    for name in re.findall(r"\[[^]]*\]\(([^)#]+)\)", README):
        assert "://" in name or (DEPLOY / name).exists(), name
    for file in DEPLOY.iterdir():
        assert file.name == "README.md" or f"`{file.name}`" in README, file.name


def test_the_unit_of_systemd_starts_what_is_there(tmp_path: Path) -> None:
    text = (DEPLOY / "calcium@.service").read_text()
    start = re.search(r"^ExecStart=(.*)$", text, re.MULTILINE)
    assert start
    words = shlex.split(start[1].replace("%i", "8866"))
    assert words[0] == f"{HOME}/.venv/bin/python"
    check_command(after_module(words))
    assert f"WorkingDirectory={HOME}\n" in text
    program = shutil.which("systemd-analyze")
    if program is None:
        pytest.skip("systemd-analyze is not here; the rest of the unit was looked at")
    unit = tmp_path / "calcium@.service"
    unit.write_text(text.replace(words[0], sys.executable).replace("User=calcium\n", ""))
    done = subprocess.run([program, "verify", str(unit)], capture_output=True, text=True, check=False)
    faults = [line for line in done.stderr.splitlines() if "calcium@" in line]
    assert (done.returncode, faults) == (0, []), done.stderr


def test_the_containers_of_the_compose_file_start_what_is_there() -> None:
    read = compose()
    assert set(read) <= {"services", "volumes", "x-worker"}
    workers = {name: each for name, each in read["services"].items() if "build" in each}
    assert len(workers) > 1
    for each in workers.values():
        words = each["command"]
        check_command(after_module(words))
        asked, _ = _parser().parse_known_args(after_module(words))
        assert asked.host == "0.0.0.0"  # noqa: S104 - inside a container
        assert all(port.startswith("127.0.0.1:") and port.endswith(f":{asked.port}") for port in each["ports"])
        context = (DEPLOY / each["build"]["context"]).resolve()
        assert (context, (context / each["build"]["dockerfile"]).resolve()) == (ROOT, DEPLOY / "Containerfile")
        url = make_url(each["environment"]["CLASSROOM_DATABASE_URL"])
        database = read["services"][url.host]
        assert url.get_backend_name() == "postgresql"
        told = database["environment"]
        assert (url.username, url.password, url.database) == (
            told["POSTGRES_USER"],
            told["POSTGRES_PASSWORD"],
            told["POSTGRES_DB"],
        )
        assert each["depends_on"] == {url.host: {"condition": "service_healthy"}}
        assert database["healthcheck"]["test"]
        assert each["environment"]["ADDRESS"] == GIVEN["ADDRESS"]
    ports = [port for each in workers.values() for port in each["ports"]]
    assert len(set(ports)) == len(ports)
    kept = [volume.partition(":")[0] for each in read["services"].values() for volume in each.get("volumes", ())]
    assert set(kept) == set(read["volumes"])


def test_an_image_is_made_by_the_steps_of_every_machine() -> None:
    made = steps()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    (base,) = [rest for word, rest in made if word == "FROM"]
    version = re.search(r"python:(\d+)\.(\d+)", base)
    assert version
    assert project["requires-python"] == f">={version[1]}.{version[2]}"
    runs = " && ".join(rest for word, rest in made if word == "RUN")
    assert "make setup && test -e node_modules/.ready" in runs
    assert "FRONT := node_modules/.ready" in MAKEFILE
    for module in re.findall(r"python -m ([\w.]+)", runs):
        assert (ROOT / module.replace(".", "/") / "__main__.py").exists()
    words = yaml.safe_load(next(rest for word, rest in made if word == "CMD"))
    check_command(after_module(words))
    (url,) = [rest.partition("=")[2] for word, rest in made if word == "ENV"]
    (volume,) = [rest for word, rest in made if word == "VOLUME"]
    assert str(Path(make_url(url).database or "").parent) == volume
    assert [rest for word, rest in made if word == "COPY"] == [". ."]


def test_nothing_that_is_tracked_stays_out_of_an_image_and_nothing_secret_gets_in() -> None:
    ignored = [line for line in (ROOT / ".dockerignore").read_text().splitlines() if line and line[0] != "#"]
    tracked = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True).stdout

    def stays_out(path: str) -> bool:
        parts = path.split("/")
        return any(
            fnmatch("/".join(parts[:end]), pattern) or fnmatch("/".join(parts[:end]), pattern.removeprefix("**/"))
            for pattern in ignored
            for end in range(1, len(parts) + 1)
        )

    assert [path for path in tracked.splitlines() if stays_out(path)] == []
    for path in (".venv/bin/python", "build/classroom.db", ".git/config", "dashboard/deploy/.env", "node_modules/x"):
        assert stays_out(path), path


@pytest.mark.parametrize("name", ["jupyterhub_config.py", "lti_config.py"])
def test_a_configuration_of_a_hub_can_be_read(name: str) -> None:
    read = Config()
    text = (DEPLOY / name).read_text()
    exec(compile(text, name, "exec"), {"get_config": lambda: read})  # noqa: S102 - a file of ours, as a hub reads it
    for service in read.get("JupyterHub", {}).get("services", ()):
        assert service["cwd"] == HOME
        check_command(after_module(service["command"]))
        assert make_url(service["environment"]["CLASSROOM_DATABASE_URL"]).database == f"{HOME}/build/classroom.db"
        assert f"access:services!service={service['name']}" in read.JupyterHub.load_roles[0]["scopes"]


def test_binder_finds_what_it_looks_for() -> None:
    assert not any((ROOT / name).exists() for name in ("binder", ".binder", "Dockerfile"))
    build = ROOT / "postBuild"
    assert build.stat().st_mode & 0o111
    lines = build.read_text().splitlines()
    assert lines[0].startswith("#!/bin/")
    environment = yaml.safe_load((ROOT / "environment.yml").read_text())
    (pip,) = [each["pip"] for each in environment["dependencies"] if isinstance(each, dict)]
    # These two are local, so that the whole project is there before they are installed.
    assert pip == ["-r requirements.lock", "-e ."]
    assert (ROOT / "requirements.lock").exists()
