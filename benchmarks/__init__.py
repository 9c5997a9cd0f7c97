"""Measures the publication beside other ways to serve the same page: `python -m benchmarks`."""
