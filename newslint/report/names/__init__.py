"""The names of stories: the record of a story's sheet, that of a repo, and one renderer a format."""
