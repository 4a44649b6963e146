"""Two versions of one story: which quotations, speakers, names and figures changed, came or went."""
