#!/bin/sh
# Every check that runs in seconds; all of them run, and the exit code says whether one found a fault.
status=0
run() { echo "== $1"; shift; "$@" || status=1; }
run "content" python -m content check
run "generated files" python -m tools.generate --check
run "prose" python -m tools.prose
run "notebooks are stored tidily" python -m tools.notebooks --tidy-check
run "lint" ruff check --quiet .
run "format" ruff format --check --quiet .
run "types" mypy
# A browser's scripts; nothing here fetches anything, which is for `make setup` alone.
run "scripts: format" deno fmt --check --quiet
run "scripts: lint" deno lint --quiet
run "scripts: types" deno check --quiet --cached-only widgets dashboard/static benchmarks/page tests tools/lint.js
run "spelling" codespell
exit $status
