"""From a faulty gene to what it changes: the chains of effects along the signed arrows of the pathway.

A chain says which way each arrow pushes, not how strongly. Where two chains push a thing both ways, both are told, and
what was measured in people stands beside it. Portable Python over plain values.
"""

from __future__ import annotations

from widgets.kit.entries import shown, unknown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Tables = dict[str, Any]
    # The first change of a fault, and a link between two nodes; only a link has a `tail` and a `head`.
    Start = dict[str, Any]
    Arrow = dict[str, Any]
    # One push: the node, which way (`sign`), what pushes it first (`by`), and the step before, if there is one.
    Step = dict[str, Any]
    # What a fault pushes, in the order of the chains, each node and way once, and how the body steers back.
    Effects = dict[str, Any]

MESSAGES = ("notice-unknown-gene", "notice-unknown-gene-form", "genes-fault", "genes-leads-to")
MORE, LESS = 1, -1
SIGN = {"raises": MORE, "lowers": LESS}
# Where bone forms, bone is what a disease is known for.
BONE = "bone"


def answer(tables: Tables, entries: dict[str, Any]) -> dict[str, Any]:
    """Return gene and form as far as they exist, with the disease, and what is wrong with what was dropped."""
    gene, form = entries.get("gene", ""), entries.get("form", 0)
    known = [each["id"] for each in tables["genes"]]
    wanted = gene.strip().upper() if isinstance(gene, str) else str(gene)
    messages, notice = tables["messages"], ""
    if wanted and wanted not in known:
        wanted, form, notice = "", 0, unknown(messages, "notice-unknown-gene", gene, known)
    diseases = gene_of(tables, wanted)["diseases"] if wanted else []
    forms = len(diseases) or 1
    if type(form) is not int or not 0 <= form < forms:
        notice = messages["notice-unknown-gene-form"].format(value=shown(messages, str(form)), forms=forms)
        form = 0
    return {"gene": wanted, "form": form, "disease": diseases[form] if diseases else None, "notice": notice}


def explained(tables: Tables, gene_id: str) -> dict[str, Any]:
    """Return every disease of a gene that the tables know with its chain and steps, in words."""
    gene = gene_of(tables, gene_id)
    return {
        "gene": gene["id"],
        "name": gene["name"],
        "certainty": gene["certainty"],
        "diseases": [_explained_disease(gene_id, disease, tables) for disease in gene["diseases"]],
    }


def gene_of(tables: Tables, gene_id: str) -> dict[str, Any]:
    """Return a gene by its symbol."""
    return next(each for each in tables["genes"] if each["id"] == gene_id)


def follow(starts: list[Start], arrows: list[Arrow]) -> Effects:
    """Return what the first changes push along the arrows; the body's own correction is told, never followed."""
    waiting = [_step(start["node"], SIGN[start["way"]], start) for start in starts]
    steps: list[Step] = []
    reached = set()
    while waiting:
        step = waiting.pop(0)
        if key(step) in reached:
            continue
        reached.add(key(step))
        steps.append(step)
        onwards = [arrow for arrow in arrows if arrow["tail"] == step["node"] and not arrow["steers_back"]]
        waiting += [_step(arrow["head"], step["sign"] * SIGN[arrow["way"]], arrow, step) for arrow in onwards]
    nodes = {step["node"] for step in steps}
    return {"steps": steps, "corrections": [each for each in arrows if each["steers_back"] and each["tail"] in nodes]}


def key(step: Step) -> tuple[str, int]:
    """Return what makes two steps the same push."""
    return step["node"], step["sign"]


def both_ways(effects: Effects) -> list[str]:
    """Return the nodes that are pushed both ways, in the order in which they are reached."""
    pushed = [key(step) for step in effects["steps"]]
    return [node for place, (node, sign) in enumerate(pushed) if (node, -sign) in pushed[place:]]


def pushers(step: Step, effects: Effects, starts: list[Start], arrows: list[Arrow]) -> list[dict[str, Any]]:
    """Return everything that pushes the same thing the same way, what comes first first."""
    reached = {key(each) for each in effects["steps"]}
    found = [start for start in starts if (start["node"], SIGN[start["way"]]) == key(step)]
    for arrow in arrows:
        pushed_by = (arrow["tail"], step["sign"] * SIGN[arrow["way"]])
        if arrow["head"] == step["node"] and not arrow["steers_back"] and pushed_by in reached:
            found.append(arrow)
    return [step["by"]] + [other for other in found if other != step["by"]]


def chain(step: Step) -> list[Step]:
    """Return the steps that lead to this one, the fault's own first."""
    return (chain(step["before"]) if step["before"] else []) + [step]


def endings(effects: Effects, nodes: list[dict[str, Any]]) -> list[Step]:
    """Return the steps at which salt settles or bone forms, more and less."""
    deposits = {node["id"] for node in nodes if node["deposit"]}
    return [step for step in effects["steps"] if step["node"] in deposits]


def main_chain(gene_id: str, starts: list[Start], pathway: dict[str, Any], messages: dict[str, str]) -> str:
    """Return the chain that a disease is known for in one line: more bone or more salt; empty where none is known."""
    ends = endings(follow(starts, pathway["arrows"]), pathway["nodes"])
    more = [step for step in ends if step["sign"] == MORE] or ends
    known_for = [step for step in more if step["node"] == BONE] or more
    return sentence(gene_id, known_for[0], pathway["nodes"], messages) if known_for else ""


def in_words(step: Step, nodes: list[dict[str, Any]]) -> str:
    """Return what a step says, such as `less whole FGF23`."""
    node = next(each for each in nodes if each["id"] == step["node"])
    return str(node["more"] if step["sign"] == MORE else node["less"])


def sentence(gene_id: str, step: Step, nodes: list[dict[str, Any]], messages: dict[str, str]) -> str:
    """Return a whole chain in one line, from the gene to the step."""
    fault = messages["genes-fault"].format(gene=gene_id)
    return messages["genes-leads-to"].join([fault] + [in_words(each, nodes) for each in chain(step)])


def _step(node: str, sign: int, by: dict[str, Any], before: Step | None = None) -> Step:
    return {"node": node, "sign": sign, "by": by, "before": before}


def _explained_disease(gene_id: str, disease: dict[str, Any], tables: Tables) -> dict[str, Any]:
    pathway = tables["pathway"]
    arrows, nodes, starts = pathway["arrows"], pathway["nodes"], disease["starts"]
    effects = follow(starts, arrows)
    return {
        "name": disease["name"],
        "omim": disease["omim"],
        "inheritance": disease["inheritance"],
        "cause": disease["cause"] and disease["cause"]["id"],
        "chain": main_chain(gene_id, starts, pathway, tables["messages"]),
        "both_ways": both_ways(effects),
        "steps": [
            {
                "node": step["node"],
                "way": "more" if step["sign"] == MORE else "less",
                "says": in_words(step, nodes),
                "because": [
                    {name: by[name] for name in ("text", "seen_in", "refs")}
                    for by in pushers(step, effects, starts, arrows)
                ],
            }
            for step in effects["steps"]
        ],
        "corrections": [arrow["text"] for arrow in effects["corrections"]],
    }
