"""Which quotations lack a speaker, and how surely."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Literal, NamedTuple

from newslint.analysis.analysis import Analysis
from newslint.analysis.attribution_faults.fault import Fault
from newslint.analysis.attribution_faults.interview import interview
from newslint.analysis.attribution_faults.leads import (
    ACTOR,
    BEAT,
    HANDS_OVER,
    MOOD,
    NARRATED,
    PERSON,
    SHOWN,
    SUBJECT,
    TAKEN_UP,
    about,
    taken_up,
)
from newslint.analysis.attribution_faults.pronouns import IN_QUOTES
from newslint.analysis.attribution_faults.unfit import unfit
from newslint.analysis.attributions.attributions import attributions
from newslint.analysis.attributions.clauses import BLANK, outside
from newslint.analysis.attributions.cues import SPEECH
from newslint.analysis.attributions.ground import REACH, Ground
from newslint.analysis.mentions.grammar import PRONOUNS
from newslint.analysis.quotations.quotations import Quotation, quotations
from newslint.analysis.sentences import sentences
from newslint.analysis.speakers.cast import cast
from newslint.analysis.speakers.speakers import speakers
from newslint.finding import Match, Related
from newslint.span import Span

_LEAST = 5
"""Words below which quoted words are a term, a title or a slogan as often as speech."""
_LONGEST = 4000
"""Code points of a sentence that are looked at: keeps an endless one cheap."""
_SEEK, _AROUND = 60, 20_000
"""Code points of a pull quote, and of the story on each side in which they are looked for."""
_CUT = 60
"""Code points of a mention that are told."""
_TALK = frozenset(("spoke", "speaks", "spoken", "speaking", "discussed", "discusses", "discussing"))
"""Cues that report that somebody talks, though not what."""
_ROUND_UP = 4
"""Paragraphs that are all quotation from which on a story where they are most is a list of quotations."""
_LIST = 3
"""Paragraphs in a row, each a quotation, that are a list."""
_AWAY = ("in the same paragraph", "in the paragraph above", "two paragraphs up", "three paragraphs up")


class _Verdict(NamedTuple):
    """`clear` where nothing lends a speaker, `lent` where `last` might; `why` speaks against it."""

    case: Literal["clear", "lent"]
    last: Span | None
    why: str = ""


class _Lender(NamedTuple):
    """Who spoke last: in marks (`quoted`) or reported."""

    speaker: Span
    cue: Span | None
    quoted: bool


def verdicts(analysis: Analysis) -> Iterator[Fault]:
    """Quotations with nobody (a run of them is one fault), and those whose speaker only the sentence before lends."""
    story = _Story(analysis)
    if not story.found or story.round_up():
        return
    run: list[Quotation] = []
    first: _Verdict | None = None
    for n, q in enumerate(story.found):
        row, alone = story.rows[n], story.alone(q)
        if not alone and row.speaker is None and q.words < _LEAST:
            continue
        verdict = story.judge(n) if alone else None
        if verdict and run and q.block - run[-1].block <= 1:
            run.append(q)
            continue
        if first:
            yield story.told(run, first)
        run, first = [q] if verdict else [], verdict
        if not verdict and alone and row.sieve == "previous-sentence" and row.speaker is not None:
            related = (Related(row.speaker, "the last speaker"),)
            yield Fault("weak-attribution", Match(Span(q.start, q.end), "clear", (story.words(row.speaker),), related))
    if first:
        yield story.told(run, first)


def _start(span: Span) -> int:
    return span.start


class _Story:
    """The rows of the table that says who lacks a speaker, for the quotations of one story."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.text = analysis.get(outside)
        self.blocks = analysis.document.blocks
        self.found = analysis.get(quotations)
        both, resolved = analysis.get(attributions), analysis.get(speakers)
        self.rows = both.quoted
        every = zip((*both.quoted, *both.reported), (*resolved.quoted, *resolved.reported), strict=True)
        self.who = {row.speaker: who for row, who in every if row.speaker}
        self.mentions = sorted(self.who, key=_start)
        self.ground = Ground(analysis)

    def round_up(self) -> bool:
        """True for a list of quotations, whose headline or opening names the speaker once for all."""
        if IN_QUOTES.search(self.text[: self.blocks[0].span.end]):
            return True
        body = [self.text[b.span.start : b.span.end] for b in self.blocks if "paragraph" in b.scope]
        bare = sum(1 for words in body if BLANK in words and not words.replace(BLANK, "").strip(" \n."))
        return bare >= _ROUND_UP and 2 * bare > len(body)

    def alone(self, q: Quotation) -> bool:
        """Speech of five words or more in body copy that has a sentence to itself."""
        if q.kind != "speech" or q.words < _LEAST or not q.closed:
            return False
        scope = self.blocks[q.block].scope
        if "paragraph" not in scope or "blockquote" in scope:
            return False
        low, high = self.ground.bounds(q)
        return not self.text[low : q.start].strip(" (") and not self.text[q.end : high].replace(BLANK, "").strip(" .,)")

    def judge(self, n: int) -> _Verdict | None:
        """None where the quotation has a speaker, or needs none."""
        q, row = self.found[n], self.rows[n]
        block = self.blocks[q.block].span
        before = self.text[max(block.start, q.start - REACH) : q.start].replace(BLANK, " ").strip()
        after = self.text[q.end : min(block.end, q.end + REACH)].strip(" .")
        if (
            row.sieve not in ("run", "report-above", "next", "none")
            or q.block == 0
            or q.block >= self.analysis.get(interview)
            or any(w[:1].isupper() and w.lower() in SPEECH for w in after.split()[1:])
            or PERSON.search(before)
            or NARRATED.search(before)
            or TAKEN_UP.match(self.text, q.end)
            or (row.sieve == "next" and row.cue is not None and row.cue.start < block.end)
            or self.analysis.text[q.start + 1] in "“‘"  # marked twice: what stands inside says who spoke
            or self._pulled(q)
        ):
            return None
        above = self._above(q)
        if above is None:
            labelled = n > 0 and self.rows[n - 1].sieve == "label"
            return None if labelled else _Verdict("lent", self._spoken(q))
        last = self._last_sentence(above)
        if last.rstrip()[-1:] in HANDS_OVER or MOOD.search(last):
            return None
        lender = self._lender(n, above)
        if lender is None:
            near = self.ground.between(max(above.start, above.end - _LONGEST), above.end)
            beside = row.sieve == "next" or before or after or self._next(q)
            lends = beside or near or NARRATED.search(last) or self._somebody(above, last)
            return _Verdict("lent" if lends else "clear", self._spoken(q))
        why = self._unfit(n, lender)
        fits = lender.quoted or self._listed(n) or SHOWN.search(last) or self._tied(q, lender, last)
        return _Verdict("lent", lender.speaker, why) if why or not fits else None

    def _somebody(self, above: Span, last: str) -> bool:
        """True where the paragraph above names a person, or its last sentence is about one."""
        named = self.analysis.get(cast).within(above.start, above.end)
        return bool(named) or ACTOR.search(last) is not None or about(last)

    def _next(self, q: Quotation) -> bool:
        """True where the sentence after is about a person."""
        rows = self.analysis.get(sentences)
        row = rows.at(q.end - 1) + 1
        start, end = (rows.starts[row], rows.ends[row]) if row < len(rows.starts) else (0, 0)
        return bool(self.analysis.get(cast).within(start, min(end, start + SUBJECT))) or about(self.text[start:end])

    def _lender(self, n: int, above: Span) -> _Lender | None:
        """Who spoke last in the paragraph above."""
        rows, prior = self.analysis.get(sentences), self._prior(n)
        if prior >= 0 and self.found[prior].end > above.start and (quoted := self.rows[prior]).speaker:
            ends = (self.found[prior].end - 1, quoted.cue.start if quoted.cue else 0)
            after = max(rows.ends[rows.at(at)] for at in ends)
            since = [c for c in self.ground.between(after, above.end) if c.strong and c.speaker]
            if since and since[-1].speaker and self._other(since[-1].speaker, quoted.speaker):
                return _Lender(since[-1].speaker, since[-1].cue, False)
            return _Lender(quoted.speaker, quoted.cue, True)
        final = rows.at(above.end - 1)
        said = self.ground.between(max(above.start, above.end - _LONGEST), above.end)
        for clause in reversed(said):
            if clause.speaker and (clause.strong or (clause.sentence == final and self.words(clause.cue) in _TALK)):
                return _Lender(clause.speaker, clause.cue, False)
        return None

    def _prior(self, n: int) -> int:
        """The row of the words quoted before these, names of works passed over; -1 for none."""
        return next((i for i in range(n - 1, max(-1, n - _LEAST), -1) if self.found[i].kind != "title"), -1)

    def _other(self, one: Span, two: Span) -> bool:
        """True for the mentions of two people, and of one and many."""
        who, whom = self.who.get(one), self.who.get(two)
        if who is None or whom is None or who.name == whom.name:
            return False
        named = all(w.kind == "person" and w.name.rsplit(maxsplit=1)[-1][:1].isupper() for w in (who, whom))
        return named or (who.pronoun == "they") != (whom.pronoun == "they")

    def _unfit(self, n: int, lender: _Lender) -> str:
        cue, who = lender.cue, self.who.get(lender.speaker)
        if cue and not lender.quoted:  # of two in a sentence (`X said Y would say`) either may go on
            rows = self.analysis.get(sentences)
            at = rows.at(cue.start)
            said = self.ground.between(max(rows.starts[at], cue.start - REACH), min(rows.ends[at], cue.end + REACH))
            who = who if all(c.speaker in (None, lender.speaker) for c in said) else None
        question = lender.quoted and self._quoted(self.found[self._prior(n)]).endswith("?")
        return unfit(self._own(self.found[n]), who, self.words(cue) if cue else "", question)

    def _tied(self, q: Quotation, lender: _Lender, last: str) -> bool:
        """The report ends the paragraph above and the words go on from it: I, or words taken up again."""
        cue, mention = (self.words(s) if s else "" for s in (lender.cue, lender.speaker))
        if not cue or cue not in last or mention == "who":
            return False
        who, ends = self.who.get(lender.speaker), not last.rpartition(cue)[2].strip(" .")
        person = who is not None and who.kind == "person"
        return taken_up(self._quoted(q), last, mention, person=person, ends=ends)

    def _pulled(self, q: Quotation) -> bool:
        """True for words that stand elsewhere in the story as well, there with or without a capital: a pull quote."""
        words = self._quoted(q)[1 : _SEEK + 1]
        around = (max(0, q.start - _AROUND), q.end + _AROUND)
        return len(words) == _SEEK and self.analysis.text.count(words, *around) > 1

    def _quoted(self, q: Quotation) -> str:
        return self.analysis.text[q.segments[0].start : q.segments[-1].end]

    def _listed(self, n: int) -> bool:
        """True for the first of a list: what stands above leads in to all of them."""
        below = self.found[n : n + _LIST]
        return len(below) == _LIST and all(self.alone(q) and q.block == below[0].block + i for i, q in enumerate(below))

    def _own(self, q: Quotation) -> str:
        """The quoted words without those that stand in marks of their own among them."""
        words, start = self._quoted(q), q.segments[0].start
        for inner in reversed(q.nested):
            words = words[: max(0, inner.start - start)] + words[max(0, inner.end - start) :]
        return words

    def _beat(self, block: Span) -> bool:
        """True for what happens between two lines of one scene, without a word of who speaks."""
        return BEAT.fullmatch(self.text, block.start, block.end) is not None and not self.ground.between(
            block.start, block.end
        )

    def _above(self, q: Quotation) -> Span | None:
        """The paragraph above, headings and furniture between passed over, without what ends it in brackets."""
        for index in range(q.block - 1, max(-1, q.block - 4), -1):
            span = self.blocks[index].span
            if "paragraph" in self.blocks[index].scope and not self._beat(span):
                start = max(span.start, span.end - _LONGEST)
                words = self.text[start : span.end].rstrip(" .")
                bracket = words.rfind(". (") if words.endswith(")") else -1
                return span if bracket < 0 else Span(span.start, start + bracket + 1)
        return None

    def _last_sentence(self, block: Span) -> str:
        rows = self.analysis.get(sentences)
        return self.analysis.text[max(rows.starts[rows.at(block.end - 1)], block.end - _LONGEST) : block.end]

    def _spoken(self, q: Quotation) -> Span | None:
        """The last mention above of somebody who speaks."""
        row = bisect_left(self.mentions, self.blocks[q.block].span.start, key=_start)
        return self.mentions[row - 1] if row else None

    def told(self, run: list[Quotation], verdict: _Verdict) -> Fault:
        """The fault of a run of quotations, with its evidence."""
        related = [Related(Span(q.start, q.end), "and this one", again=True) for q in run[1:]]
        evidence = "Nobody has spoken so far."
        if verdict.last:
            related.append(Related(verdict.last, "the last speaker"))
            away = self.analysis.block_index(run[0].start) - self.analysis.block_index(verdict.last.start)
            where = _AWAY[away] if away < len(_AWAY) else f"{away} paragraphs up"
            evidence = f"Last speaker: {self._name(verdict.last)}, {where}{verdict.why and ', '}{verdict.why}."
        match = Match(Span(run[0].start, run[0].end), verdict.case, (len(run),), tuple(related), (), evidence)
        return Fault("unattributed", match)

    def _name(self, mention: Span) -> str:
        """The mention, or the name that its pronoun means."""
        words, who = self.words(mention), self.who.get(mention)
        return who.name if who and words.lower() in PRONOUNS else words

    def words(self, span: Span) -> str:
        """The words of a mention on one line, cut where they are endless."""
        words = self.analysis.words(span)
        return words if len(words) < _CUT else words[: _CUT - 3] + "…"
