#!/bin/sh
# What `make test` runs, in order; everything runs even if a part fails, and a list at the end says how each went.
# With `quick` it runs what needs neither a server nor a browser.
status=0
report=""
# pytest ends a test that hangs; this ends a part that hangs in spite of it, where the system has such a command.
within() {
  seconds=$1; shift
  if command -v timeout >/dev/null; then timeout --foreground --kill-after=20 "$seconds" "$@"; else "$@"; fi
}
run() {
  name=$1; limit=$2; shift 2
  echo; echo "== $name"
  start=$(date +%s)
  within "$limit" "$@"
  case $? in
    0) result="ok" ;;
    75) result="ok, but only at the second try: look at what is named above" ;;
    124 | 137) result="FAILED, stopped after $limit s"; status=1 ;;
    *) result="FAILED"; status=1 ;;
  esac
  report="$report\n  $result  $name ($(( $(date +%s) - start )) s)"
}
summary() {
  echo; echo "== Summary"
  printf '%b\n' "$report"
  exit $status
}
if [ "${1:-}" = quick ]; then
  run "checks (content, prose, style, types)" 300 sh tools/check.sh
  run "scripts" 120 deno test --quiet --cached-only --allow-read --allow-env tests/scripts
  run "reasoning, content, pages" 600 python -m pytest -q tests -m "not browser and not slow" -n 2 --dist loadfile
  report="$report\n  NOT RUN  servers, notebooks, browsers: \`make test\` runs them too"
  summary
fi
have_chromium() { command -v chromium >/dev/null || command -v chromium-browser >/dev/null; }
have_firefox() { command -v firefox-esr >/dev/null || command -v firefox >/dev/null; }
have_webkit() { command -v WebKitWebDriver >/dev/null && command -v xvfb-run >/dev/null; }
have_postgresql() { ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1; }
have_nginx() { command -v nginx >/dev/null || [ -x /usr/sbin/nginx ]; }
have_apache() { command -v apache2 >/dev/null || [ -x /usr/sbin/apache2 ]; }
proxy_of_hubs() { deno run --quiet --allow-all --node-modules-dir=none --cached-only npm:configurable-http-proxy@5.3.0 --version >/dev/null 2>&1; }
wanted=""
have_chromium || wanted="chromium"
command -v java >/dev/null || report="$report\n  NOT RUN  the HTML checker: apt-get install default-jre-headless, and run again"
have_firefox || wanted="$wanted firefox-esr"
have_webkit || wanted="$wanted webkit2gtk-driver xvfb xauth"
have_postgresql || wanted="$wanted postgresql"
# The program alone, and the kinds of files; no service.
have_apache || wanted="$wanted apache2-bin media-types"
# This one comes with a service, which would start wherever something starts services; there it is for its owner to do.
have_nginx || [ -d /run/systemd/system ] || wanted="$wanted nginx"
# Each by itself, so that one that can't be had leaves the others.
for package in $wanted; do
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    [ -n "${updated:-}" ] || { apt-get update -qq; updated=yes; } >/dev/null 2>&1
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$package" >/dev/null 2>&1
  elif command -v apt-get >/dev/null && sudo -n true 2>/dev/null; then
    [ -n "${updated:-}" ] || { sudo -n apt-get update -qq; updated=yes; } >/dev/null 2>&1
    sudo -n DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$package" >/dev/null 2>&1
  fi
done
# The Nu HTML checker, 32 MB that nobody else needs; its test says so where it can't be had.
if command -v java >/dev/null; then
  deno cache --quiet --node-modules-dir=none npm:vnu-jar@26.9.27 >/dev/null 2>&1
fi
# What stands before every JupyterHub; the test of ours runs one.
deno cache --quiet --node-modules-dir=none npm:configurable-http-proxy@5.3.0 >/dev/null 2>&1
run "checks (content, prose, style, types)" 300 sh tools/check.sh
run "scripts" 120 deno test --quiet --cached-only --allow-read --allow-env tests/scripts
# Two at once, a file at a time: servers and browsers mostly wait, and more would make them wait for each other.
run "reasoning, content, dashboard" 2400 sh tools/test_part.sh tests "not browser"
# An unanswered exercise has nothing stored to compare; `tests/exercises` runs it.
run "notebooks give what they store" 400 python -m pytest -q --nbval --nbval-cell-timeout=60 notebooks/*.ipynb notebooks/exercises/*-solution.ipynb -p no:cacheprovider
if have_chromium; then
  run "real browser" 2700 sh tools/test_part.sh tests/browser browser
else
  report="$report\n  NOT RUN  real browser: install Chromium (Debian: apt-get install chromium) and run again"
fi
have_postgresql || report="$report\n  NOT RUN  the classroom on PostgreSQL: apt-get install postgresql, and run again"
have_nginx || report="$report\n  NOT RUN  the site and the classroom behind nginx: apt-get install nginx, and run again"
have_apache || report="$report\n  NOT RUN  the site and the classroom behind Apache: apt-get install apache2-bin media-types, and run again"
proxy_of_hubs || report="$report\n  NOT RUN  the classroom as a service of a JupyterHub: its proxy could not be fetched from npm"
have_firefox || report="$report\n  NOT RUN  the walk in Firefox: apt-get install firefox-esr, and run again"
have_webkit || report="$report\n  NOT RUN  the walk in WebKit: apt-get install webkit2gtk-driver xvfb xauth, and run again"
summary
