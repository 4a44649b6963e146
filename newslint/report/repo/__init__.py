"""The names of many stories: slips and families, one renderer a format."""
