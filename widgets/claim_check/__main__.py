"""`python -m widgets.claim_check FILE|-`: the statements that fit a choice, with verdict and evidence."""

from typing import Any

import msgspec

from content import library
from widgets.claim_check import Choice, matching
from widgets.kit.command import refuse_unknown_keys, run
from widgets.kit.contract import compiled


def _answer(document: dict[str, Any]) -> dict[str, Any]:
    refuse_unknown_keys(document, Choice.__annotations__)
    found = matching(msgspec.convert(document, Choice))
    return {"of": len(library().claims.claims), "count": len(found), "claims": msgspec.to_builtins(found)}


def _labels() -> dict[str, str]:
    source = library()
    check, verdicts = source.claims, compiled("widgets.claim_check", source)["verdicts"]
    return (
        {f"section={part.id}": part.label for part in check.sections}
        | {f"verdict={verdict}": name for verdict, name in verdicts.items()}
        | {f"claim={claim.id}": claim.statement for claim in check.claims}
    )


if __name__ == "__main__":
    run(
        "claim_check",
        'List what fits {"section": id, "verdict": id, "importance": 1 to 3, "words": text, "claim": id}.',
        _answer,
        _labels,
    )
