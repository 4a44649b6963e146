"""Whom mentions mean: the people, bodies and documents that speak in a story."""
