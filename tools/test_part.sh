#!/bin/sh
# A part of the tests: `test_part.sh PATH MARKERS`. On a busy machine a browser or a server now and then misses its
# moment: up to three tests that failed run once more, alone, and one that passes then is named loudly.
# Ends with 0 (all right), 75 (right at the second try) or 1.
path=$1; markers=$2
failed=.pytest_cache/v/cache/lastfailed
rm -f "$failed"
python -m pytest -q "$path" -m "$markers" -n 2 --dist loadfile --durations=20 --durations-min=1 && exit 0
# A run that stopped for another reason has named nothing that could be tried again.
[ -f "$failed" ] || exit 1
python -c 'import json, sys; sys.exit(len(json.load(open(sys.argv[1]))) > 3)' "$failed" || exit 1
echo; echo "== Once more, alone, what failed:"
sed -n 's/^ *"\(.*\)": true.*/  \1/p' "$failed"
python -m pytest -q "$path" -m "$markers" --last-failed --last-failed-no-failures none || exit 1
exit 75
