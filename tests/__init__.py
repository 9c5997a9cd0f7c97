"""Tests: a folder for each room, plus the real browser."""
