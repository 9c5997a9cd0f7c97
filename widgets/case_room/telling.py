"""A case as far as it is told: its steps, what the explorer says after each, and the end; portable Python."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Tables = dict[str, Any]
    Plain = dict[str, Any]

# A finding that says less than this about a cause leaves it where it was.
SAYS_NOTHING = 0.1


def told(tables: Tables, case: Plain, step: Plain, asks: str, commit: Plain | None) -> Plain:
    """Return what a step tells; what is seen after it comes with the commit."""
    safety = case["safety"]
    return {
        "kind": step["kind"],
        "told": step["told"],
        "findings": [
            *[{"id": one, "label": tables["labels"][one], "there": True} for one in step["present"]],
            *[{"id": one, "label": tables["labels"][one], "there": False} for one in step["absent"]],
        ],
        "safety": {"text": safety["text"], "refs": safety["refs"]}
        if safety and safety["step"] == step["kind"]
        else None,
        "asked": asks,
        "commit": _named(tables, commit) if commit else None,
        "seen": None,
    }


def seen(tables: Tables, case: Plain, kind: str, asked: str, commit: Plain) -> Plain:
    """Return what the explorer says of all that is known at a step, and where it puts what was committed to."""
    said = case["said"][kind]
    return {
        "enough": said["enough"],
        "rows": [_row(tables, row) for row in said["rows"]],
        "yours": [_place(tables, cause, said["places"]) for cause in commit.get("causes", [])],
        "weighed": _weighed(tables, said["weigh"]) if asked == "weigh" else None,
    }


def ended(tables: Tables, case: Plain, transfer: Plain | None) -> Plain:
    """Return the end of a case: the answer of the report, why, and what is asked about another person."""
    end = case["end"]
    asked = end["transfer"]
    answers = {each: True for step in case["steps"] for each in step["present"]}
    answers.update({each: False for step in case["steps"] for each in step["absent"]})
    return {
        **{key: end[key] for key in _AS_IT_IS},
        "name": tables["causes"][end["cause"]],
        "also_right": [tables["causes"][cause] for cause in end["also_right"]],
        "decisive": {**end["decisive"], "label": tables["labels"].get(end["decisive"]["finding"], "")},
        "reflection": [_reflected(tables, line, answers) for line in end["reflection"]],
        "way": _way(case),
        "pairs": [
            {"id": pair["id"], "label": pair["question"]} for pair in tables["pairs"] if pair["id"] in end["pairs"]
        ],
        "transfer": {
            "question": asked["question"],
            "options": [
                {
                    "text": one["text"],
                    "why": one["why"] if transfer else "",
                    "right": one["right"] if transfer else None,
                }
                for one in asked["options"]
            ],
            "chosen": transfer.get("option") if transfer else None,
            "refs": asked["refs"] if transfer else [],
        },
    }


_AS_IT_IS = ("cause", "plain", "subtype", "turn", "misled", "point", "report", "not_known", "complete", "tuned")


def paired(tables: Tables, pair: Plain, commit: Plain | None) -> Plain:
    """Return a pair of cases: what is asked of it, and after a commit the one finding and all that is said of it."""
    labels, end = tables["labels"], pair["end"]
    return {
        "question": pair["question"],
        "cases": pair["cases"],
        "choices": [{"id": one, "label": labels[one]} for one in pair["choices"]],
        "commit": commit,
        "end": {
            "finding": labels[end["finding"]],
            "place": end["place"],
            "names": [tables["causes"][cause] for cause in end["causes"]],
            "why": end["why"],
            "also_different": end["also_different"],
            "tool": end["tool"],
            "said": [_flipped(tables, pair, said) for said in end["said"]],
        }
        if commit
        else None,
    }


def _named(tables: Tables, commit: Plain) -> Plain:
    """Return a commit with the names of what it holds."""
    labels = tables["labels"]
    return {
        "room": commit.get("room", False),
        "causes": [tables["causes"][cause] for cause in commit.get("causes", [])],
        "favours": labels.get(commit.get("favours", ""), ""),
        "against": labels.get(commit.get("against", ""), ""),
        "says": commit.get("says", ""),
    }


def _row(tables: Tables, row: list[Any]) -> Plain:
    number, share, fit, because, against, expected = row
    cause = tables["ranked"][number]
    return {
        "cause": cause,
        "name": tables["causes"][cause],
        "share": share,
        "fit": fit,
        "because": [_reason(tables, *each) for each in because],
        "against": [_reason(tables, *each) for each in against],
        "expected": [_reason(tables, finding, answer, 0) for finding, answer in expected],
    }


def _reason(tables: Tables, number: int, answer: str, weight: float) -> Plain:
    return {"label": tables["labels"][tables["findings"][number]], "answer": answer, "weight": weight}


def _place(tables: Tables, cause: str, places: list[list[Any]]) -> Plain:
    """Return the place of a cause in the ranking; 0 is beyond those that are kept."""
    found = [(place + 1, share) for place, (number, share) in enumerate(places) if tables["ranked"][number] == cause]
    place, share = found[0] if found else (0, 0)
    return {"name": tables["causes"][cause], "place": place, "share": share, "of": len(places)}


def _weighed(tables: Tables, weigh: Plain) -> Plain:
    """Return which way the explorer moves: more likely, less likely, or not at all."""
    weight = weigh["weight"]
    says = "same" if abs(weight) < SAYS_NOTHING else "more" if weight > 0 else "less"
    return {"cause": tables["causes"][weigh["cause"]], "says": says, "weight": weight, "refs": weigh["refs"]}


def _reflected(tables: Tables, line: Plain, answers: dict[str, bool]) -> Plain:
    def named(findings: list[str]) -> list[Plain]:
        return [
            {
                "label": tables["labels"][each],
                "answer": "unsaid" if each not in answers else "yes" if answers[each] else "no",
                "weight": 0,
            }
            for each in findings
        ]

    sides = {side: named(line[side]) for side in ("favours", "against", "expected")}
    return {"cause": line["cause"], "name": tables["causes"][line["cause"]], "note": line["note"], **sides}


def _way(case: Plain) -> list[Plain]:
    """Return at which place the explorer had the right answer, step by step, and which cause it put first."""
    said = case["said"]
    steps = [step["kind"] for step in case["steps"] if step["kind"] in said]
    return [{"kind": kind, "place": said[kind]["place"], "enough": said[kind]["enough"]} for kind in steps]


def _flipped(tables: Tables, pair: Plain, said: Plain) -> Plain:
    titles = {case["id"]: case["title"] for case in pair["cases"]}

    def named(ranking: list[list[Any]]) -> list[list[Any]]:
        return [[tables["causes"][cause], share] for cause, share in ranking]

    return {
        "title": titles[said["case"]],
        "change": said["change"],
        "instead": [tables["labels"][each] for each in said["instead"]],
        "was": named(said["was"]),
        "now": named(said["now"]),
    }
