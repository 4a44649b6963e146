"""The pages of docs/ that are made from the rules; scripts/docs writes and compares them."""
