"""What git knows of the stories, asked of the git that is installed."""
