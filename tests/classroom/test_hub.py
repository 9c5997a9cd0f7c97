"""The classroom as a service of a JupyterHub: a real hub says who writes, and a class meets below its prefix."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast
from urllib.parse import parse_qs, urlsplit

import pytest
from jupyterhub.services.auth import HubOAuth
from sqlalchemy import select
from tornado.web import HTTPError, RequestHandler
from websocket import create_connection

from classroom.names import clean_name
from classroom.rooms import Room, open_room
from classroom.server import hub as our_hub
from classroom.server.base import now_ms
from classroom.server.hub import NEEDED, Rules, is_service
from classroom.server.places import place
from classroom.store import Store
from classroom.store.discussion import accounts
from classroom.store.upgrade import upgrade
from tests.classroom.wire import PASSWORD, Browser, serve
from tests.support.hub import ADMIN, TEACHER, Hub, Visitor, run_hub
from tests.support.publication import publication
from tests.support.server import ROOT, free_port

PAGE = "causes/werner"
QUESTION = "what-commonest-kind-blood"


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hub]:
    """Run a hub for all; the pages are those of a small publication."""
    folder = tmp_path_factory.mktemp("hub")
    root = publication(folder / "root", "one")
    with run_hub(folder, f"--Dashboard.publication={root}") as running:
        yield running


def signed_in(hub: Hub, name: str) -> Browser:
    """Return the browser of somebody who signed in through the hub."""
    visitor = Visitor()
    status, at, _ = visitor.sign_in(hub, name, "one/")
    assert (status, at) == (200, f"{hub.front}one/#discussion")
    browser = Browser(hub.front)
    browser.cookies = {"discuss-reader": visitor.cookie("discuss-reader")}
    return browser


def me(browser: Browser) -> dict[str, Any]:
    """Return what the server says of somebody."""
    told: dict[str, Any] = browser.get("discuss/api/account").body["me"]
    return told


@pytest.mark.slow
def test_whom_the_hub_knows_writes_and_whom_the_configuration_names_moderates(hub: Hub) -> None:
    assert Browser(hub.front).get(f"discuss/api/page?page={PAGE}").body["ways"] == ["hub"]
    ada, eva, ruth = (signed_in(hub, name) for name in ("ada", TEACHER, ADMIN))
    assert [me(each)["role"] for each in (ada, eva, ruth)] == ["reader", "moderator", "reader"]
    post = ada.post("discuss/api/write", {"page": PAGE, "text": "From the hub"}).body["post"]
    assert ruth.post("discuss/api/decide", {"post": post, "what": "show"}).status == 409
    assert eva.post("discuss/api/decide", {"post": post, "what": "show"}).status == 200
    (shown,) = Browser(hub.front).get(f"discuss/api/page?page={PAGE}").body["posts"]
    assert (shown["text"], shown["name"]) == ("From the hub", me(ada)["name"])
    # The same person on another device is the same account, and nothing that is kept or sent holds their name there.
    again = signed_in(hub, "ada")
    assert me(again)["name"] == me(ada)["name"] == clean_name(me(ada)["name"])
    assert "ada" not in json.dumps(again.get("discuss/api/export").body).lower()
    assert again.post("discuss/api/name", {"name": "The Authors"}).body["error"] == "discuss-name-taken"
    assert again.post("discuss/api/name", {"name": "Zoë"}).body == {"name": "Zoë"}
    assert ruth.post("discuss/api/name", {"name": "ZOË"}).body["error"] == "discuss-name-taken"
    assert me(ada)["name"] == "Zoë"
    assert ada.post("discuss/api/sign-out", {}).status == 200
    assert again.post("discuss/api/leave", {"keep": False}).body == {"in": False}


@pytest.mark.slow
def test_a_hub_can_be_the_only_way_in_and_nothing_forged_opens_it(hub: Hub) -> None:
    stranger = Browser(hub.front)
    for what in ("register", "sign-in"):
        answer = stranger.post(f"discuss/api/{what}", {"name": "Bob", "password": PASSWORD})
        assert (answer.status, answer.body["error"]) == (409, "discuss-hub-only")
    asked = stranger.get("discuss/api/hub?back=one/")
    assert (asked.status, urlsplit(asked.headers["Location"]).path) == (302, "/hub/api/oauth2/authorize")
    assert "code_challenge_method=S256" in asked.headers["Location"]
    assert all(part in asked.headers["Set-Cookie"] for part in ("HttpOnly", "Path=/services/calcium/"))
    for query in ("", "?code=x", "?state=x&code=x", "?error=access_denied", "?state=%00&code=%00"):
        back = stranger.get(f"oauth_callback{query}")
        assert back.status == 403, query
        assert "You are not signed in" in back.body
    assert "discuss-reader" not in stranger.cookies
    for elsewhere in ("//evil.example/", "https://evil.example/", "../../hub/", "one", "one/../", "one/#x", "/one/"):
        _, at, _ = Visitor().sign_in(hub, "ada", elsewhere)
        assert at == f"{hub.front}#discussion", elsewhere
    assert signed_in(hub, "ada").post("discuss/api/like", {"post": 1}, **{"X-Class": ""}).status == 403


@pytest.mark.slow
def test_an_account_of_the_hub_holds_no_name_of_it_and_a_sign_in_lasts_a_day(hub: Hub) -> None:
    visitor = Visitor()
    visitor.sign_in(hub, "carl@school.example", "one/")
    store = Store(hub.database)
    with store.reading() as db:
        rows = [str(row) for row in db.execute(select(accounts))]
    store.close()
    assert rows
    assert not [row for row in rows if "carl" in row or "school" in row]
    (ours,) = [each for each in visitor.cookies if each.name == "discuss-reader"]
    assert ours.path == "/services/calcium/discuss/"
    assert ours.has_nonstandard_attr("HttpOnly")
    assert ours.expires is not None
    assert ours.expires < now_ms() / 1000 + 2 * 86_400
    # The token of the hub stays with the server, for the one question that it is for.
    assert {each.name for each in visitor.cookies if each.path != "/hub/"} <= {
        "discuss-reader",
        "jupyterhub-session-id",
    }


@pytest.mark.slow
def test_a_class_meets_below_the_prefix_of_the_service(hub: Hub) -> None:
    room = opened(hub)
    teacher, student = Browser(hub.front), Browser(hub.front)
    door = teacher.get(f"class/open?key={room.key}")
    assert (door.status, door.headers["Location"]) == (302, "/services/calcium/class/lead/")
    assert "Path=/services/calcium/;" in door.headers["Set-Cookie"]
    assert student.post("class/api/join", {"code": room.code}).status == 200
    cookies = "; ".join(f"{name}={value}" for name, value in student.cookies.items())
    line = create_connection(f"{hub.front.replace('http', 'ws')}class/api/live", cookie=cookies, timeout=20)
    asked = {"do": "ask", "kind": "question", "item": QUESTION}
    assert teacher.post("class/api/lead", asked).status == 200
    assert line.recv() == "changed"
    number = student.get("class/api/see").body["round"]["id"]
    assert student.post("class/api/answer", {"round": number, "value": ["normal"]}).status == 200
    assert teacher.get("class/api/lead").body["round"]["counts"]["options"] == {"normal": 1}
    line.close()


def opened(hub: Hub) -> Room:
    """Open a class as `python -m classroom open` does it."""
    store = Store(hub.database)
    with store.writing() as db:
        room = open_room(db, now_ms())
    store.close()
    return room


def test_a_hub_that_is_gone_stops_nobody_from_reading(tmp_path: Path) -> None:
    nowhere = f"http://127.0.0.1:{free_port()}/hub/api"
    auth = HubOAuth(api_url=nowhere, api_token="x", oauth_client_id="service-calcium", base_url="/")  # noqa: S106
    store = Store(f"sqlite:///{tmp_path / 'class.db'}")
    upgrade(store)
    with serve(store, hub=our_hub.Hub(auth, Rules())) as served:
        ada = Browser(served.base)
        asked = parse_qs(urlsplit(ada.get("discuss/api/hub?back=one/").headers["Location"]).query)
        back = ada.get(f"oauth_callback?code=x&state={asked['state'][0]}")
        assert (back.status, "The hub could not be asked" in back.body) == (500, True)
        assert "discuss-reader" not in ada.cookies
        # The same way is not gone twice.
        assert ada.get(f"oauth_callback?code=x&state={asked['state'][0]}").status == 403
        assert ada.get(f"discuss/api/page?page={PAGE}").body["ways"] == ["hub", "name"]
    with serve(store) as served:
        assert Browser(served.base).get("discuss/api/hub").status == 404
    store.close()


STARTS = """
import json, sys
from classroom.server.app import ClassroomApp
app = ClassroomApp()
app.initialize([f"--Dashboard.publication={sys.argv[1]}", f"--ClassroomApp.database={sys.argv[2]}", "--no-browser"])
app.setup_template_dirs()
app.init_settings()
at = [str(each[0]) for each in app.init_handlers()]
print(json.dumps(["jupyterhub" in sys.modules, any("oauth_callback" in each for each in at), app.discussion.ways]))
"""


@pytest.mark.slow
def test_without_a_hub_nothing_of_it_is_loaded_or_open(tmp_path: Path) -> None:
    root, database = publication(tmp_path / "root", "one"), f"sqlite:///{tmp_path / 'class.db'}"
    environment = {**os.environ, "CLASSROOM_DATABASE_URL": database}
    subprocess.run([sys.executable, "-m", "classroom", "upgrade"], cwd=ROOT, env=environment, check=True)
    command = [sys.executable, "-c", STARTS, str(root), database]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=200)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout.splitlines()[-1]) == [False, False, ["name"]]


@pytest.mark.parametrize("missing", NEEDED)
def test_a_server_is_a_service_where_the_hub_said_everything(missing: str) -> None:
    told = dict.fromkeys(NEEDED, "x")
    assert is_service(told)
    assert not is_service({**told, missing: ""})
    assert not is_service({})


@pytest.mark.parametrize(
    ("rules", "user", "name", "role"),
    [
        (Rules(), {"name": "ada", "admin": True, "groups": ["teachers"]}, None, "reader"),
        (Rules(names=True), {"name": "ada"}, "ada", "reader"),
        (Rules(names=True), {"name": "ada@school.example"}, None, "reader"),
        (Rules(names=True), {"name": "x" * 100}, None, "reader"),
        (Rules(admins=True), {"name": "ada", "admin": True}, None, "moderator"),
        (Rules(admins=True), {"name": "ada", "admin": "yes"}, None, "reader"),
        (Rules(groups=frozenset({"teachers"})), {"name": "ada", "groups": ["a", "teachers"]}, None, "moderator"),
        (Rules(groups=frozenset({"teachers"})), {"name": "ada", "groups": None}, None, "reader"),
    ],
)
def test_a_role_and_a_name_are_what_the_configuration_says(
    rules: Rules, user: Mapping[str, Any], name: str | None, role: str
) -> None:
    assert rules.role(user) == role
    given = rules.name(user)
    assert given == name if name else given not in str(user)


@pytest.mark.parametrize(
    "user", [None, {"kind": "service", "scopes": ["wanted"]}, {"kind": "user", "scopes": ["another"]}]
)
def test_nobody_comes_in_whom_the_hub_does_not_let_in(user: dict[str, Any] | None) -> None:
    async def told(*_: object, **__: object) -> Any:
        return user

    auth = SimpleNamespace(
        access_scopes={"wanted"},
        check_scopes=lambda wanted, user: wanted & set(user["scopes"]),
        clear_oauth_state=lambda _: None,
        clear_oauth_state_cookies=lambda _: None,
        get_code_verifier=lambda _: "verifier",
        get_next_url=lambda _: "one/",
        get_state_cookie_name=lambda _: "state",
        token_for_code=told,
        user_for_token=told,
    )
    browser = cast("RequestHandler", SimpleNamespace(get_signed_cookie=lambda _: b"asked"))
    with pytest.raises(HTTPError) as refused:
        asyncio.run(our_hub.Hub(auth, Rules()).who(browser, "asked", "code"))
    assert refused.value.status_code == 403


def test_a_service_is_where_its_hub_says_and_browsers_find_it_where_they_are_told() -> None:
    told = {"JUPYTERHUB_SERVICE_URL": "http://127.0.0.1:9001", "JUPYTERHUB_SERVICE_PREFIX": "/services/calcium/"}
    # In a terminal of somebody's own server on a hub, `make class` is what it is everywhere.
    assert place(environment=told) == place(environment={})
    told["JUPYTERHUB_SERVICE_NAME"] = "calcium"
    found = place(environment=told)
    assert found[:3] == ("127.0.0.1", 9001, "/services/calcium/")
    assert found.here == "http://localhost:9001/services/calcium/"
    found = place(environment={**told, "JUPYTERHUB_PUBLIC_URL": "https://hub.example.org/services/calcium/"})
    assert (found.here, found.name) == ("https://hub.example.org/services/calcium/", "hub.example.org")
    assert place(environment={})[:3] == ("0.0.0.0", 8866, "/")  # noqa: S104 - phones come from outside
    found = place("https://School.example:8443/calcium", port=8871, environment={})
    assert found.options() == [
        "--port=8871",
        "--Voila.ip=0.0.0.0",
        "--Voila.base_url=/calcium/",
        "--ClassroomApp.host_names=school.example",
    ]
    assert found.fronts == ["https://School.example:8443/calcium/"]
    for wrong in ("school.example", "ftp://school.example/", "https:///calcium", "https://x.example/?a=b"):
        with pytest.raises(ValueError, match="no address of a front page"):
            place(wrong, environment={})
