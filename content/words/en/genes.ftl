# The chains of the gene pathways: the first step, and what stands between two steps. Plain values only.
genes-fault = fault of { $gene }
genes-leads-to = { " → " }
