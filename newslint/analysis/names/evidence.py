"""Whether two look-alikes in a story are one name: what speaks for it, what against, as one score."""

from __future__ import annotations

from dataclasses import dataclass

from newslint.analysis.names.forms import Form
from newslint.analysis.names.kinship import (
    derived,
    explained,
    man_and_woman,
    part,
    part_of_name,
    short_for,
    side_by_side,
    two_people,
    two_things,
)
from newslint.analysis.names.shapes import FAR_SLIP, FAR_SOUND, SAME, SLIP, SOUND, SOUND_SLIP, likeness

CLEAR, LIKELY = 5.0, 3.0
"""Scores from which a pair is reported as certain, and at all."""


@dataclass(frozen=True, slots=True)
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
    def odd(self) -> str:
        """The form that no list has, where both stand equally often and a list has the other; or ""."""
        tie = len(self.major.rows) == len(self.minor.rows)
        known = self.major.known and not self.minor.known
        return self.minor.form if tie and known and self.kind != "person-name" else ""

    @property
    def kind(self) -> str:
        """The one kind of conflict that this is."""
        if self.alike == SAME:
            return "surface"
        given = self.major.a_given or self.minor.a_given
        return "person-name" if self.shared_next and not self.shared_given and given else "variant"

    @property
    def score(self) -> float:
        """How sure it is that the two are one; from LIKELY on it is worth a look."""
        score = (
            self.alike
            + self._beside(self.shared_given, self.major.given)
            + self._beside(self.shared_next, self.major.following)
        )
        if self.major.given and self.minor.given and not self.shared_given:
            score -= 3 - 0.5 * bool(self.shared_next)
        if self.major.following and self.minor.following and not self.shared:
            score -= 2.5
        if not self.shared:
            score += self._roles()
        if self.minor.listed or self.minor.enumerated:
            both = self.major.listed or self.major.enumerated or (self.minor.enumerated and self.major.itemised)
            score -= 2 if both else 0 if self.shared_given else 1
        return score - (min(1.0, self._familiarity()) if self.shared_given else self._familiarity())

    def _beside(self, shared: frozenset[str], own: frozenset[str]) -> float:
        """What a shared neighbour is worth: less when it too is spelled in two ways, or an initial."""
        if not shared:
            return 0.0
        both = self.minor.given if own is self.major.given else self.minor.following
        return 2.0 if shared & own & both else 1.0 if self.alike > SLIP else 0.0

    def _roles(self) -> float:
        """What the roles of two forms say that share no neighbour."""
        major, minor = self.major, self.minor
        if major.given and minor.given:
            return 0.0
        few = 0.5 if len(minor.rows) == 1 and len(major.rows) > 2 else 0.0
        parent, orphan = (minor, major) if minor.given or (minor.titled and not major.given) else (major, minor)
        if orphan.following and (parent.given or parent.titled):
            return few - (1.0 if parent.following else 3.5)  # a given name against a surname: David, Davis
        if not parent.given:
            return few
        return few + (1.5 if parent.introduced and self.alike > SLIP else 1.0) - 1.5 * bool(parent.following)

    def _familiarity(self) -> float:
        """How much it speaks against one name that both are names or words of their own."""
        major, minor, alike = self.major, self.minor, self.alike
        free = not self.shared
        if not minor.known:
            cost = -0.5 if major.known or len(minor.form) < 5 else -1.0
            if major.word:
                cost += 0.5 if alike > SLIP else 1.0 if alike > SOUND else 1.5
            if free and major.place and alike < SOUND:
                cost += 1.0
        elif major.word or minor.word:
            cost = (2.5 if free else 1.0) if major.word and minor.word else (1.0 if alike > SOUND and free else 1.5)
        elif major.place and minor.place:
            cost = 0.0
        else:
            cost = (1.5 if free else 0.5) if major.known and alike < SAME and not self._one_thing else 0.0
        if major.place and minor.place:
            cost += 1.5 if alike in (SOUND_SLIP, SAME) else 3.0
        if man_and_woman(major, minor):
            cost += 3.0
        elif free and major.a_given and minor.a_given and (major.following or minor.following):
            cost += 1.0
        if free and min(len(major.form), len(minor.form)) < 5:
            cost += 1.5
        if free and minor.known and alike == SLIP:
            cost += 1.5 if minor.proper and major.proper else 0.5
        if (
            free
            and minor.known
            and alike in (SOUND, FAR_SLIP)
            and (minor.place or major.place or major.word or minor.word)
        ):
            cost += 1.0
        return cost

    @property
    def _one_thing(self) -> bool:
        """Whether the two are long names that sound the same and are no person's: places, mostly."""
        forms = (self.major, self.minor)
        return self.alike >= SOUND and not any(f.a_given or f.surname or f.word or len(f.form) < 7 for f in forms)

    @property
    def reason(self) -> str:
        """What the story says for one name, in a sentence or two."""
        said = []
        if self.shared_given:
            said.append(f"Both follow ‘{min(self.shared_given)}’.")
        if self.shared_next:
            said.append(f"Both stand before ‘{min(self.shared_next)}’.")
        parent, orphan = (self.major, self.minor) if self.major.given else (self.minor, self.major)
        if not said and parent.introduced and parent.given and not orphan.given:
            given = min(parent.given, key=lambda g: (not parent.lex.is_given(g), g))
            if len(parent.rows) > len(orphan.rows):
                said.append(f"‘{given} {parent.form}’ is introduced, ‘{orphan.form}’ never is.")
            else:
                said.append(f"‘{given} {parent.form}’ stands in full, ‘{orphan.form}’ alone.")
        return " ".join(said)


def judge(one: Form, two: Form) -> Pair | None:
    """The pair that two look-alikes make when they are likely one name."""
    alike = likeness(one.form, two.form)
    if not alike or one.form.lower() == two.form.lower() or part(one.form, two.form):
        return None
    if two_things(one.form, two.form):
        return None
    major, minor = (one, two) if (len(one.rows), one.known) >= (len(two.rows), two.known) else (two, one)
    if not (minor.name and (major.name or minor.introduced)) or derived(one, two) or side_by_side(one, two):
        return None
    if two_people(one, two, alike < SLIP) or explained(one, two) or (alike < SLIP and part_of_name(one, two)):
        return None
    pair = Pair(major, minor, alike, _shared(major.given, minor.given), _shared(major.following, minor.following))
    if (
        pair.score < LIKELY
        or (alike == FAR_SOUND and not pair.shared)
        or (alike == SAME and minor.credited)
        or (pair.kind == "person-name" and short_for(one.form, two.form))
    ):
        return None
    return pair


def _shared(one: frozenset[str], two: frozenset[str]) -> frozenset[str]:
    """Names of one that are also names of the other, or else spelled much like one, or its initial."""
    same = one & two
    if same or not one or not two:
        return same
    return frozenset(
        g for g in one for h in two if g[:1] == h[:1] and (len(g) == 1 or len(h) == 1 or likeness(g, h) > SLIP)
    )
