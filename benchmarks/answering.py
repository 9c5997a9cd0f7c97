"""The cause explorer in CPython, of the code that PYTHONPATH leads to: a case a line in, milliseconds a line out.

`python benchmarks/answering.py now|before`: `before` is the code as it was when tools answered in a kernel.
"""

from __future__ import annotations

import importlib
import json
import sys
import time
from collections.abc import Callable
from typing import Any

Case = dict[str, list[str]]


def now() -> Callable[[Case], Any]:
    """Return what answers a case as a kernel or a page does today."""
    library = importlib.import_module("content").library()
    tables = importlib.import_module("widgets.kit.contract").compiled("widgets.cause_explorer", library)
    reasoning = importlib.import_module("widgets.cause_explorer.reasoning")
    return lambda case: reasoning.answer(tables, case)


def before() -> Callable[[Case], Any]:
    """Return what answered a case then."""
    answer = importlib.import_module("widgets.cause_explorer.answer")
    return lambda case: answer.shown(case["present"], case["absent"])


def main() -> None:
    """Answer until there is no more line; `null` for a case that this code does not know all findings of."""
    answer = {"now": now, "before": before}[sys.argv[1]]()
    for line in sys.stdin:
        case = json.loads(line)
        started = time.perf_counter()
        try:
            answer(case)
        except ValueError:
            taken = None
        else:
            taken = 1000 * (time.perf_counter() - started)
        print(json.dumps(taken), flush=True)  # noqa: T201 - a command's output


if __name__ == "__main__":
    main()
