"""The proof: stories set as in the paper, with what was found marked in place and told in the margin."""
