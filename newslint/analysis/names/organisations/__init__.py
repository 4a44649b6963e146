"""Bodies and companies under two forms of their names, and bodies of which nobody says whose they are."""
