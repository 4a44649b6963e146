"""Findings gone through one by one: which comes next, what is done about it, what is remembered, what is undone."""
