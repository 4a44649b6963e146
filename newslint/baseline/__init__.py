"""Findings that a desk lives with for now: reported no more until there are others."""
