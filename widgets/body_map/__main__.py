"""`python -m widgets.body_map FILE|-`: the causes reported at places, or the places of a cause."""

from __future__ import annotations

from typing import Any

from content import library
from widgets.body_map import causes_at, sites_of
from widgets.kit.command import id_list, refuse_unknown_keys, run
from widgets.kit.contract import compiled


def _answer(document: dict[str, Any]) -> dict[str, Any]:
    refuse_unknown_keys(document, ("sites", "cause"))
    if "cause" in document:
        return {"cause": document["cause"], "sites": sites_of(str(document["cause"]))}
    rows = causes_at(id_list(document, "sites"))
    return {"causes": [{"cause": row["cause"], "sites": row["sites"]} for row in rows]}


def _labels() -> dict[str, str]:
    source = library()
    places = {site: source.findings[site].label for site in compiled("widgets.body_map", source)["order"]}
    return places | {cause.id: cause.name for cause in source.causes.values()}


if __name__ == "__main__":
    run(
        "body_map",
        'List the causes reported at {"sites": [ids]}, or the places of {"cause": id}, each with its sources.',
        _answer,
        _labels,
    )
