"""What a story counts: figures in digits and words, with their value, unit and noun."""
