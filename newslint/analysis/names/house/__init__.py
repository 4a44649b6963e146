"""What the house’s list says of the names in a story."""
