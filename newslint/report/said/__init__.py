"""Who said what: the record of a story, and one renderer a format."""
