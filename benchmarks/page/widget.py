"""The page's widget as an anywidget, the way the widgets of the publication are made."""

from __future__ import annotations

from typing import Any

import anywidget
import traitlets

from benchmarks.page.reasoning import FINDINGS, table

_VIEW = """
export default {
  render({ model, el }) {
    const boxes = document.createElement("fieldset");
    const ranking = document.createElement("div");
    model.get("findings").forEach((finding, number) => {
      const label = document.createElement("label");
      const box = Object.assign(document.createElement("input"), { type: "checkbox" });
      box.addEventListener("change", () => {
        const others = model.get("chosen").filter((other) => other !== number);
        model.set("chosen", box.checked ? [...others, number] : others);
        model.save_changes();
      });
      label.append(box, finding);
      boxes.append(label);
    });
    const draw = () => { ranking.innerHTML = model.get("table"); };
    model.on("change:table", draw);
    draw();
    el.append(boxes, ranking);
  },
};
"""


class Explorer(anywidget.AnyWidget):
    """Twenty checkboxes and a ranking."""

    _esm = _VIEW
    findings: traitlets.List[Any] = traitlets.List(list(FINDINGS)).tag(sync=True)
    chosen: traitlets.List[Any] = traitlets.List().tag(sync=True)
    table = traitlets.Unicode(table([])).tag(sync=True)

    @traitlets.observe("chosen")
    def _answer(self, _change: Any) -> None:
        self.table = table(self.chosen)
