"""Mentions of speakers: noun phrases read without a parser."""
