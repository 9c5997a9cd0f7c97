#!/bin/sh
# Every check that runs in seconds; all of them run, and the exit code says whether one found a fault.
status=0
run() { echo "== $1"; shift; "$@" || status=1; }
run "content" python -m content check
run "words" python -m tools.words
run "generated files" python -m tools.generate --check
run "prose" python -m tools.prose
run "notebooks are stored tidily" python -m tools.notebooks --tidy-check
run "lint" ruff check --quiet .
run "format" ruff format --check --quiet .
run "types" mypy
run "declared packages" deptry content widgets dashboard
run "declared packages of contributors" deptry tools benchmarks tests --ignore DEP002,DEP004
run "imports between rooms" lint-imports --no-cache --no-logo
run "spelling" codespell
exit $status
