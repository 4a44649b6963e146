"""Names that nobody listed, spelled two ways: look-alikes judged by evidence."""
