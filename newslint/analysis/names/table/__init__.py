"""The story’s capitalised words in columns, and how alike two forms look."""
