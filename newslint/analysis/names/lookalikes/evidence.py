"""Whether two look-alikes in a story are one name: pieces of evidence, each weighed, each with its sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from newslint.analysis.names.lookalikes.forms import Form
from newslint.analysis.names.lookalikes.kinship import (
    derived,
    explained,
    in_one_sentence,
    kin,
    lined_up,
    man_and_woman,
    of_body,
    part,
    part_of_name,
    short_for,
    side_by_side,
    told_apart,
    two_ages,
    two_people,
    two_places,
    two_things,
)
from newslint.analysis.names.table.shapes import FAR_SOUND, SAME, SLIP, SOUND, SOUND_SLIP, likeness
from newslint.data.lexicon import city_key

CLEAR, LIKELY = 5.0, 3.0
"""Scores from which a pair is reported as certain, and at all."""

FEW, _KNOWN, _OFTEN = 2, 2, 3
"""How often a slip stands at most, and for each time how often a name that lists have, or have not, stands at least."""

_RARE, _WEIGHT = 1.8, 0.9
"""Zipf frequency up to which a name is rare, and what each point above it weighs against one name."""

Piece = tuple[float, str]
"""What a piece of evidence weighs, and the sentence that it adds to the message, or ""."""


@dataclass(frozen=True)
class Pair:
    """Two forms of one name, the one with more mentions first, and why they are one."""

    major: Form
    minor: Form
    alike: float
    shared_given: frozenset[str]
    shared_next: frozenset[str]

    @property
    def shared(self) -> bool:
        """Whether a name word stands beside both."""
        return bool(self.shared_given or self.shared_next)

    @property
    def clear(self) -> bool:
        """Whether the two are one as good as certainly."""
        backed = self.alike >= SLIP or self.shared or self.major.introduced or self.minor.introduced
        return backed and self.score >= CLEAR and not (self.major.credited or self.minor.credited)

    @property
    def slipped(self) -> bool:
        """Whether the rarer form can only be a slip of the keyboard for the other.

        No list has it, nobody of another given name bears it, and it is no other way to write an unlisted name's sound.
        """
        major, minor = self.major, self.minor
        few, many = len(minor.rows), len(major.rows)
        unheard = not (minor.known or minor.common or minor.credited)
        own = major.given and minor.given and not self.shared_given
        often = few <= FEW and many >= few * (_KNOWN if major.borne else _OFTEN)
        by_ear = self.alike == SOUND_SLIP and len(major.form) == len(minor.form) and not major.borne
        return SLIP <= self.alike < SAME and unheard and often and not (own or by_ear)

    @property
    def odd(self) -> str:
        """Of two that stand equally often the one that is never introduced, else the one that no list has; or ""."""
        major, minor = self.major, self.minor
        if len(major.rows) != len(minor.rows) or self.kind == "person-name":
            return ""
        one, two = (bool(f.given and f.introduced) for f in (major, minor))
        if one != two:
            return minor.form if one else major.form
        return minor.form if major.known and not minor.known else ""

    @property
    def kind(self) -> str:
        """The one kind of conflict that this is."""
        if self.alike == SAME:
            return "surface"
        given = self.major.a_given or self.minor.a_given
        return "person-name" if self.shared_next and not self.shared_given and given else "variant"

    @cached_property
    def score(self) -> float:
        """How sure it is that the two are one; from LIKELY on it is worth a look. Below it, what it is at the most."""
        score = self.alike
        for pieces, left in self._finders():
            score += sum(weight for weight, _ in pieces)
            if score + left < LIKELY:
                break
        return score

    @property
    def reason(self) -> str:
        """What the story says for one name, in a sentence or two."""
        return " ".join(text for pieces, _ in self._finders() for weight, text in pieces if weight > 0 and text)

    def _finders(self) -> Iterator[tuple[Iterable[Piece], float]]:
        """What speaks for one name and against it, the cheapest first, and the most that those after it can add."""
        alone = not self.shared
        yield self._company(), 6.0 if alone else 1.5
        yield self._roles() if alone else (), 2.5
        yield self._commonness(), 2.5
        yield self._lists(), 2.5
        yield self._kinds(), 1.0 if alone else 0.0
        yield self._places_in_sentences() if alone else (), 0.0

    def _company(self) -> Iterator[Piece]:
        """The name words that stand beside both, or beside one of them."""
        major, minor = self.major, self.minor
        for shared, same, words in (
            (self.shared_given, major.given & minor.given, "Both follow"),
            (self.shared_next, self.shared_next.intersection(major.partners, minor.partners), "Both stand before"),
        ):
            if shared:
                # a neighbour that is itself an initial, or spelled in two ways, says less
                yield 2.0 if same else 0.5 if self.alike > SLIP else 0.0, f"{words} ‘{min(same)}’." if same else ""
        if major.given and minor.given and not self.shared_given:
            family = not minor.known and self.alike == SOUND_SLIP and (major.common > 3 or len(minor.form) > 6)
            yield -1.0 if family else -2.5 if self.shared_next else -3.0, ""
        if major.following and minor.following and not self.shared:
            yield 0.0 if major.place and not major.a_given else -2.5, ""

    def _roles(self) -> Iterator[Piece]:
        """Who is introduced and who never is; who bears the word as a given name and who as a surname."""
        major, minor = self.major, self.minor
        if major.given and minor.given:
            return
        if len(minor.rows) == 1 and len(major.rows) > 2:
            yield 0.5, ""
        parent, orphan = (minor, major) if minor.given or (minor.titled and not major.given) else (major, minor)
        if orphan.following and (parent.given or parent.titled):
            yield -1.0 if parent.following else -3.5, ""  # a given name against a surname: David, Davis
        elif parent.given:
            given = min(parent.given, key=lambda g: (not parent.lex.is_given(g), g))
            yield -1.5 * bool(parent.following) - orphan.told, ""
            often = len(parent.rows) > len(orphan.rows)
            how = "is introduced, ‘{}’ never is" if often else "stands in full, ‘{}’ alone"
            said = f"‘{given} {parent.form}’ {how.format(orphan.form)}." if parent.introduced else ""
            yield 1.5 if parent.introduced and self.alike > SLIP else 1.0, said
        elif bool(major.following) != bool(minor.following):
            parent, orphan = (major, minor) if major.following else (minor, major)
            if (
                orphan.bare
                and not (orphan.told or orphan.word)
                and self.alike >= (SOUND if orphan.a_given == parent.a_given else SLIP)
            ):
                said = f"‘{parent.form} {min(parent.following)}’ stands in full, ‘{orphan.form}’ alone."
                yield 2.5 if orphan.a_given and parent.a_given else 1.0, said

    def _places_in_sentences(self) -> Iterator[Piece]:
        """The words of the sentence that stand beside both."""
        before, after = self.major.before & self.minor.before, self.major.after & self.minor.after
        if before:
            yield 1.0, f"Both stand after ‘{min(before)}’."
        elif after:
            yield 1.0, f"Both stand before ‘{min(after)}’."
        if not (self.major.introduced or self.minor.introduced) and in_one_sentence(self.major, self.minor):
            yield -1.0, ""

    def _lists(self) -> Iterator[Piece]:
        """Names that stand in lists of names, where many are alike."""
        major, minor = self.major, self.minor
        town = major.place and self.alike >= SLIP and not (minor.known or major.a_given or major.surname)
        if (minor.listed or minor.enumerated) and not town:
            both = major.listed or major.enumerated or (minor.enumerated and major.itemised)
            yield -2.0 if both else 0.0 if self.shared_given else -1.0, ""

    @cached_property
    def commonness(self) -> float:
        """How common the rarer form is, as a name or a word; the form of the most mentions counts as commoner."""
        few = len(self.minor.rows) < len(self.major.rows)
        return min(self.minor.common, self.major.common + few)

    def _commonness(self) -> Iterator[Piece]:
        """A rare form is a slip for a frequent one; two that everybody bears are two names."""
        major, minor, alike = self.major, self.minor, self.alike
        common = self.commonness
        if not common:
            cost = -0.5 if major.known or len(minor.form) < 5 else -1.0
        else:
            cost = min(3.0, max(0.0, _WEIGHT * (common - _RARE)))
        if major.word or minor.word:
            cost += 0.5 if alike > SOUND else 1.5
        if self.shared:
            cost = min(0.5, cost)
        elif min(len(major.form), len(minor.form)) < 5:
            cost += (1.0 if common > _RARE else 0.5) if alike >= SOUND_SLIP else 1.5
        yield -cost, ""

    def _kinds(self) -> Iterator[Piece]:
        """What kinds of name the two are."""
        major, minor, alike = self.major, self.minor, self.alike
        if man_and_woman(major, minor):
            yield -3.0, ""
        if city_key(major.form) != city_key(minor.form) and major.lex.one_place(major.form, minor.form):
            yield 1.5, "Both are names of one city."
        elif major.place and minor.place and not (major.introduced or minor.introduced):
            yield (-1.5 if alike in (SOUND_SLIP, SAME) else -3.0) * (self.commonness > 3), ""
        elif major.place and not self.shared and alike < SOUND:
            yield -1.0, ""


def judge(one: Form, two: Form) -> Pair | None:
    """The pair that two look-alikes make when they are likely one name."""
    alike = likeness(one.form, two.form)
    if not alike or one.form.lower() == two.form.lower() or part(one.form, two.form):
        return None
    major, minor = (one, two) if (len(one.rows), one.common) >= (len(two.rows), two.common) else (two, one)
    before, after = major.following, minor.following
    joined = before.intersection(minor.partners) | after.intersection(major.partners)
    pair = Pair(major, minor, alike, _shared(major.given, minor.given), joined or _shared(before, after))
    if pair.score < LIKELY or (alike == FAR_SOUND and not pair.shared):
        return None
    opens = major.word and not major.mid  # a headline's or a sentence's first word
    named = minor.name and (
        major.name or (minor.introduced and not opens) or (minor.mid and not minor.word and major.borne)
    )
    if not named or (one.opener and two.opener) or _two(one, two, alike):
        return None
    if (
        (lined_up(minor) and not pair.shared_given)
        or (alike == SAME and minor.credited)
        or (pair.kind == "person-name" and one.a_given and two.a_given and short_for(one.form, two.form))
    ):
        return None
    return pair


def _two(one: Form, two: Form, alike: float) -> bool:
    """Whether grammar, kinship or the story tells the two apart."""
    return (
        two_things(one.form, two.form)
        or derived(one, two)
        or side_by_side(one, two)
        or two_places(one, two)
        or two_people(one, two, alike < SLIP)
        or explained(one, two)
        or of_body(one)
        or of_body(two)
        or two_ages(one, two)
        or (not (one.given or two.given) and kin(one, two))
        or bool((one.given or (one.place and two.place)) and told_apart(one, two))
        or (alike < SLIP and part_of_name(one, two))
    )


def _shared(one: frozenset[str], two: frozenset[str]) -> frozenset[str]:
    """Names of one that are also names of the other, or else spelled much like one, or its initial."""
    same = one & two
    if same or not one or not two:
        return same
    return frozenset(
        g for g in one for h in two if g[:1] == h[:1] and (len(g) == 1 or len(h) == 1 or likeness(g, h) > SLIP)
    )
