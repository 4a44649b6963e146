"""Quotations held against a transcript: the record of a story, and one renderer a format."""
