"""The names of a story, and where two forms mean one thing."""
