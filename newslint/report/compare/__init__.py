"""Two versions of a story: the record of what differs, its renderers."""
