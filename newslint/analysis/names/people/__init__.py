"""How people are named, introduced and titled."""
