"""What must hold of any selection."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newslint.config.select import ALL, Layer, Term, verdicts
from newslint.errors import Place
from newslint.ruleset.rule import Rule

RULES = {
    rule.id: rule
    for rule in (
        Rule("quotes.unclosed", "existence", "m", {}),
        Rule("quotes.stop", "existence", "m", {}, off="it is often wrong"),
        Rule("typos.doubled", "existence", "m", {}),
        Rule("desk.own", "existence", "m", {}, shipped=False),
    )
}
PATTERNS = (ALL, "quotes", "typos", "desk", "quotes.*", "*.d*", *RULES)

terms = st.builds(
    lambda pattern, brings, nearness: Term(pattern, brings, "k", Place("f", 1, 1), nearness),
    st.sampled_from(PATTERNS),
    st.booleans(),
    st.integers(0, 2),
)
layers = st.builds(lambda some, anew: Layer(tuple(some), anew), st.lists(terms, max_size=6), st.booleans())


@given(layers, st.lists(layers, max_size=3), st.sampled_from(sorted(RULES)), st.booleans())
def test_any_selection(chosen: Layer, voices: list[Layer], id_: str, brings: bool) -> None:
    verdict = verdicts(RULES, "p", chosen, voices)
    assert verdict.on <= RULES.keys() == verdict.why.keys()

    named = Layer((Term(id_, brings, "k", Place("f", 0, 0)),))
    after = verdicts(RULES, "p", chosen, [*voices, named])
    assert (id_ in after.on) is brings, "an id in the last layer decides"
    assert after.on - {id_} == verdict.on - {id_}, "and nothing else changes"

    turned = [Layer(layer.terms[::-1], layer.anew) for layer in voices]
    assert verdicts(RULES, "p", chosen, turned).on == verdict.on, "order inside a layer says nothing"

    everything = Layer((Term(ALL, True, "k", Place("f", 0, 0)),), anew=True)
    assert verdicts(RULES, "p", chosen, [*voices, everything]).on == RULES.keys()
