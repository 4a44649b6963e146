"""What a story says of one person in two places, and where the two cannot both be true."""
