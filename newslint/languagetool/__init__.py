"""LanguageTool: asked only where the user has named a server or asked for one of this machine's own."""
