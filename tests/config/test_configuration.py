"""newslint.yml: found, extended, checked; what it sets reaches the story."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from newslint.config import Configuration, Overrides, Settings, settings_for
from newslint.config.overrides import PROFILES
from newslint.config.versions import asked, numbers
from newslint.document import Document
from newslint.errors import ConfigError
from newslint.ruleset import shipped

RULE = "extends: existence\nmessage: m\ntokens: [x]\n"


@pytest.fixture(autouse=True)
def few_rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for id_ in ("quotes.unclosed", "typos.doubled", "typos.nonword", "grammar.confusion"):
        pack, _, name = id_.partition(".")
        rule = tmp_path / "rules" / pack / f"{name}.yml"
        rule.parent.mkdir(parents=True, exist_ok=True)
        rule.write_text(RULE if pack != "grammar" else "extends: languagetool\nmessage: m\n", encoding="utf-8")
    monkeypatch.setattr(shipped, "folder", lambda: tmp_path / "rules")
    profiles = tmp_path / "profiles"
    profiles.mkdir()
    for name in PROFILES:
        (profiles / f"{name}.yml").write_text(f"description: {name}\n", encoding="utf-8")
    monkeypatch.setattr("newslint.config.configuration._PROFILES", profiles)
    monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path / "cache"))
    (tmp_path / "project").mkdir()
    monkeypatch.chdir(tmp_path / "project")


def write(name: str, text: str) -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def on(settings: Settings) -> list[str]:
    return [rule.id for rule in settings.ruleset().rules]


def wrong(text: str, overrides: Overrides | None = None) -> str:
    write("newslint.yml", text)
    with pytest.raises(ConfigError) as raised:
        settings_for(Path("story.txt"), overrides)
    return str(raised.value)


def test_nothing_said() -> None:
    settings = settings_for(Path("story.txt"))
    assert settings.profile == "neutral"
    assert on(settings) == ["quotes.unclosed", "typos.doubled", "typos.nonword"]
    assert settings.files == ()


def test_the_nearest_file_wins() -> None:
    write("newslint.yml", "select: quotes\n")
    write("a/.newslint.yml", "select: typos.doubled\n")
    configuration = Configuration()
    assert on(configuration.settings(Path("story.txt"))) == ["quotes.unclosed"]
    assert on(configuration.settings(Path("a/b/c/story.txt"))) == ["typos.doubled"]
    assert on(configuration.settings(Path("a"))) == ["typos.doubled"] if Path("a").is_dir() else True
    assert configuration.settings(Path("a/b/story.txt")).files == ("a/.newslint.yml",)


def test_isolated_and_named() -> None:
    write("newslint.yml", "select: quotes\n")
    write("other.yml", "select: typos.doubled\n")
    assert len(on(settings_for(Path("s.txt"), Overrides(isolated=True)))) == 3
    assert on(settings_for(Path("s.txt"), Overrides(config="other.yml"))) == ["typos.doubled"]
    with pytest.raises(ConfigError, match=r"missing\.yml: cannot be read"):
        settings_for(Path("s.txt"), Overrides(config="missing.yml"))


def test_a_change_is_seen_through_the_cache() -> None:
    write("newslint.yml", "select: quotes\n")
    assert on(settings_for(Path("s.txt"))) == ["quotes.unclosed"]
    write("newslint.yml", "select: typos\n")
    assert on(settings_for(Path("s.txt"))) == ["typos.doubled", "typos.nonword"]


def test_extends_counts_from_its_file_and_merges() -> None:
    write("house/base.yml", "profile: uk-web\ndate: 2024-05-01\nnames: n.yml\nexclude: drafts/\n")
    write("house/n.yml", "words: [paywalled]\n")
    write("newslint.yml", "extends: house/base.yml\nprofile: us-wire\nnames: more.yml\nexclude: '*.old.txt'\n")
    write("more.yml", "words: [liveblog]\n")
    settings = settings_for(Path("s.txt"))
    assert settings.profile == "us-wire"
    assert settings.origins["profile"] == "newslint.yml:2:10"
    assert settings.origins["date"] == "house/base.yml:2:7"
    assert settings.house.words == {"paywalled", "liveblog"}
    assert settings.excluded(Path("house/drafts/s.txt"))
    assert settings.excluded(Path("a/s.old.txt"))
    assert not settings.excluded(Path("a/s.txt"))


def test_a_ring_of_extends() -> None:
    write("b.yml", "extends: newslint.yml\n")
    assert "newslint.yml → b.yml → newslint.yml" in wrong("extends: b.yml\n")


def test_date_and_type() -> None:
    write("newslint.yml", "date: 2024-05-01\ntype: opinion\n")
    settings = settings_for(Path("s.txt"))
    plain = Document("s.txt", "txt", "", "")
    assert settings.apply(plain).date == datetime.date(2024, 5, 1)
    assert settings.apply(plain).type == "opinion"
    own = Document("s.txt", "txt", "", "", date=datetime.date(2020, 1, 1), type="live")
    assert settings.apply(own) == own
    news = Document("s.txt", "txt", "", "", meta={"type": "news"})
    assert settings.apply(news).type == "news"
    forced = settings_for(Path("s.txt"), Overrides(date=datetime.date(2021, 2, 3), type="obituary"))
    assert (forced.apply(own).date, forced.apply(own).type) == (datetime.date(2021, 2, 3), "obituary")


def test_grammar_needs_a_server() -> None:
    said = wrong("extend-select: grammar\n")
    assert "newslint.yml:1:16: extend-select: ‘grammar’ needs a LanguageTool" in said
    write("newslint.yml", "ignore: grammar\n")
    assert "grammar.confusion" not in on(settings_for(Path("s.txt"), Overrides(select=("ALL",))))
    overrides = Overrides(extend_select=("grammar",), languagetool="http://localhost:8081")
    rules = settings_for(Path("s.txt"), overrides).ruleset().rules
    assert [r.options["service"]["url"] for r in rules if r.check == "languagetool"] == ["http://localhost:8081"]


def test_per_file_ignores() -> None:
    write("newslint.yml", "per-file-ignores:\n  'live/*.md': typos\n  '*.txt': [quotes]\n")
    configuration = Configuration()
    assert on(configuration.settings(Path("live/a.md"))) == ["quotes.unclosed"]
    assert on(configuration.settings(Path("a.txt"))) == ["typos.doubled", "typos.nonword"]
    assert len(on(configuration.settings(Path("a.md")))) == 3
    assert configuration.settings(Path("a.txt")) is configuration.settings(Path("b.txt"))


def test_rules_change_levels_and_options() -> None:
    text = "rules:\n  typos.doubled: {level: suggestion, tokens: [911, no], types: news, scope: paragraph}\n"
    write("newslint.yml", text)
    for _ in range(2):  # the second time from the cache
        rule = next(r for r in settings_for(Path("s.txt")).ruleset().rules if r.id == "typos.doubled")
        assert rule.severity("anything") == "suggestion"
        assert settings_for(Path("s.txt")).origins == {"rules.typos.doubled": "newslint.yml:2:18"}
        assert rule.options["tokens"] == ["911", "no"]
        assert (rule.types, rule.scope, rule.shipped) == (("news",), ("paragraph",), False)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("profil: neutral\n", "newslint.yml:1:1: unknown key ‘profil’"),
        ("profile: us-wir\n", "did you mean ‘us-wire’?"),
        ("ignore: [quote]\n", "newslint.yml:1:10: ignore: there is no pack ‘quote’"),
        ("ignore: [quotes.unclose]\n", "did you mean ‘quotes.unclosed’?"),
        ("select:\n  - typo*.x\n", "newslint.yml:2:5: select: there is no rule ‘typo*.x’"),
        ("rules:\n  typos.double: {level: error}\n", "newslint.yml:2:3: there is no rule ‘typos.double’"),
        ("rules:\n  typos.doubled: {levl: error}\n", "newslint.yml:2:19: unknown key ‘levl’"),
        ("rules:\n  typos.doubled: {level: bad}\n", "level: ‘bad’ is none of error, warning, suggestion"),
        ("rules:\n  typos.doubled:\n    tokens: ['a(']\n", "newslint.yml:3:14"),
        ("rules: {typos.doubled: {scope: heading & ~h7}}\n", "scope: there is no ‘h7’"),
        ("date: 2024-13-01\n", "a date is written 2024-05-31"),
        ("date: 2024-02-30\n", "newslint.yml:1:7: there is no 2024-02-30"),
        ("required-version: '>=7, <9'\n", "newslint >=7, <9 is asked for"),
        ("extends: nowhere.yml\n", "there is no file nowhere.yml to extend"),
        ("packs: nowhere\n", "newslint.yml:1:8: packs: there is no folder nowhere"),
        ("names: nowhere.yml\n", "newslint.yml:1:8: names: there is no file nowhere.yml"),
        ("select:\n\t- a\n", "newslint.yml:2:1: not valid YAML"),
        ("- a\n", "expected a mapping, found a list"),
        ("languagetool: {url: localhost}\n", "http://localhost:8081"),
    ],
)
def test_mistakes(text: str, told: str) -> None:
    assert told in wrong(text)


def test_all_mistakes_in_one_go() -> None:
    said = wrong("profil: x\ntipe: news\nignore: 3.5.x\nselect: {a: b}\n")
    assert "‘profil’" in said
    assert "‘tipe’" in said
    assert "expected a list, found a mapping" in said


def test_unknown_names_of_every_kind_in_one_go() -> None:
    said = wrong("ignore: [quots]\nnames: no.yml\nper-file-ignores: {'*': typoz}\nrules: {typos.x: {level: error}}\n")
    for word in ("‘quots’", "no.yml", "‘typoz’", "‘typos.x’"):
        assert word in said


def test_a_changed_rule_keeps_to_its_selection() -> None:
    write("newslint.yml", "select: quotes\nrules: {typos.doubled: {tokens: y}}\nper-file-ignores: {'*.txt': quotes}\n")
    assert on(settings_for(Path("s.md"))) == ["quotes.unclosed"]
    assert on(settings_for(Path("s.txt"))) == []
    assert settings_for(Path("s.txt")).why["grammar.confusion"].startswith("absent")


def test_mistakes_on_the_command_line() -> None:
    with pytest.raises(ConfigError, match="--select: there is no pack ‘typoz’"):
        settings_for(Path("s.txt"), Overrides(select=("typoz",)))
    with pytest.raises(ConfigError, match="did you mean ‘uk-web’"):
        settings_for(Path("s.txt"), Overrides(profile="uk-wbe"))


@pytest.mark.parametrize("wanted", ["'>=0.1, <99, !=5.0'", "0.1", "==0.1.0", "<1"])
def test_versions_that_fit(wanted: str) -> None:
    write("newslint.yml", f"required-version: {wanted}\n")
    assert settings_for(Path("s.txt")).profile == "neutral"


def test_another_version_is_all_that_is_told() -> None:
    said = wrong("required-version: '>=7, <9'\nprofile: of-the-future\nzebra: 1\n")
    assert said == (
        "newslint.yml:1:19: newslint >=7, <9 is asked for, this is 0.1.0\n"
        "    required-version: '>=7, <9'\n                      ^\n"
        "    hint: pip install 'newslint>=7,<9'"
    )
    assert "pip install 'newslint==0.0.9'" in wrong("required-version: 0.0.9\n")
    assert "newslint 0.2 is asked for" in wrong("required-version: 0.2\n")


def test_a_base_asks_for_another_version() -> None:
    write("base.yml", "required-version: '<0.1'\n")
    assert "base.yml:1:19: newslint <0.1 is asked for" in wrong("extends: base.yml\n")


def test_versions_are_compared_as_numbers() -> None:
    assert numbers("0.10.0") > numbers("0.9.9")
    assert numbers("1.0") == numbers("1") == numbers("1.0.0rc1")
    assert asked(">=0.9,!=0.10.1", "0.10") and not asked(">=0.10.1", "0.10")
    assert not asked("0.1,>0.1", "0.1")


def test_a_broken_pack_is_an_error_unless_lenient() -> None:
    write("desk/one.yml", RULE)
    write("desk/two.yml", "extends: existense\nmessage: m\n")
    overrides = Overrides(packs=("desk",))
    with pytest.raises(ConfigError, match="unknown check ‘existense’"):
        settings_for(Path("s.txt"), overrides)
    configuration = Configuration(Overrides(packs=("desk",), lenient=True))
    assert "desk.one" in on(configuration.settings(Path("s.txt")))
    assert [p.place.path.endswith("desk/two.yml") for p in configuration.problems] == [True]


def test_a_pack_of_strangers_is_bounded_in_time() -> None:
    write("desk/one.yml", RULE)
    rules = settings_for(Path("s.txt"), Overrides(packs=("desk",))).ruleset().rules
    assert {r.id: r.shipped for r in rules}["desk.one"] is False
    assert {r.id: r.shipped for r in rules}["quotes.unclosed"] is True


def test_the_fingerprint_is_stable_and_changes() -> None:
    first = settings_for(Path("s.txt")).fingerprint
    assert first == settings_for(Path("s.txt")).fingerprint
    write("newslint.yml", "rules: {typos.doubled: {level: suggestion}}\n")
    assert first != settings_for(Path("s.txt")).fingerprint


def test_a_server_is_a_url() -> None:
    with pytest.raises(ConfigError, match="--languagetool or NEWSLINT_LANGUAGETOOL_URL: ‘localhost’ is no server"):
        settings_for(Path("s.txt"), Overrides(languagetool="localhost"))


def test_what_is_wrong_is_worked_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    write("newslint.yml", "profil: x\n")
    configuration = Configuration()
    for _ in range(2):
        with pytest.raises(ConfigError, match="profil"):
            configuration.settings(Path("s.txt"))
        monkeypatch.setattr("newslint.config.given.chain", None)
