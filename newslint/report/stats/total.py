"""What the numbers of stories add up to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.report.stats.record import Numbers, StatsRecord


class Total:
    """All stories together, as they pass; scores and the quoted share are means, each story weighed by its words."""

    def __init__(self) -> None:
        self.stories = 0
        self._words = self._sentences = self._paragraphs = self._seconds = 0
        self._quoted = 0.0
        self._scored = self._ease = self._grade = 0.0

    def passing(self, records: Iterable[StatsRecord]) -> Iterator[tuple[str, Numbers]]:
        """Path and numbers of each story, counted."""
        for record in records:
            if numbers := record["numbers"]:
                self._add(numbers)
                yield record["path"], numbers

    def _add(self, one: Numbers) -> None:
        self.stories += 1
        self._words += one["words"]
        self._sentences += one["sentences"]
        self._paragraphs += one["paragraphs"]
        self._seconds += one["seconds"]
        self._quoted += one["quoted"] * one["words"]
        if one["reading_ease"] is not None and one["grade"] is not None:
            self._scored += one["words"]
            self._ease += one["reading_ease"] * one["words"]
            self._grade += one["grade"] * one["words"]

    def numbers(self) -> Numbers:
        """The sum."""
        return {
            "words": self._words,
            "sentences": self._sentences,
            "paragraphs": self._paragraphs,
            "quoted": round(self._quoted / self._words, 3) if self._words else 0.0,
            "reading_ease": round(self._ease / self._scored, 1) if self._scored else None,
            "grade": round(self._grade / self._scored, 1) if self._scored else None,
            "seconds": self._seconds,
        }
