// The one-page summary for an appointment: printed, or saved as text. It says only what was worked out from the ticks.

function drawSummary(model) {
  const ticked = model.get("present").map((id) => label(model, id));
  return [
    make("h3", {}, "Summary for my appointment"),
    make("p", {}, `Made on ${new Date().toLocaleDateString("en-GB", { dateStyle: "long" })} with Calcium in the Skin. It is not a diagnosis.`),
    make("h4", {}, "What I ticked"),
    ticked.length === 0 ? make("p", {}, "Nothing.") : make("ul", {}, ticked.map((line) => make("li", {}, line))),
    make("h4", {}, "What the checklist said"),
    cardOf(model, stateOfAnswer(model)) === "answered" ? drawSaid(model) : make("p", {}, "No advice was worked out.")];
}

function drawSaid(model) {
  const result = model.get("answer");
  const level = model.get("levels")[result.urgency];
  return [
    make("p", {}, `${level.label}: ${level.when}`),
    make("ul", {}, result.because.map((because) => make("li", {}, `${because.title}. ${because.statement}`))),
    lines("Questions I want to ask", result.ask)];
}

function summaryText(model) {
  const box = make("div", {}, drawSummary(model));
  return [...box.querySelectorAll("h3,h4,p,li")].map((line) => (line.tagName === "LI" ? "- " : "") + line.textContent).join("\n");
}

function printSummary(sheet) {
  document.documentElement.classList.add("cs-print-summary");
  sheet.hidden = false;
  // A phone goes on while it still prepares the print, so the page is put back only when it says that it is done.
  addEventListener("afterprint", () => {
    document.documentElement.classList.remove("cs-print-summary");
    sheet.hidden = true;
  }, { once: true });
  window.print();
}

function saveSummary(model) {
  const file = new Blob([summaryText(model)], { type: "text/plain" });
  const link = make("a", { href: URL.createObjectURL(file), download: "calcium-in-the-skin-summary.txt" });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
