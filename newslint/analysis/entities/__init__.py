"""The story's name table: which forms mean one person, place, organisation, country, designation or work."""
