"""A story's quotations held against what was recorded: transcripts and subtitles."""
