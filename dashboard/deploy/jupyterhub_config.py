"""The classroom as a service of a JupyterHub: what its own `jupyterhub_config.py` needs besides the rest.

It lives at https://hub.example.org/services/calcium/, is read by everybody, and signs readers in by their hub account.
"""

# Where this project lies, after `make setup` in it.
ROOT = "/srv/calcium-in-the-skin"

c = get_config()  # noqa: F821 - JupyterHub gives it

# The name in the browser; requests for any other host are refused.
c.JupyterHub.public_url = "https://hub.example.org/"

c.JupyterHub.services = [
    {
        "name": "calcium",
        "url": "http://127.0.0.1:8866",
        "command": [
            f"{ROOT}/.venv/bin/python",
            "-m",
            "classroom",
            "serve",
            "--no-room",
            # Nobody of the hub moderates without one of these two lines.
            "--ClassroomApp.hub_moderators=teachers",
            "--ClassroomApp.hub_admins=False",
            # Readers see a made-up name, which its owner can change, unless this is True.
            "--ClassroomApp.hub_names=False",
            # False: the hub alone signs in, and no name with a password does.
            "--ClassroomApp.by_name=False",
        ],
        "cwd": ROOT,
        "environment": {"CLASSROOM_DATABASE_URL": f"sqlite:///{ROOT}/build/classroom.db"},
        # It belongs to the hub, so nobody is asked whether they trust it.
        "oauth_no_confirm": True,
        # The first start makes the pages.
        "timeout": 300,
    }
]

# Whoever may sign in there: everybody whom the hub knows. A role for a group instead lets in that group alone.
c.JupyterHub.load_roles = [{"name": "user", "scopes": ["self", "access:services!service=calcium"]}]
