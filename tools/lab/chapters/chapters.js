// What `make lab` adds to JupyterLab, as a prebuilt extension that needs no build of its own: a start page, chapters that
// run when they are opened, so that their tools are drawn and answer, and links that lead to a fact or a source.

/**
 * @typedef Cell
 * @property {{ type: string, trusted?: boolean, toJSON: () => { outputs?: unknown[] } }} model
 */
/**
 * @typedef Panel the widget of a document; one that is no notebook has no such content
 * @property {{ path: string, ready: Promise<void>, model: { dirty: boolean } }} [context]
 * @property {{ ready: Promise<void> }} [sessionContext]
 * @property {HTMLElement} node
 * @property {{
 *   widgets: Cell[], activeCellIndex: number, scrollToItem: (index: number, align: string) => Promise<void>
 * }} content
 */
/**
 * @typedef App
 * @property {Promise<void>} restored
 * @property {{ execute: (command: string, options?: object) => Promise<unknown> }} commands
 * @property {{
 *   currentWidget: Panel | null,
 *   currentChanged: { connect: (listener: (shell: unknown, change: { newValue: Panel | null }) => void) => void }
 * }} shell
 */

const START = "START.md";
// An exercise is run by whoever works on it.
const EXERCISES = "exercises/";
const NOTEBOOK = ".ipynb";
const LOOKS_EVERY = 100; // ms
const LOOKS_FOR = 10_000; // ms; a list of a thousand sources takes its time

/** @type {WeakSet<Panel>} */
const seen = new WeakSet();

/** @param {Panel | null} panel */
function isNotebook(panel) {
  return Boolean(panel?.context?.path.endsWith(NOTEBOOK) && panel.sessionContext);
}

/**
 * Run a chapter once for each time it is opened. What it shows is stored by `make notebooks` alone, so that reading
 * leaves no change to save behind.
 * @param {App} app
 * @param {Panel | null} panel
 */
async function opened(app, panel) {
  const { context, sessionContext } = panel ?? {};
  if (!panel || !context || !isNotebook(panel) || seen.has(panel) || context.path.startsWith(EXERCISES)) return;
  await Promise.all([context.ready, sessionContext?.ready]);
  // Somebody who went on meanwhile comes back, or never wanted it.
  if (app.shell.currentWidget !== panel || seen.has(panel)) return;
  const cells = panel.content.widgets.filter(({ model }) => model.type === "code");
  if (!cells.length || !cells.every(({ model }) => model.trusted)) return;
  seen.add(panel);
  const { dirty } = context.model;
  await app.commands.execute("notebook:run-all-cells");
  context.model.dirty = dirty;
  panel.content.activeCellIndex = 0;
  await panel.content.scrollToItem(0, "start");
}

/**
 * Scroll to an element with an id, once the notebook that was opened shows it: JupyterLab itself knows headings alone.
 * @param {App} app
 * @param {string} path
 * @param {string} id
 */
async function scrollTo(app, path, id) {
  const file = path.split("/").at(-1) ?? "";
  for (let waited = 0; waited < LOOKS_FOR; waited += LOOKS_EVERY) {
    await new Promise((done) => setTimeout(done, LOOKS_EVERY));
    const panel = app.shell.currentWidget;
    if (!panel || !isNotebook(panel) || !panel.context?.path.endsWith(file)) continue;
    const place = panel.content.widgets.findIndex(({ model }) =>
      JSON.stringify(model.toJSON().outputs ?? "").includes(`id=\\"${id}\\"`)
    );
    if (place < 0) continue;
    await panel.content.scrollToItem(place, "start");
    const found = panel.node.querySelector(`#${CSS.escape(id)}`);
    if (!found) continue;
    found.scrollIntoView({ block: "start" });
    return;
  }
}

/** @param {App} app */
function activate(app) {
  app.shell.currentChanged.connect((_, { newValue }) => opened(app, newValue));
  app.restored.then(() => {
    const { currentWidget } = app.shell;
    // Whoever left something open goes on with that.
    if (currentWidget?.context) opened(app, currentWidget);
    else app.commands.execute("docmanager:open", { path: START, factory: "Markdown Preview" });
  });
  document.addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest("a[href*='.ipynb#']") : null;
    const [path, id] = decodeURIComponent(link?.getAttribute("href") ?? "").split("#");
    if (id) scrollTo(app, path, id);
  }, { capture: true });
}

// The form that module federation gives to an extension: a container that hands out one module.
const plugin = { id: "chapters:open", autoStart: true, activate };
Object.assign(globalThis, {
  _JUPYTERLAB: {
    ...Reflect.get(globalThis, "_JUPYTERLAB"),
    chapters: { init: () => undefined, get: () => Promise.resolve(() => ({ __esModule: true, default: plugin })) },
  },
});
