"""Slips of the keyboard and of the ear: one classifier gives each place at most one kind of fault."""
