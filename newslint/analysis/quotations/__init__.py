"""Quotation marks, and the words inside them."""
