"""What was told, summed up for every cause at once; portable Python.

Findings of one group tell partly the same story, so from the second one of a group on each counts for less. Favours and
objections are discounted apart, because otherwise one more favourable finding could make room for a stronger objection.
"""

from __future__ import annotations

from math import exp, log

from widgets.cause_explorer.chances import chances, weights

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection
    from typing import Any

    Told = list[tuple[str, str]]

# Weight of the first, second, ... finding of one group, strongest first; chosen on the development cases.
DISCOUNT = (1.0, 0.75, 0.6, 0.5)
# The same for as many findings as a group may ever have.
DISCOUNTS = DISCOUNT + DISCOUNT[-1:] * 200
# A diagnosis and a biopsy are firm; what a lump looks like, and the sex in a small series, are soft. A blood value can
# be off for another reason.
GROUP_WEIGHT = {
    "sex": 0.7,
    "form": 0.8,
    "imaging": 0.8,
    "condition": 1.2,
    "histology": 1.4,
    "calcium": 0.8,
    "phosphate": 0.8,
    "pth": 0.8,
    "kidney": 0.8,
    "vitamin_d": 0.8,
    "calcitriol": 0.8,
    "antibody": 0.8,
}
# An objection counts for less where deposits often surprise: a lump may sit in an unusual place, or another sign may
# have nothing to do with it. What favours a cause keeps its full weight.
OBJECTION = {"site": 0.6, "sign": 0.6}
# What defines a cause is seldom left unsaid. For each group: from which chance on a finding counts as defining, and
# how often it would be mentioned. What was done to somebody is told more often than an illness is known.
EXPECTED_MENTION = {"condition": (0.6, 0.93), "exposure": (0.6, 0.97), "site": (0.95, 0.93), "sign": (0.95, 0.8)}
# A growth in the skin is what the reader asks about, so it is often not known yet; an old injection is forgotten.
MENTION_OF = {"condition.skin_tumour_cyst": 0.5, "condition.parasite": 0.5, "exposure.vaccine_depot": 0.6}


def softmax(scores: list[float]) -> list[float]:
    """Return the shares that belong to log scores; they sum to 1."""
    top = max(scores)
    parts = [exp(one - top) for one in scores]
    total = sum(parts)
    return [part / total for part in parts]


def added(rows: list[list[float]]) -> list[float]:
    """Return the sum of rows, cause by cause."""
    total = list(rows[0])
    for row in rows[1:]:
        total = [total[number] + one for number, one in enumerate(row)]
    return total


def group_row(of: dict[str, Any], group: str, told: Told, here: Collection[str]) -> list[float]:
    """Return what the findings of one group say about every cause, the further ones discounted."""
    rows = [finding_row(of, group, finding, answer, here) for finding, answer in told]
    if not rows:
        return [0.0] * len(of["tables"]["causes"])
    if len(rows) == 1:
        return rows[0]
    if len(rows) == 2:
        return [_pair(one, other) for one, other in zip(rows[0], rows[1])]
    return [_discounted([row[number] for row in rows]) for number in range(len(rows[0]))]


def finding_row(of: dict[str, Any], group: str, finding: str, answer: str, here: Collection[str]) -> list[float]:
    """Return what one answer says about every cause before any discount.

    A wide finding never stands for a more precise one that defines the cause and was not told.
    """
    row = _firm(of, group, finding, answer)
    if answer != "present" or finding not in of["narrower"]:
        return row
    row = list(row)
    for number, defining in _standing(of, finding):
        if row[number] > 0 and not any(name in here for name in defining):
            row[number] = 0.0
    return row


def silences(
    of: dict[str, Any], groups: dict[str, Told], here: Collection[str], gone: Collection[str], number: int
) -> list[tuple[str, float]]:
    """Return what it says that the illness, event, place or sign that defines a cause was not mentioned.

    One for each group at most. Silence about an illness says nothing where its own signs or tests are entered, and
    nothing is made of a place as long as no place, or one that suits the cause, was told.
    """
    result = []
    for group, defining, finding, weight in defining_rows(of)[number]:
        if any(name in gone or _told(of, name, here) for name in defining):
            continue
        if group == "site" and not _wrong_place(of, groups.get("site", []), number):
            continue
        if not _shown(of, finding, here, number):
            result.append((finding, weight))
    return result


def silence_row(
    of: dict[str, Any], groups: dict[str, Told], here: Collection[str], gone: Collection[str]
) -> list[float]:
    """Return for every cause what its silences say together."""
    if of["unbroken"] is None:
        of["unbroken"] = [silence(of, {}, (), (), number) for number in range(len(of["tables"]["causes"]))]
    row = list(of["unbroken"])
    for number in {number for finding in (*here, *gone) for number in touched(of, finding)}:
        row[number] = silence(of, groups, here, gone, number)
    return row


