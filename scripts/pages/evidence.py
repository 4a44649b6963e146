"""The table of evidence in docs/quotes.md."""

from __future__ import annotations

from newslint.analysis.attributions.sieves import CONFIDENCE
from newslint.report.said.words import EVIDENCE

MEANS = {
    "label": "`RUIZ:` in front of the words, as in an interview",
    "after": "`“…,” she said`, `“…,” Ana Ruiz, a nurse, told the court`",
    "inverted": "`“…,” said Ana Ruiz`",
    "before": "`Ana Ruiz said, “…”`, `she called it “…”`",
    "according": "`according to Ana Ruiz`, in front or behind",
    "colon": "somebody is the subject of what stands before a colon: `Her answer was short: “…”`",
    "colon-above": "the paragraph above ends with a colon",
    "resumed": "`“…,” she said. “…”`: the second one is hers as well",
    "dash": "`“…” – Ana Ruiz`, on the same line or the next",
    "same-sentence": "another quotation of the same sentence is somebody's",
    "subject": "there is no verb of saying; the subject of the sentence that holds the words",
    "previous-sentence": "the sentence before reports what somebody said: `She said it was over. “…”`",
    "same-paragraph": "the paragraph's last quotation is somebody's",
    "run": "the words stand alone; somebody is quoted in the paragraph above",
    "report-above": "the words stand alone; the paragraph above reports, without marks, what somebody said",
    "next": "the words stand alone; the sentence after reports what somebody said",
    "none": "nobody is near",
}


def page(old: str) -> str:
    """The page on quotations with its table of evidence."""
    start, end = "| evidence |", "\n\n"
    head, _, rest = old.partition(start)
    lines = ["| evidence | in the table | what it means | right, 5+ words | right, fewer |", "|---|---|---|---|---|"]
    for sieve, words in EVIDENCE.items():
        right = " | ".join(f"{share:.2f}" for share in CONFIDENCE[sieve]) if sieve != "none" else "– | –"
        lines.append(f"| `{sieve}` | {words} | {MEANS[sieve]} | {right} |")
    return head + "\n".join(lines) + end + rest.partition(end)[2]
