"""The page by hand, as a floor: one HTML file whose script ranks in the browser. `python -m ...in_static PORT`."""

from __future__ import annotations

import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from benchmarks.page.prose import PARAGRAPHS, TITLE
from benchmarks.page.reasoning import CAUSES, FINDINGS, likelihood, table

_SCRIPT = """
const boxes = [...document.querySelectorAll("input")];
const ranking = document.getElementById("ranking");
function answer() {
  const there = boxes.flatMap((box, number) => (box.checked ? [number] : []));
  const scores = CHANCES.map((row) => there.reduce((sum, finding) => sum + Math.log(row[finding]), 0));
  const best = Math.max(...scores);
  const weights = scores.map((score) => Math.exp(score - best));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const key = weights.map((weight) => Number(weight.toFixed(12)));
  const order = CAUSES.map((_, cause) => cause).sort((a, b) => key[b] - key[a] || a - b);
  ranking.innerHTML = `<table><caption>${there.length} of ${boxes.length} findings chosen</caption><tbody>${
    order.map((cause, place) => `<tr><td>${place + 1}</td><td>${CAUSES[cause]}</td><td>${
      (100 * weights[cause] / total).toFixed(1)} %</td></tr>`).join("")}</tbody></table>`;
}
for (const box of boxes) box.addEventListener("change", answer);
// A box may have been pressed before this was there.
answer();
"""


def page() -> bytes:
    """Return the whole page."""
    chances = [[likelihood(cause, finding) for finding in range(len(FINDINGS))] for cause in range(len(CAUSES))]
    data = f"const CAUSES = {json.dumps(CAUSES)};\nconst CHANCES = {json.dumps(chances)};"
    text = "".join(f"<p>{paragraph}</p>\n" for paragraph in PARAGRAPHS)
    boxes = "".join(f'<label><input type="checkbox">{finding}</label>\n' for finding in FINDINGS)
    return (
        f'<!doctype html>\n<html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,">\n'
        f'<title>{TITLE}</title>\n<h1>{TITLE}</h1>\n{text}{boxes}<div id="ranking">{table([])}</div>\n'
        f'<script type="module">{data}{_SCRIPT}</script></html>'
    ).encode()


class Handler(BaseHTTPRequestHandler):
    """Answers every address with the page."""

    body = page()

    def do_GET(self) -> None:
        """Send the page."""
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(self.body)))
        self.end_headers()
        self.wfile.write(self.body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


if __name__ == "__main__":
    ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
