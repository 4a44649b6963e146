"""One name in two sets of capitals."""
