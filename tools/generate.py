"""Make the generated files, most of them in `content/`: `python -m tools.generate [--check]`.

They are made from the sources beside them and come out byte for byte the same each time; a test proves it.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec
from scipy.stats import binomtest

from content import Library
from content.registry import TABLES
from tools.architecture import architecture_page
from tools.bibliography import format_all, has_style, made_from
from tools.bibtex import bibtex
from tools.review import review_page
from tools.teaching import teaching, teaching_text
from tools.typescript import declarations
from widgets.cause_explorer.evaluation import MEASURES, Said, Tally, bins, evaluate, parts, said
from widgets.treatment_explorer.counts import counted_shares

ROOT = Path(__file__).parents[1] / "content"


def generated(source: Library) -> Iterator[tuple[str, str]]:
    """Yield path below `content/` and text of every generated file."""
    for table in TABLES:
        yield f"schema/{table.title}.schema.json", _text(msgspec.json.schema(table.kind))
    stamp = made_from(source.root / "references.json")
    yield "generated/bibliography.made-from", f"{stamp}\n"
    if has_style():
        yield "generated/bibliography.json", _text(format_all(source.references))
    yield "generated/references.bib", bibtex(source.references)
    yield "generated/intervals.json", _text(intervals(source))
    yield "generated/accuracy.json", _text(accuracy(source))
    yield "../docs/for-the-reviewing-doctor.md", review_page(source)
    yield "../docs/architecture.md", architecture_page()
    for folder, types in declarations():
        yield f"../widgets/{folder}/types.d.ts", types
    yield "generated/calibration.json", _text(calibration(source))
    yield "generated/teaching.json", teaching_text(teaching(source))


def intervals(source: Library) -> dict[str, list[float]]:
    """Return the 95 % Wilson interval of every counted share in facts, causes and studies of treatments."""
    numbers = [fact.number for fact in source.facts.values() if fact.number]
    shares = [share for cause in source.causes.values() for share in cause.frequency]
    counted = {(number.numerator, number.denominator) for number in numbers} | {
        (share.numerator, share.denominator)
        for share in shares
        if share.numerator is not None and share.denominator is not None
    }
    counted |= {pair for row in source.outcomes for pair in counted_shares(row).values()}
    return {f"{k}/{n}": _interval(k, n, "wilson") for k, n in sorted(counted)}


def accuracy(source: Library) -> dict[str, Any]:
    """Return how often the explorer was right on the published cases, with exact (Clopper-Pearson) intervals."""
    return {
        "measures": list(MEASURES),
        "parts": [
            {
                "part": part,
                "cases": len(cases),
                "rows": [
                    {"method": name, **{measure: _cell(tally, measure) for measure in MEASURES}}
                    for name, tally in evaluate(cases, source).items()
                ],
            }
            for part, cases in parts(source).items()
        ],
    }


# The parts of the report that the picture of calibration is drawn from; both were kept back from tuning.
SERIES = ("held-back", "independent")
WORDS = ("fits well", "fits", "less likely", "not enough")


def calibration(source: Library) -> dict[str, Any]:
    """Return how often the first cause was right, by how sure the explorer was and by the word that it used."""
    cases = parts(source)
    found = {part: said(cases[part], source) for part in SERIES if part in cases}
    return {
        "series": [{"part": part, "steps": [_step(step) for step in bins(ones)]} for part, ones in found.items()],
        "words": [
            {"part": part, "cases": len(ones), "rows": [_word(word, ones) for word in WORDS]}
            for part, ones in found.items()
        ],
    }


def _step(ones: list[Said]) -> dict[str, Any]:
    return {"said": round(sum(one.share for one in ones) / len(ones), 4) if ones else None, **_counted(ones)}


def _word(word: str, ones: list[Said]) -> dict[str, Any]:
    return {"word": word, **_counted([one for one in ones if one.words == word])}


def _counted(ones: list[Said]) -> dict[str, Any]:
    right = sum(one.right for one in ones)
    low, high = _interval(right, len(ones), "exact") if ones else (None, None)
    return {"cases": len(ones), "right": right, "low": low, "high": high}


def _cell(tally: Tally, measure: str) -> dict[str, float]:
    right = getattr(tally, measure)
    low, high = _interval(right, tally.cases, "exact")
    return {"right": right, "of": tally.cases, "low": low, "high": high}


def _interval(k: int, n: int, method: str) -> list[float]:
    found = binomtest(k, n).proportion_ci(confidence_level=0.95, method=method)
    return [round(float(found.low), 6), round(float(found.high), 6)]


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def main() -> None:
    """Write the files, or with --check only say which ones are out of date."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 if a file is out of date")
    check = parser.parse_args().check
    if not check and not has_style():
        parser.error("the citation style is not installed; `make generate` installs it")
    # First of all, because others are made from it.
    stale = [name for name, text in tidied(ROOT) if _differs(name, text, write=not check)]
    stale += [name for name, text in generated(Library(ROOT)) if _differs(name, text, write=not check)]
    print("\n".join(f"{'out of date' if check else 'written'}: {_shown(name)}" for name in stale) or "all up to date")
    if check and stale:
        print("run `make generate`")
    raise SystemExit(1 if check and stale else 0)


def tidied(root: Path) -> Iterator[tuple[str, str]]:
    """Yield the list of references as it should be laid out, so that a difference shows what was changed."""
    name = "references.json"
    with suppress(OSError, ValueError):
        yield name, json.dumps(json.loads((root / name).read_text("utf-8")), ensure_ascii=False, indent=1) + "\n"


def accuracy_changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[str]:
    """Yield how often the explorer was right on the cases, wherever that is another number than it was."""
    was = {(part["part"], row["method"]): row for part in before["parts"] for row in part["rows"]}
    for part in after["parts"]:
        for row in part["rows"]:
            old = was.get((part["part"], row["method"]), {})
            for measure in after["measures"]:
                new = row[measure]
                if measure in old and (old[measure]["right"], old[measure]["of"]) != (new["right"], new["of"]):
                    told = f"{old[measure]['right']} of {old[measure]['of']}"
                    now = f"{new['right']} of {new['of']}"
                    yield f"{part['part']}, {row['method']}, {measure}: {told} before, {now} now"


def _differs(name: str, text: str, *, write: bool) -> bool:
    path = ROOT / name
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    if before == text:
        return False
    if name == "generated/accuracy.json" and before:
        print("\n".join(accuracy_changes(json.loads(before), json.loads(text))))
    if write:
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return True


def _shown(name: str) -> str:
    return name.removeprefix("../") if name.startswith("../") else f"content/{name}"


if __name__ == "__main__":
    main()
