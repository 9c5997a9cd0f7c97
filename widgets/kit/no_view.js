// What stands in place of a view where the bundler is missing. It is used as it is, so it imports nothing.

export default {
  /** @param {{ el: HTMLElement }} context */
  render({ el }) {
    const line = document.createElement("p");
    line.textContent =
      "This tool can't be drawn, because the front-end libraries are missing. Run `make setup` where npm " +
      "can be reached, then run this cell again.";
    el.append(line);
  },
};
