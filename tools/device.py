"""Look whether each tool can run on a reader's device: `python -m tools.device`.

The build puts the reasoning of a tool into its page with all that it imports. What can't be had there would end the
build; here it is named in a second.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from content.check.fault import Fault
from dashboard.site.tools import NotPortableError, modules_of

WIDGETS = Path(__file__).parents[1] / "widgets"


def device_faults(widgets: Path = WIDGETS) -> Iterator[Fault]:
    """Yield every tool whose reasoning imports what is not there on a reader's device."""
    for reasoning in sorted(widgets.glob("*/reasoning.py")):
        try:
            modules_of(f"{widgets.name}.{reasoning.parent.name}")
        except (NotPortableError, SyntaxError) as error:
            yield Fault(f"widgets/{reasoning.parent.name}/reasoning.py", "", "", str(error))


def main() -> None:
    """Print every fault; exit 1 if there is one."""
    faults = [str(fault) for fault in device_faults()]
    print("\n".join(faults) or "no fault found")
    raise SystemExit(1 if faults else 0)


if __name__ == "__main__":
    main()
