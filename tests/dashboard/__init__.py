"""Tests of `dashboard/`."""
