"""Kernels that are forked from a process in which everything is loaded and every chapter has run already.

Nothing here knows this publication: give a `Keeper` the notebooks, and `ForkProvisioner` the keeper.
See `dashboard/README.md`.
"""
