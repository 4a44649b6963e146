"""The version and the address of the documents: constants, so that no start-up reads package metadata."""

__version__ = "0.1.0"
DOCUMENTS = "https://newslint.example/docs/"
"""Where docs/ can be read on the web, as pyproject.toml has it."""
