# What the scripts of a page say: previews, colours, searching lists, reading offline.
