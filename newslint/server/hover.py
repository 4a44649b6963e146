"""What an editor tells of the place under the mouse: the reason of a finding, who speaks, whom a name means."""

from __future__ import annotations

from collections.abc import Iterator

from lsprotocol import types

from newslint.lines import Lines
from newslint.lint.waive import covers, directive
from newslint.report.check.words import settled
from newslint.report.page import counted
from newslint.report.record import FindingRecord
from newslint.ruleset.rule import Rule
from newslint.server.hints import meant
from newslint.server.house import told
from newslint.server.markup import Plain
from newslint.server.positions import Positions
from newslint.server.seen import Name, Quote, at, name_at, quote_at
from newslint.server.story import Reading
from newslint.span import Span

_MOST = 8
"""Forms, lines and rules that are told one by one."""
Part = tuple[Span, str]
"""What is told, and of which stretch of the source."""


def hover(reading: Reading, positions: Positions, position: types.Position, words: Plain) -> types.Hover | None:
    """Findings first, then waivers, the quotation, the name; the range is the shortest of theirs."""
    offset = positions.offset(position)
    teller = _Teller(reading, words)
    parts = [part for tell in (teller.findings, teller.waivers, teller.speech, teller.name) for part in tell(offset)]
    if not parts:
        return None
    shortest = min((span for span, _ in parts), key=len)
    told = dict.fromkeys(part for _, part in parts)
    return types.Hover(words.content(told), positions.range(*shortest))


class _Teller:
    """Tells of the places of one story in one kind of writing."""

    def __init__(self, reading: Reading, words: Plain) -> None:
        self.reading = reading
        self.analysis = reading.analysis
        self.words = words
        rules = reading.settings.ruleset()
        self.rules = {rule.id: rule for rule in (*rules.rules, *rules.off)}

    def findings(self, offset: int) -> Iterator[Part]:
        """Why each finding here is one."""
        for finding in self.reading.marks:
            if finding["start"] <= offset <= finding["end"]:
                yield Span(finding["start"], finding["end"]), self._finding(finding)

    def waivers(self, offset: int) -> Iterator[Part]:
        """Why the rules are there that a comment waives."""
        found = at(offset, ((comment.span, comment) for comment in self.analysis.document.comments))
        if found and (told := directive(found[1])):
            rules = [rule for rule in self.rules.values() if any(covers(one, rule.id) for one in told[1])]
            for rule in rules[:_MOST]:
                yield found[0], self._rule(rule, rule.message)
            if len(rules) > _MOST:
                yield found[0], f"{len(rules) - _MOST} more rules"

    def speech(self, offset: int) -> Iterator[Part]:
        """Who speaks here."""
        if found := quote_at(self.analysis, offset):
            yield found[0], self._quote(found[1])
        if one := at(offset, ((one.span, one) for one in self.analysis.get(meant))):
            yield one[0], f"‘{one[1].words}’ is {self.words.strong(one[1].name)}. {self.words.text(one[1].why)}"

    def name(self, offset: int) -> Iterator[Part]:
        """Whom or what is named here, where else, and what the list says."""
        if found := name_at(self.analysis, offset):
            yield found[0], self._name(found[1])

    def _finding(self, finding: FindingRecord) -> str:
        rule = self.rules.get(finding["rule"])
        fixes = (self.words.text(_sentence(settled(fix))) for fix in finding["fixes"][:_MOST])
        return self._rule(rule, finding["message"], *fixes) if rule else self.words.text(finding["message"])

    def _rule(self, rule: Rule, message: str, *more: str) -> str:
        """The reason of a rule (of one that gives none, a message), more to say, and where the reason is from."""
        source = f". Source: {self.words.text(rule.source)}" if rule.source else ""
        return "\n\n".join(
            (self.words.text(rule.description or message), *more, self.words.link(rule.id, rule.url) + source)
        )

    def _quote(self, quote: Quote) -> str:
        said, text = quote.said, self.words.text
        if said.kind == "heading":
            return "In a heading that names nobody."
        if said.kind != "speech":
            return f"In quotation marks as a {said.kind}, not as speech."
        if said.nobody:
            return f"{self.words.strong('Nobody')} is named who says this."
        q = said.quotation
        speaker = q["speaker"]
        assert speaker is not None
        name = self.words.strong(said.name) if not said.lost else f"{self.words.strong(speaker['text'])}, not named,"
        line = self._lines([Span(speaker["start"], speaker["end"])])
        mention = "" if speaker["text"] == said.name else f"‘{text(speaker['text'])}’, "
        doubt = " Check it against the notes." if said.unsure else ""
        return (
            f"{name} speaks.\n\n"
            f"{_sentence(mention + line)}: {said.evidence}, right {q['confidence']:.0%} of the time.{doubt}"
        )

    def _name(self, name: Name) -> str:
        row, text = name.row, self.words.text
        about = ", ".join(map(text, filter(None, (row.name["kind"], row.role, *row.alarms))))
        every = sorted(row.name["forms"], key=lambda form: -form["count"])
        forms = [
            f"- {text(form['text'])}: {self._lines([Span(m['start'], m['end']) for m in form['mentions']])}"
            for form in every[:_MOST]
        ]
        more = [f"- {counted(len(every) - _MOST, 'more form')}"] if len(every) > _MOST else []
        listed = told(self.reading.settings.house, (row.name["name"], *(form["text"] for form in every)))
        house = [f"The house’s list: {text(' '.join(listed))}"] if listed else []
        return "\n\n".join((f"{self.words.strong(row.name['name'])}: {about}", "\n".join((*forms, *more)), *house))

    def _lines(self, places: list[Span]) -> str:
        """How often, if more than once, and on which lines."""
        lines = Lines(self.analysis.document.source)
        numbers = list(dict.fromkeys(lines.place(place.start)[0] for place in places))
        shown = ", ".join(map(str, numbers[:_MOST])) + (" …" if len(numbers) > _MOST else "")
        times = f"{len(places)} times, " if len(places) > 1 else ""
        return f"{times}{'line' if len(numbers) == 1 else 'lines'} {shown}"


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
