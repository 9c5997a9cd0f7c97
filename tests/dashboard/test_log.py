"""The log tells what happened, but gives nobody a reader's kernel."""

from __future__ import annotations

import logging
import uuid

from dashboard.log import ShortIds


def test_a_kernel_id_is_cut_short() -> None:
    kernel = str(uuid.uuid4())
    record = logging.LogRecord("x", logging.INFO, __file__, 1, "Kernel started: %s of %d", (kernel, 3), None)
    assert ShortIds().filter(record)
    said = record.getMessage()
    assert kernel not in said
    assert said == f"Kernel started: {kernel[:8]}... of 3"
