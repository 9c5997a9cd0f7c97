// What stands in place of a view where the bundler is missing. It is used as it is, so it imports nothing, and reads
// its one message without Fluent.

const NAME = "kit-no-view";

export default {
  /** @param {{ model: { get: (name: string) => any }, el: HTMLElement }} context */
  render({ model, el }) {
    const line = document.createElement("p");
    const lines = model.get("messages").messages.matchAll(new RegExp(`^${NAME} = (.*)$`, "gm"));
    // What a language has of its own stands after the English.
    line.textContent = [...lines].at(-1)?.[1] ?? "";
    el.append(line);
  },
};
