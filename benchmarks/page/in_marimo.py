"""The page in marimo: `marimo run benchmarks/page/in_marimo.py`."""

import marimo  # type: ignore[import-not-found]  # installed for the benchmark only

app = marimo.App()


@app.cell
def start():  # type: ignore[no-untyped-def]  # noqa: ANN201, D103 - marimo reads the cells as they are written
    import marimo as mo  # noqa: PLC0415 - each cell of marimo imports for itself

    from benchmarks.page.prose import PARAGRAPHS, TITLE  # noqa: PLC0415 - as above
    from benchmarks.page.reasoning import FINDINGS, table  # noqa: PLC0415 - as above

    return FINDINGS, PARAGRAPHS, TITLE, mo, table


@app.cell
def text(PARAGRAPHS, TITLE, mo):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201, D103, N803 - as above
    mo.vstack([mo.md(f"# {TITLE}"), *map(mo.md, PARAGRAPHS)])


@app.cell
def entries(FINDINGS, mo):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201, D103, N803 - as above
    boxes = mo.ui.array([mo.ui.checkbox(label=finding) for finding in FINDINGS])
    mo.vstack(list(boxes))
    return (boxes,)


@app.cell
def answer(boxes, mo, table):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN201, D103 - as above
    mo.Html(table(number for number, value in enumerate(boxes.value) if value))


if __name__ == "__main__":
    app.run()
