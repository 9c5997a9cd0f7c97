"""The log tells what happened, but gives nobody a reader's kernel."""

from __future__ import annotations

import logging
import uuid

import pytest

from dashboard.log import ShortIds, shorten_ids


def test_a_kernel_id_is_cut_short() -> None:
    kernel = str(uuid.uuid4())
    record = logging.LogRecord("x", logging.INFO, __file__, 1, "Kernel started: %s of %d", (kernel, 3), None)
    assert ShortIds().filter(record)
    said = record.getMessage()
    assert kernel not in said
    assert said == f"Kernel started: {kernel[:8]}... of 3"


def test_a_line_of_a_logger_without_a_handler_is_cut_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    kernel = str(uuid.uuid4())
    monkeypatch.setattr(logging.getLogger(), "handlers", [])
    shorten_ids("tornado.access", "no.such.logger")
    logging.getLogger("tornado.access").warning("403 POST /voila/api/shutdown/%s", kernel)
    logging.lastResort.handle(logging.LogRecord("x", logging.ERROR, __file__, 1, f"lost {kernel}", (), None))  # type: ignore[union-attr]
    said = capsys.readouterr().err
    assert said.count(kernel[:8]) == 2
    assert kernel not in said
