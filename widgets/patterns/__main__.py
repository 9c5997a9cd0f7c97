"""`python -m widgets.patterns FILE|-`: what one test shows in one form, with sources, or that none tells."""

from typing import Any

from content import library
from widgets.kit.command import refuse_unknown_keys, run
from widgets.patterns import shown


def _answer(document: dict[str, Any]) -> dict[str, Any]:
    refuse_unknown_keys(document, ("test", "form"))
    for key in ("test", "form"):
        if not isinstance(document.get(key), str):
            raise ValueError(f"{key!r} must be one id; --list says which ones there are")
    return {"described": shown(document["test"], document["form"])}


def _labels() -> dict[str, str]:
    patterns = library().patterns
    tests = {f"test={entry.id}": entry.label for entry in patterns.tests}
    return tests | {f"form={entry.id}": entry.label for entry in patterns.forms}


if __name__ == "__main__":
    run("patterns", 'Say what {"test": "xray", "form": "tumoral"} shows.', _answer, _labels)
