# The gene pathways: a picture of the way from gut and bone to the skin, and what the fault of a gene pushes in it.

gene-pathways-not-stored = What you choose is not stored.

# ------------------------------------------------------------ choosing

gene-pathways-field-gene = Gene
gene-pathways-no-gene = No gene
# $gene is its symbol, such as ABCC6.
gene-pathways-option = { $gene }: { $disease }
# What a link asked for and is not there; $value is what it said. Stands in kit-not-used.
gene-pathways-unknown = { $what ->
    [gene] unknown gene '{ $value }'
    [form] unknown form '{ $value }'
   *[step] unknown step '{ $value }'
}
gene-pathways-clear = Clear the choice

# ------------------------------------------------------------ the picture

# Names it for those who hear the page.
gene-pathways-map = Pathway from gut and bone to kidney to skin
gene-pathways-map-about = From gut and bone to kidney to skin. Oval buttons are genes, boxes are steps. From a keyboard the arrow keys go from one to the next. How the body steers back is left out.
# What an arrow does: a legend.
gene-pathways-legend-raises = raises (ends in a point)
gene-pathways-legend-lowers = lowers (ends in a bar)
gene-pathways-legend-marks = ▲ more, ▼ less, ◆ pushed both ways
# In the picture, before the genes that are tied to no step. Keep it short.
gene-pathways-map-no-way = No way known:
# A button of the picture, for those who hear it.
gene-pathways-map-gene = Gene { $gene }
# A step of the picture that the chosen fault pushes; $push is one of the three that follow.
gene-pathways-map-pushed = { $step }, { $push }
# Which way a step is pushed; the mark stands in the picture and has little room.
gene-pathways-push-more = pushed up
    .mark = ▲ more
gene-pathways-push-less = pushed down
    .mark = ▼ less
gene-pathways-push-both = pushed both ways
    .mark = ◆ both ways
# What the picture shows, in a sentence. $chain says step by step how the fault leads to calcium.
gene-pathways-summary-disease = { $disease }: { $chain }.
gene-pathways-summary-no-way = { $disease }: no way to calcium is known.
gene-pathways-summary = { $steps } steps from gut and bone to the skin, { $arrows } arrows: { $raising } raise, { $lowering } lower.

# ------------------------------------------------------------ what is chosen

# Names the answer for those who hear the page.
gene-pathways-chosen = The gene or step that you chose
gene-pathways-start = Choose a gene or a step
gene-pathways-start-about = Choose in the list, in the picture or in the table. You see where the gene acts, what its fault pushes step by step, and how far each step is shown.

# A gene, and its numbers in two registers of genes.
gene-pathways-gene-about = { $name }. { $hgnc }, { $omim }
# $register is HGNC or OMIM.
gene-pathways-register = { $register } { $number }
gene-pathways-register-unchecked = { $register } not checked
gene-pathways-which-disease = Which disease of this gene
gene-pathways-pushes = What the fault pushes
gene-pathways-no-way = No way from this gene to calcium is known.
gene-pathways-pushes-about = Arrows say which way, not how strongly. Read them with the blood values below. “Stated by a review”: on what it rests was not read.
# The steps follow that arrows push up and down at once, and then the sentence below.
gene-pathways-both-ways = Pushed both ways:
gene-pathways-both-ways-about = { $steps }. The arrows alone can't say which push wins.
gene-pathways-steers-back = How the body steers back
gene-pathways-the-gene = The gene
gene-pathways-disease = Disease
gene-pathways-protein = What it makes
gene-pathways-fault = What goes wrong
gene-pathways-settles = Where it settles
gene-pathways-blood = Blood values
gene-pathways-unknown-yet = Not known
gene-pathways-how-sure = How sure is the way to calcium
gene-pathways-sure-why = { $level ->
    [high] High. { $why }
    [moderate] Moderate. { $why }
    [low] Low. { $why }
   *[very_low] Very low. { $why }
}
# A disease: $inheritance is a sentence, $omim its number in the register OMIM.
gene-pathways-disease-about = { $disease }. { $inheritance } { $omim }.
# HPO is the Human Phenotype Ontology. $list is who ties the term to the disease.
gene-pathways-hpo-term = { $id } { $name } (by { $list })
gene-pathways-hpo = HPO: { $terms }.
gene-pathways-no-hpo = The HPO lists no calcium of the skin.
gene-pathways-read-about = Read about { $cause }

# How a disease is inherited.
gene-pathways-inherited-recessive = Recessive: both copies are faulty.
gene-pathways-inherited-dominant = Dominant: one faulty copy is enough.
gene-pathways-inherited-from_mother = One faulty copy is enough when it comes from the mother.
gene-pathways-inherited-from_father = One faulty copy is enough when it comes from the father.
gene-pathways-inherited-new_change = One faulty copy, mostly a new change that neither parent has.
gene-pathways-inherited-in_growth = Not inherited: the change is in the growth only.
gene-pathways-inherited-mixed = More than one way.
# How far an arrow is shown.
gene-pathways-seen-people = seen in people
gene-pathways-seen-animals = seen in animals
gene-pathways-seen-cells = seen in cells
gene-pathways-seen-review = stated by a review
gene-pathways-seen-proposed = proposed, not shown
# After the sentence of an arrow; $seen is one of these. The second is for arrows by which the body steers back.
gene-pathways-seen-aside = ({ $seen })
gene-pathways-seen-aside-back = ({ $seen }; steers back)

# A step that is chosen, while a gene is.
gene-pathways-not-reached = The fault of { $gene } does not reach it by any arrow that we have.
gene-pathways-reached = { $push ->
    [more] With a fault of { $gene } it is pushed up.
    [less] With a fault of { $gene } it is pushed down.
   *[both] With a fault of { $gene } it is pushed both ways.
}
gene-pathways-back = Back to { $gene }
gene-pathways-act-here = Genes that act here
gene-pathways-acts-on-it = What acts on it
gene-pathways-it-acts-on = What it acts on
# What one step does to another; the reason follows.
gene-pathways-arrow = { $way ->
    [raises] { $tail } raises “{ $head }”.
   *[lowers] { $tail } lowers “{ $head }”.
}

# ------------------------------------------------------------ tables

gene-pathways-genes = All genes in one table
gene-pathways-genes-caption = { $count } genes
gene-pathways-genes-gene = Gene
gene-pathways-genes-protein = Makes
gene-pathways-genes-fault = Goes wrong
gene-pathways-genes-diseases = Diseases and the way to calcium
gene-pathways-genes-settles = Settles
gene-pathways-genes-blood = Blood
gene-pathways-genes-sure = How sure
gene-pathways-genes-unknown = Not known
gene-pathways-genes-no-way = No way to calcium is known.
# What a button does, for those who hear it: $what is a gene or a step.
gene-pathways-show = Show { $what }
gene-pathways-arrows = All arrows in one table
gene-pathways-arrows-caption = { $count } arrows
# The first three heads read like a sentence, from left to right: a step, what it does, another step.
gene-pathways-arrows-from = From
gene-pathways-arrows-does = Does
gene-pathways-arrows-to = To
gene-pathways-arrows-why = Why
gene-pathways-arrows-seen = How far it is shown
gene-pathways-arrows-drawn = In the picture
gene-pathways-way-raises = raises
gene-pathways-way-lowers = lowers
gene-pathways-drawn = drawn
gene-pathways-not-drawn = steers back, not drawn
gene-pathways-left-out = Genes that we left out, and why
