"""Headline, standfirst and captions against the body of the story."""
