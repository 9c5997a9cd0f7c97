"""Hypothesis strategies for documents of blood values: as people enter them, and as nobody should."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from content import library
from widgets.kit.contract import compiled
from widgets.lab_values.values import AGE_GROUP, from_si, unit_names

TABLES = compiled("widgets.lab_values", library())
ANALYTES: dict[str, dict[str, Any]] = {item["id"]: item for item in TABLES["analytes"]}
AGES = sorted(name for name, _ in TABLES["ages"])
SCALED = [(item, unit) for item in ANALYTES.values() for unit in unit_names(item)]
UNITS = sorted({unit for _, unit in SCALED})

Measured = tuple[dict[str, Any], str, float]


@st.composite
def measured(draw: st.DrawFn) -> Measured:
    """Draw an analyte, a unit of it, and a number that a person can have in that unit, often as a report prints it."""
    analyte, unit = draw(st.sampled_from(SCALED))
    number = from_si(analyte, draw(st.floats(*analyte["possible"])), unit)
    places = draw(st.integers(0, 4))
    printed = round(number, places)
    least, most = (from_si(analyte, end, unit) for end in analyte["possible"])
    return analyte, unit, printed if least <= printed <= most and draw(st.booleans()) else number


@st.composite
def documents(draw: st.DrawFn) -> dict[str, Any]:
    """Draw a document with any of the values, in any of their units, at any age."""
    drawn = draw(st.lists(measured(), max_size=8, unique_by=lambda found: str(found[0]["id"])))
    made = {analyte["id"]: {"value": number, "unit": unit} for analyte, unit, number in drawn}
    return made | draw(st.sampled_from([{}, *({AGE_GROUP: age} for age in AGES)]))


@st.composite
def with_ranges(draw: st.DrawFn) -> dict[str, Any]:
    """Draw a document in which the reader's own laboratory gave some of the ranges, not always in the right unit."""
    document = draw(documents())
    for name in document.keys() - {AGE_GROUP}:
        entry = document[name]
        for end in draw(st.sets(st.sampled_from(("low", "high")))):
            entry[end] = round(entry["value"] * draw(st.sampled_from((0.5, 0.9, 1, 1.1, 2, 40))), 2)
    return document


_NAMES = st.sampled_from(["calcum", "Calcium", "age", "__proto__", "<script>alert(1)</script>"]) | st.text(max_size=90)
_UNITS = st.sampled_from(
    [*UNITS, "mmol", "MMOL / L", "\u00b5mol/L", "\u03bcmol/l", "mg\u00a0/\u2009dl", "", "\u00c4/L", "'\"\\"]
)
_NUMBERS = (
    st.integers(-10, 10_000)
    | st.integers(-(10**40), 10**40)
    | st.sampled_from([0, 10**309, -0.0, 1e-300, 222.0625, 4e9, 1e300, 999999.5, 0.000123456789])
    | st.floats(-1e4, 1e4)
)
_STRANGE = st.sampled_from([None, True, False, [], [2.4], {}, {"value": 2.4}, 7, 2.5]) | st.text(max_size=70)


@st.composite
def _entries(draw: st.DrawFn) -> Any:
    """Draw an entry of which each part may be anything that JSON holds."""
    parts = {
        "value": _NUMBERS | _STRANGE,
        "unit": _UNITS | _UNITS | _STRANGE,
        "low": _NUMBERS | _STRANGE,
        "high": _NUMBERS | _STRANGE,
        "hihg": _NUMBERS,
        "colour": _STRANGE,
    }
    often = draw(st.sampled_from([["value", "unit"], ["value", "unit"], []]))
    rare = draw(st.sets(st.sampled_from(sorted(parts)), max_size=2))
    return {name: draw(parts[name]) for name in [*often, *sorted(rare - set(often))]}


@st.composite
def bad_documents(draw: st.DrawFn) -> dict[str, Any]:
    """Draw a document of which some parts can't be used, or none."""
    names = st.sampled_from(sorted(ANALYTES))
    spoilt = draw(st.dictionaries(names | names | _NAMES, _entries() | _entries() | _STRANGE, max_size=6))
    age = draw(st.just({}) | st.fixed_dictionaries({AGE_GROUP: _STRANGE | st.sampled_from([*AGES, "adlt"])}))
    return draw(with_ranges()) | spoilt | age


def any_entries() -> st.SearchStrategy[dict[str, Any]]:
    """Draw the entries of the tool: good, half good, and not even a document."""
    whole = documents() | with_ranges() | bad_documents() | bad_documents() | _STRANGE
    return st.fixed_dictionaries({"values": whole}) | st.just({})
