"""What many stories together say of names: slips of frequent names, families in several forms."""
