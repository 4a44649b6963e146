"""Who says what: attributions, and what is wrong with them."""
