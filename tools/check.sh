#!/bin/sh
# Every check that runs in seconds. They run side by side and speak in the order in which they stand here; the last line
# says which of them found a fault, and so does the exit code.
told=$(mktemp -d) || exit 1
trap 'rm -rf "$told"' EXIT
# A shell leaves what it began in the background alone when it is interrupted.
trap 'kill $begun 2>/dev/null; exit 130' INT TERM
begun=""
count=0
run() {
  count=$((count + 1)); echo "== $1" >"$told/$count"; shift
  "$@" >>"$told/$count" 2>&1 &
  begun="$begun $!"
}
# What takes longest begins first where the order is free.
run "content" python -m content check
run "notebooks store what they show" python -m tools.stored
run "exercises and their solutions" python -m tools.exercises --check
run "words" python -m tools.words
run "types" mypy
run "generated files" python -m tools.generate --check
run "prose" python -m tools.prose
run "sizes and docstrings" python -m tools.layout
run "tools on a reader's device" python -m tools.device
run "lint" ruff check --quiet .
run "format (\`make format\` mends it)" ruff format --check --quiet .
run "declared packages" deptry content widgets dashboard classroom exercises
run "declared packages of contributors" deptry tools benchmarks tests --ignore DEP002,DEP004
run "imports between rooms" lint-imports --no-cache --no-logo
# A browser's scripts; nothing here fetches anything, which is for `make setup` alone.
run "scripts: format (\`make format\` mends it)" deno fmt --check
run "scripts: lint" deno lint --quiet
run "scripts: types" deno check --quiet --cached-only widgets exercises dashboard/static benchmarks/page tests tools/lint.js tools/lab
run "spelling" codespell
failed=""
count=0
for check in $begun; do
  count=$((count + 1))
  wait "$check" || failed="$failed, $(sed -n '1s/^== //p' "$told/$count")"
  cat "$told/$count"
done
echo
[ -z "$failed" ] || { echo "FAILED: ${failed#, }"; exit 1; }
echo "all $count parts passed"
