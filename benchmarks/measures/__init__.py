"""The measurements. Each gives the figures of one run of one stack; `benchmarks.rounds` repeats and interleaves them."""
