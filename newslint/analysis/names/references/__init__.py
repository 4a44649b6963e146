"""How people, abbreviations and bodies are introduced and referred to."""
