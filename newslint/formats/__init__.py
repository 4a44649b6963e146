"""From the bytes of a file to a Document: one reader a format."""
