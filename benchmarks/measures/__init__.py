"""The measurements: each gives the figures of one run of one stack; `benchmarks.rounds` repeats them."""
