"""Words, not names, in two spellings: pairs, dialects, hyphens."""
