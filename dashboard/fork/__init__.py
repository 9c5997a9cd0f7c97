"""Kernels that are forked from a process in which everything is loaded and every chapter has run already.

Nothing here knows this publication: give `Nursery` the notebooks, and `ForkProvisioner` the address of its socket.
See `dashboard/README.md`.
"""
