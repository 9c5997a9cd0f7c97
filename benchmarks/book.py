"""The results of one run: every raw figure, the machine, and what failed."""

from __future__ import annotations

import datetime as dt
import json
import os
import platform
import statistics
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil  # type: ignore[import-untyped]  # publishes no types

from benchmarks.measures.figures import Figures

RESULTS = Path(__file__).parent / "results"


@dataclass
class Book:
    """Figures by measure, stack and name; a list holds the runs, in which run n of every stack belongs together."""

    machine: dict[str, Any]
    options: dict[str, Any]
    figures: dict[str, dict[str, dict[str, list[float]]]] = field(default_factory=dict)
    failed: dict[str, dict[str, str]] = field(default_factory=dict)
    taken: dict[str, dict[str, Any]] = field(default_factory=dict)

    def add(self, measure: str, stack: str, figures: Figures) -> None:
        """Keep the figures of one run."""
        kept = self.figures.setdefault(measure, {}).setdefault(stack, {})
        for name, value in figures.items():
            kept.setdefault(name, []).append(round(value, 4))

    def fail(self, measure: str, stack: str, error: BaseException) -> None:
        """Keep why a stack could not be measured."""
        said = " ".join(str(error).split())[:300]
        self.failed.setdefault(measure, {})[stack] = f"failed: {type(error).__name__}: {said}"

    def begin(self, measure: str) -> None:
        """Forget what an earlier run said of a measure, and note time and load."""
        self.figures.pop(measure, None)
        self.failed.pop(measure, None)
        self.taken[measure] = {"at": _now(), "load before": round(os.getloadavg()[0], 2)}

    def runs(self, measure: str, stack: str, name: str) -> list[float]:
        """Return the figures of all runs, or none."""
        return self.figures.get(measure, {}).get(stack, {}).get(name, [])

    def ratios(self, measure: str, stack: str, base: str, name: str) -> list[float]:
        """Return the ratio to another stack, run by run."""
        pairs = zip(self.runs(measure, stack, name), self.runs(measure, base, name), strict=False)
        return [one / other for one, other in pairs if other]

    def save(self, path: Path) -> None:
        """Write everything as JSON."""
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(self.__dict__, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def load(path: Path) -> Book:
    """Read what `save` wrote."""
    return Book(**json.loads(path.read_text(encoding="utf-8")))


def machine() -> dict[str, Any]:
    """Say on what is measured."""
    lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    model = next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "unknown")
    return {
        "processor": model,
        "cores": os.cpu_count(),
        "memory, GB": round(psutil.virtual_memory().total / 1e9, 1),
        "kernel": platform.release(),
        "python": platform.python_version(),
        "date": _now(),
        "load before": round(os.getloadavg()[0], 2),
    }


def spread(values: list[float]) -> str:
    """Return median and range as text."""
    if not values:
        return "-"
    middle = number(statistics.median(values))
    return middle if min(values) == max(values) else f"{middle} ({number(min(values))}-{number(max(values))})"


def number(value: float) -> str:
    """Return a figure with as many digits as it deserves."""
    if abs(value) < 0.0005:
        return "0"
    return f"{value:.0f}" if abs(value) >= 100 or value == int(value) else f"{value:.3g}"


def _now() -> str:
    return dt.datetime.now(tz=dt.UTC).isoformat(timespec="seconds")
