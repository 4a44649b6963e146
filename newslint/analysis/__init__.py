"""What is known of a story before any rule runs: layers, each computed once, on first use."""

from newslint.analysis.analysis import Analysis, Layer, layer

__all__ = ["Analysis", "Layer", "layer"]
