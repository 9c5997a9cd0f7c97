"""Tests of `exercises/`."""
