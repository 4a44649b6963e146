"""The language server: a thin caller of the engine for editors, over the Language Server Protocol."""
