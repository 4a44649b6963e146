"""The version: a constant, so that no start-up reads package metadata."""

__version__ = "0.1.0"
