"""Ask axe about a page; what it finds comes back in words."""

from __future__ import annotations

from importlib.resources import files

from playwright.sync_api import Page

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# A target that lies half below a bar which stays in sight is judged where a reader would scroll it to.
RUN = """async (options) => {
  const { violations } = await axe.run(document, { ...options, resultTypes: ["violations"] });
  const found = [];
  for (const { id, nodes } of violations) {
    for (const { target, failureSummary } of nodes) {
      const item = target.length === 1 && document.querySelector(target[0]);
      if (id === "target-size" && failureSummary.includes("obscured") && item) {
        const before = scrollY;
        item.scrollIntoView({ block: "center", behavior: "instant" });
        const again = await axe.run(item, { runOnly: { type: "rule", values: [id] }, resultTypes: ["violations"] });
        scrollTo({ top: before, behavior: "instant" });
        if (again.violations.length === 0) continue;
      }
      found.push(`${id}: ${target.join(" ")}: ${failureSummary.split("\\n").slice(1).join(" ")}`);
    }
  }
  return found;
}"""


def ask(page: Page, rules: tuple[str, ...] = (), without: tuple[str, ...] = ()) -> list[str]:
    """Return what axe finds by every rule of WCAG up to 2.2 AA and of good practice, or by some rules alone."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8"))
    only = {"type": "rule", "values": list(rules)} if rules else {"type": "tag", "values": TAGS}
    found: list[str] = page.evaluate(RUN, {"runOnly": only, "rules": {each: {"enabled": False} for each in without}})
    return found
