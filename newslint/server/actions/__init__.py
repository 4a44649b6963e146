"""What an editor offers to do about a finding."""
