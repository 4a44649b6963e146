"""Abbreviations: their forms, and what the story says they stand for."""
