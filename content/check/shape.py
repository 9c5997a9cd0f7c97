"""Whether data has its type, as it must when the content is loaded."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from content.check.fault import Fault


def shape_faults(data: Any, kind: Any, file: str) -> Iterator[Fault]:
    """Yield every place where `data` is not what `kind` asks for.

    The type decides. The schema made from it explains, so that all faults of a file are named and not the first alone.
    """
    try:
        msgspec.convert(data, kind)
    except msgspec.ValidationError as error:
        # Its validator takes longer to import than everything here takes to run; without a fault nobody waits for it.
        from content.check.explain import explained  # noqa: PLC0415

        yield from dict.fromkeys(explained(data, kind, file)) or [Fault(file, "", "", str(error))]
