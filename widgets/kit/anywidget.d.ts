// The front-end interface of anywidget as far as our views use it: https://anywidget.dev/en/afm/. In a notebook
// anywidget plays this part, on our pages `dashboard/static/host.js` does.

/** A widget model: the traits of a tool, by name. */
export interface Model<Traits extends object> {
  get<Name extends keyof Traits & string>(name: Name): Traits[Name];
  set<Name extends keyof Traits & string>(name: Name, value: Traits[Name]): void;
  set(values: Partial<Traits>): void;
  save_changes(): void;
  on(names: string, listener: () => void): void;
  off(names: string, listener: () => void): void;
}

/** What a host gives to the module of a widget, and what it may get back. */
export interface Context<Traits extends object> {
  model: Model<Traits>;
  el: HTMLElement;
}
export type Cleanup = () => void;
export interface Widget<Traits extends object> {
  render(context: Context<Traits>): Cleanup;
}

/** What a view draws with: `signal` ends with the view, and `id` is its own in the whole document. */
export interface View<Traits extends object> extends Context<Traits> {
  id: string;
  signal: AbortSignal;
}

/** In which state an answer is; until there is one, "held" (for a blink), then "waiting", then "late". */
export type AnswerState = "answered" | "failed" | "held" | "waiting" | "late";

/** What an element may hold: text is never read as HTML, lists are laid flat, and nothing is left out. */
export type Child = Node | string | null | undefined | readonly Child[];

type Handlers = { [Kind in keyof HTMLElementEventMap as `on${Kind}`]?: (event: HTMLElementEventMap[Kind]) => void };
export type Properties = Handlers & { [name: string]: unknown };

/** Read one field of a link: the ids that it lists. */
export type Field = ((key: string) => string[]) & { names: () => string[] };
