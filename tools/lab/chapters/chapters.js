// What `make lab` adds to JupyterLab, as a prebuilt extension that needs no build of its own: a start page, chapters
// that run when they are opened, so that their tools are drawn and answer, and links that lead to a fact or a source.

/**
 * @typedef Cell
 * @property {{ type: string, trusted?: boolean, toJSON: () => { outputs?: unknown[] } }} model
 */
/**
 * @typedef Notebook what only the widget of a notebook has
 * @property {{ path: string, ready: Promise<void>, model: { dirty: boolean } }} context
 * @property {{ ready: Promise<void>, session: { kernel: { info: Promise<object> } | null } | null }} sessionContext
 * @property {{
 *   widgets: Cell[], activeCellIndex: number, scrollToItem: (index: number, align: string) => Promise<void>
 * }} content
 */
/** @typedef {{ node: HTMLElement } & Partial<Notebook>} Panel the widget of any document */
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
const EXERCISES = "exercises/";
const NOTEBOOK = ".ipynb";
const LOOKS_EVERY = 100; // ms
const LOOKS_FOR = 10_000; // ms; a list of a thousand sources takes its time

/**
 * What was done with each notebook that was opened.
 * @type {WeakMap<Panel, Promise<void>>}
 */
const begun = new WeakMap();

/**
 * Follow a notebook that comes into sight, once for each time it is opened.
 * @param {App} app
 * @param {Panel | null} panel
 */
function seen(app, panel) {
  if (isNotebook(panel) && !begun.has(panel)) begun.set(panel, begin(app, panel));
}

/**
 * @param {Panel | null} panel
 * @returns {panel is Panel & Notebook}
 */
function isNotebook(panel) {
  return Boolean(panel?.sessionContext && panel.context?.path.endsWith(NOTEBOOK));
}

/**
 * Run a chapter; an exercise is run by whoever works on it. What a chapter shows is stored by `make notebooks` alone,
 * and what JupyterLab notes of the kernel by nobody, so that reading leaves no change to save behind.
 * @param {App} app
 * @param {Panel & Notebook} panel
 */
async function begin(app, panel) {
  const { context, content, sessionContext } = panel;
  await Promise.all([context.ready, sessionContext.ready]);
  await sessionContext.session?.kernel?.info;
  await new Promise((done) => setTimeout(done));
  if (!context.path.startsWith(EXERCISES)) {
    // The command runs what is in sight; whoever went on meanwhile may come back.
    if (app.shell.currentWidget !== panel) {
      begun.delete(panel);
      return;
    }
    const cells = content.widgets.filter(({ model }) => model.type === "code");
    if (!cells.length || !cells.every(({ model }) => model.trusted)) return;
    await app.commands.execute("notebook:run-all-cells");
    content.activeCellIndex = 0;
    await content.scrollToItem(0, "start");
  }
  context.model.dirty = false;
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
    if (!isNotebook(panel) || !panel.context.path.endsWith(file)) continue;
    await begun.get(panel);
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
  app.shell.currentChanged.connect((_, { newValue }) => seen(app, newValue));
  app.restored.then(() => {
    const { currentWidget } = app.shell;
    // Whoever left something open goes on with that.
    if (currentWidget?.context) seen(app, currentWidget);
    else app.commands.execute("docmanager:open", { path: START, factory: "Markdown Preview" });
  });
  document.addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest("a") : null;
    const [path, id] = [link?.pathname, link?.hash.slice(1)].map((part) => decodeURIComponent(part ?? ""));
    if (id && path.endsWith(NOTEBOOK)) scrollTo(app, path, id);
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
