"""How long and how hard stories are: the record of one, the sum of all, and one renderer a format."""
