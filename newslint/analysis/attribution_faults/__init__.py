"""What is wrong with who says what."""
