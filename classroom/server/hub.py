"""A JupyterHub that says who somebody is, where this server is one of its services."""

from __future__ import annotations

import os
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, NamedTuple

from tornado.httputil import url_concat
from tornado.web import HTTPError, RequestHandler

from classroom.discussion.accounts import Role
from classroom.names import BadName, clean_name, made_up
from classroom.secret import hashed

# What a hub sets for a service with an address; without them there is no hub, and nothing of it is loaded. The name is
# that of a service: a terminal of somebody's own server on a hub has all the rest.
NEEDED = (
    "JUPYTERHUB_SERVICE_NAME",
    "JUPYTERHUB_API_TOKEN",
    "JUPYTERHUB_API_URL",
    "JUPYTERHUB_CLIENT_ID",
    "JUPYTERHUB_SERVICE_PREFIX",
)


class Rules(NamedTuple):
    """What is made of somebody whom the hub knows: whether their name is shown, and whether they moderate."""

    names: bool = False
    admins: bool = False
    groups: frozenset[str] = frozenset()

    def name(self, user: Mapping[str, Any]) -> str:
        """Return the name that others see at first. An e-mail address is never shown."""
        given = str(user["name"])
        try:
            return clean_name(given) if self.names and "@" not in given else made_up()
        except BadName:
            return made_up()

    def role(self, user: Mapping[str, Any]) -> Role:
        """Return what somebody may do; nobody moderates unless the configuration says so."""
        moderates = (self.admins and user.get("admin") is True) or self.groups & {*(user.get("groups") or ())}
        return "moderator" if moderates else "reader"


class Hub(NamedTuple):
    """The hub, and what is made of those whom it knows."""

    # A HubOAuth of JupyterHub.
    auth: Any
    rules: Rules

    def way(self, handler: RequestHandler, back: str) -> str:
        """Return the address at which the hub asks who somebody is; they come back with a code."""
        verifier, challenge, method = self.auth.generate_pkce_code_challenge()
        state = self.auth.set_state_cookie(handler, next_url=back, code_verifier=verifier)
        asked = {"state": state, "code_challenge": challenge, "code_challenge_method": method}
        return str(url_concat(self.auth.login_url, asked))

    async def who(self, handler: RequestHandler, state: str, code: str) -> tuple[dict[str, Any], str]:
        """Return who came back, and where they wanted to go. Raises HTTPError for a code that this browser did not ask.

        The hub's token serves for this one question, and is kept nowhere.
        """
        auth = self.auth
        kept = handler.get_signed_cookie(auth.get_state_cookie_name(state))
        if not state or not code or kept is None or kept.decode() != state:
            raise HTTPError(HTTPStatus.FORBIDDEN)
        back, verifier = auth.get_next_url(state), auth.get_code_verifier(state)
        auth.clear_oauth_state(state)
        auth.clear_oauth_state_cookies(handler)
        token = await auth.token_for_code(code, code_verifier=verifier, sync=False)
        user = await auth.user_for_token(token, use_cache=False, sync=False)
        if user is None or user.get("kind") != "user" or not auth.check_scopes(auth.access_scopes, user):
            raise HTTPError(HTTPStatus.FORBIDDEN)
        return user, str(back)

    def key(self, user: Mapping[str, Any]) -> str:
        """Return what is kept of a name of the hub: it says who comes back, and is no name or e-mail address."""
        return hashed(f"{self.auth.oauth_client_id} {user['name']}")


def is_service(environment: Mapping[str, str] = os.environ) -> bool:
    """Return whether a hub runs this server as one of its services."""
    return all(environment.get(name) for name in NEEDED)


def hub_of(rules: Rules) -> Hub:
    """Return the hub that the environment names."""
    from jupyterhub.services.auth import HubOAuth  # noqa: PLC0415 - a second to load, and only services need it

    return Hub(HubOAuth(), rules)
