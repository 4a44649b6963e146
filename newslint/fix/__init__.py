"""Fixes made: which of them go together, the story with them, written back whole or not at all."""
