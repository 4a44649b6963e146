"""Figures that do not agree with each other, with a date or with a sum."""