def silence(
    of: dict[str, Any], groups: dict[str, Told], here: Collection[str], gone: Collection[str], number: int
) -> float:
    """Return what the silences about one cause say together."""
    return sum([weight for _, weight in silences(of, groups, here, gone, number)])


def touched(of: dict[str, Any], finding: str) -> list[int]:
    """Return the causes whose silences may change when a finding is told or taken back."""
    if of["touched"] is None:
        numbers: dict[str, set[int]] = {}
        sites = of["tables"]["groups"].get("site", {"findings": []})["findings"]
        for number, rows in enumerate(defining_rows(of)):
            for group, defining, chosen, _ in rows:
                shown_by = of["tables"]["findings"][chosen]["shown_by"]
                precise = [narrow for name in defining for narrow in of["narrower"].get(name, ())]
                for name in [*defining, *precise, *shown_by, *(sites if group == "site" else ())]:
                    numbers.setdefault(name, set()).add(number)
        of["touched"] = {name: sorted(found) for name, found in numbers.items()}
    kept: dict[str, list[int]] = of["touched"]
    return kept.get(finding, [])


def defining_rows(of: dict[str, Any]) -> list[list[tuple[str, list[str], str, float]]]:
    """Return for each cause, by group, the findings that define it, the chief of them, and what its silence says."""
    if of["defining"] is None:
        rows: list[list[tuple[str, list[str], str, float]]] = [[] for _ in of["tables"]["causes"]]
        for group in ("condition", "exposure", "site", "sign"):
            for number, defining in enumerate(_defining_in(of, group)):
                if defining:
                    chief = max([(chances(of, name)[number], name) for name in defining])[1]
                    mentioned = MENTION_OF.get(chief, EXPECTED_MENTION[group][1])
                    rows[number].append((group, defining, chief, log(1 - mentioned * chances(of, chief)[number])))
        of["defining"] = rows
    kept: list[list[tuple[str, list[str], str, float]]] = of["defining"]
    return kept


def _defining_in(of: dict[str, Any], group: str) -> list[list[str]]:
    rows: list[list[str]] = [[] for _ in of["tables"]["causes"]]
    for finding in of["tables"]["groups"].get(group, {"findings": []})["findings"]:
        if not finding.endswith(".none"):
            for number, chance in enumerate(chances(of, finding)):
                if chance > EXPECTED_MENTION[group][0]:
                    rows[number].append(finding)
    return rows


def _firm(of: dict[str, Any], group: str, finding: str, answer: str) -> list[float]:
    kept: dict[tuple[str, str], list[float]] = of["firm"]
    if (finding, answer) not in kept:
        firm = GROUP_WEIGHT.get(group, 1.0)
        softer = firm * OBJECTION.get(group, 1.0)
        kept[finding, answer] = [
            softer * weight if weight < 0 else firm * weight for weight in weights(of, finding, answer)
        ]
    return kept[finding, answer]


def _standing(of: dict[str, Any], finding: str) -> list[tuple[int, list[str]]]:
    """Return the causes that more precise findings than this one define, with these findings."""
    kept: dict[str, list[tuple[int, list[str]]]] = of["standing"]
    if finding not in kept:
        least = EXPECTED_MENTION["exposure"][0]
        rows = [(name, chances(of, name)) for name in of["narrower"][finding]]
        found = [[name for name, row in rows if row[number] > least] for number in range(len(of["tables"]["causes"]))]
        kept[finding] = [(number, names) for number, names in enumerate(found) if names]
    return kept[finding]


def _pair(one: float, other: float) -> float:
    """Return the same for two findings, which is the most frequent case."""
    if (one > 0 and other > 0) or (one < 0 and other < 0):
        strong, weak = (one, other) if abs(one) >= abs(other) else (other, one)
        return strong + weak * DISCOUNTS[1]
    return one + other


def _discounted(column: list[float]) -> float:
    """Return the sum of what findings of one group say about a cause, each side strongest first."""
    column.sort()
    total = 0.0
    for place, one in enumerate(column):
        if one >= 0:
            break
        total += one * DISCOUNTS[place]
    column.reverse()
    for place, one in enumerate(column):
        if one <= 0:
            break
        total += one * DISCOUNTS[place]
    return total


def _told(of: dict[str, Any], finding: str, here: Collection[str]) -> bool:
    """Return whether a finding, or a more precise one that implies it, was told."""
    return finding in here or any(name in here for name in of["narrower"].get(finding, ()))


def _wrong_place(of: dict[str, Any], told: Told, number: int) -> bool:
    return bool(told) and all(weights(of, finding, answer)[number] <= 0 for finding, answer in told)


def _shown(of: dict[str, Any], finding: str, here: Collection[str], number: int) -> bool:
    """Return whether something entered that favours the cause shows the same illness."""
    return any(
        name in here and weights(of, name, "present")[number] > 0
        for name in of["tables"]["findings"][finding]["shown_by"]
    )
