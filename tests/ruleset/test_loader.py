"""Rule files: what loads, and how mistakes are told."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from newslint.checks import REGISTRY
from newslint.errors import ConfigError
from newslint.ruleset import marked, shipped
from newslint.ruleset.loader import files, load, read
from newslint.ruleset.rule import Rule
from newslint.ruleset.schema import rule_schema

GOOD = "extends: existence\nmessage: m\ntokens: [x]\n"


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        path = folder / "desk" / f"{name}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def one(folder: Path, text: str) -> Rule:
    return load(write(folder, rule=text))["desk.rule"]


def told(folder: Path, text: str) -> str:
    with pytest.raises(ConfigError) as raised:
        load(write(folder, rule=text))
    return str(raised.value)


def test_a_rule(tmp_path: Path) -> None:
    rule = one(
        tmp_path,
        """
extends: existence
message: "‘%s’ %s %d"
levels: {}
level: suggestion
scope: heading
quotes: only
types: opinion
off: it is young
tokens: [no, off, 911, 1.10, true, 2024-05-01]
ignorecase: yes
tests:
  - {bad: 911, finds: 911, date: 2024-05-01}
  - {ok: x, names: {words: [no]}}
""",
    )
    assert rule.options == {"tokens": ["no", "off", "911", "1.10", "true", "2024-05-01"], "ignorecase": True}
    assert (rule.scope, rule.types, rule.quotes, rule.off) == (("heading",), ("opinion",), "only", "it is young")
    assert rule.severity("") == "suggestion"
    assert rule.tests[0].finds == ("911",)
    assert rule.tests[1].names == {"words": ["no"]}


def test_swap_is_words(tmp_path: Path) -> None:
    rule = one(tmp_path, "extends: substitution\nmessage: m\nswap: {no: off, 1: one, on: 2}\n")
    assert rule.options["swap"] == {"no": "off", "1": "one", "on": "2"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("extends: existense\nmessage: m\n", "rule.yml:1:10: unknown check ‘existense’"),
        ("extends: existense\nmessage: m\n", "hint: did you mean ‘existence’?"),
        ("message: m\n", "the key ‘extends’ is missing"),
        ("Extends: existence\nmessage: m\n", "hint: write ‘Extends’ in lower case"),
        ("extends: existence\ntokens: [x]\n", "the key ‘message’ is missing"),
        (
            GOOD + "tokenz: [y]\n",
            "rule.yml:4:1: unknown key ‘tokenz’\n    tokenz: [y]\n    ^\n    hint: did you mean ‘tokens’?",
        ),
        (GOOD + "level: eror\n", "rule.yml:4:8: level: ‘eror’ is none of error, warning, suggestion"),
        (GOOD + "levels: {clear: error}\n", "rule.yml:4:10: unknown case ‘clear’"),
        (GOOD + "level: [error]\n", "level: expected a string, found a list"),
        (GOOD + "ignorecase: 3\n", "ignorecase: expected true or false, found a whole number"),
        (GOOD + "scope: {a: b}\n", "scope: expected a list, found a mapping"),
        (GOOD + "tests: {bad: x}\n", "hint: each entry stands on a line of its own, behind a dash"),
        (GOOD + "tests:\n  - bad:x\n", "hint: a colon and a space stand between a key and its value"),
        ("extends: substitution\nmessage: m\nswap:\n  - a: b\n", "hint: ‘key: value’ on each line, without a dash"),
        ("extends: existence\nmessage: m\ntokens: (sic\n", "put \\ before a sign such as ( or +"),
        (GOOD + "scope: [list, pargraph]\n", "rule.yml:4:15: scope: there is no ‘pargraph’"),
        (GOOD + "tests:\n  - {bda: x}\n", "rule.yml:5:6: unknown key ‘bda’"),
        (GOOD + "tests:\n  - {bad: x, options: {ignorcase: true}}\n", "hint: did you mean ‘ignorecase’?"),
        ("extends: existence\nmessage: m\ntokens:\n  - good\n  - 'a(b'\n", "rule.yml:5:5: "),
        (GOOD + "yields-to: [desk.rul]\n", "rule.yml:4:13: yields to ‘desk.rul’, which is no rule"),
        (GOOD + "yields-to: desk.rule\n", "in a ring: desk.rule → desk.rule"),
        ("- a\n", "a rule is a mapping"),
        ("", "a rule is a mapping"),
    ],
)
def test_mistakes(text: str, message: str, tmp_path: Path) -> None:
    assert message in told(tmp_path, text)


def test_all_mistakes_of_a_pack_in_one_go(tmp_path: Path) -> None:
    loaded = read(write(tmp_path, good=GOOD, tabs="extends:\n\t- x\n", twice=GOOD + "level: x\nlevl: y\n"))
    assert list(loaded.rules) == ["desk.good"]
    assert len(loaded.problems) == 3


def test_ids(tmp_path: Path) -> None:
    rules = load(write(tmp_path, one=GOOD))
    with pytest.raises(ConfigError, match=r"(?s)the id ‘desk.one’ is taken.*the other stands in .*one\.yml:1"):
        load(tmp_path, rules)
    write(tmp_path, **{"a b": GOOD})
    with pytest.raises(ConfigError, match="‘a b’ cannot be half of a rule's id"):
        load(tmp_path)


def test_a_ring_over_two_files(tmp_path: Path) -> None:
    write(tmp_path, a=GOOD + "yields-to: [desk.b]\n", b=GOOD + "yields-to: [desk.a]\n")
    with pytest.raises(ConfigError, match=r"in a ring: desk\.. → desk\.. → desk\.."):
        load(tmp_path)


def test_a_folder_that_is_a_pack(tmp_path: Path) -> None:
    assert list(load(write(tmp_path, one=GOOD) / "desk")) == ["desk.one"]


def test_folders_without_rules(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(ConfigError):
            load(folder)


def test_the_schema_is_one_and_the_shipped_rules_fit() -> None:
    import yaml
    from jsonschema import Draft202012Validator

    schema = rule_schema()
    Draft202012Validator.check_schema(schema)
    assert set(schema["$defs"]) == set(REGISTRY)
    valid = Draft202012Validator(schema)
    assert not valid.is_valid({"extends": "existence", "message": "m", "tokenz": ["x"]})
    assert not valid.is_valid({"extends": "existense", "message": "m"})
    assert valid.is_valid(yaml.safe_load(GOOD + "scope: list\n"))
    for _, path in files(shipped.folder()):
        assert [error.message for error in valid.iter_errors(marked.read(path).data)] == [], path


def test_cases_and_quotes_come_from_the_check(tmp_path: Path) -> None:
    for name, check in REGISTRY.items():
        assert check().name == name
    rule = one(tmp_path, "extends: mark-fault\nmessage: m\nkind: unclosed\n")
    assert rule.quotes == REGISTRY["mark-fault"]().quotes


class TestCache:
    @pytest.fixture(autouse=True)
    def own_cache(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(tmp_path / "cache"))

    def kept(self, folder: Path) -> Path:
        (file,) = (folder / "cache").iterdir()
        return file

    def settled(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("newslint.ruleset.cache._SETTLED_NS", 0)

    def test_the_same_rules_come_back(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.settled(monkeypatch)
        pack = write(tmp_path / "packs", one=GOOD + "tests: [{bad: x}]\n", two=GOOD + "levels: {}\noff: why\n")
        fresh = shipped.pack(pack)
        monkeypatch.setattr("newslint.ruleset.loader.read", None)
        again = shipped.pack(pack)
        assert [shipped.plain(r) for r in again.rules.values()] == [shipped.plain(r) for r in fresh.rules.values()]
        assert again.rules["desk.one"].tests == ()
        mode = self.kept(tmp_path).stat().st_mode & 0o777
        assert mode in (0o600, 0o666)  # Windows knows no groups
        assert (tmp_path / "cache").stat().st_mode & 0o777 in (0o700, 0o777)

    def test_a_changed_file_is_read(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.settled(monkeypatch)
        pack = write(tmp_path / "packs", one=GOOD)
        shipped.pack(pack)
        write(pack, one=GOOD.replace("message: m", "message: another"))
        assert shipped.pack(pack).rules["desk.one"].message == "another"
        write(pack, two=GOOD)
        assert len(shipped.pack(pack).rules) == 2

    @pytest.mark.parametrize("damage", [b"", b"newslint", None])
    def test_damage_is_passed_over(self, damage: bytes | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.settled(monkeypatch)
        pack = write(tmp_path / "packs", one=GOOD)
        shipped.pack(pack)
        file = self.kept(tmp_path)
        content = file.read_bytes()
        file.write_bytes(content[:-3] + b"abc" if damage is None else damage)
        assert list(shipped.pack(pack).rules) == ["desk.one"]
        assert file.read_bytes() == content

    def test_no_place_to_write(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.settled(monkeypatch)
        blocked = tmp_path / "file"
        blocked.write_text("", encoding="utf-8")
        monkeypatch.setenv("NEWSLINT_CACHE_DIR", str(blocked / "cache"))
        assert list(shipped.pack(write(tmp_path / "packs", one=GOOD)).rules) == ["desk.one"]

    def test_a_file_of_this_very_moment_is_not_kept(self, tmp_path: Path) -> None:
        shipped.pack(write(tmp_path / "packs", one=GOOD))
        assert not (tmp_path / "cache").exists()

    def test_mistakes_are_not_kept(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.settled(monkeypatch)
        pack = write(tmp_path / "packs", one="extends: x\n")
        assert shipped.pack(pack).problems == shipped.pack(pack).problems != ()

    def test_neither_yaml_nor_schema_is_imported(self, tmp_path: Path) -> None:
        import subprocess
        import sys

        code = (
            "import sys; from pathlib import Path; from newslint.config import settings_for;"
            "from newslint.ruleset import shipped; shipped.folder = lambda: Path(sys.argv[1]);"
            "settings_for(Path('x.txt'));"
            "print([m for m in ('yaml', 'jsonschema', 'pathspec', 'regex', 'difflib') if m in sys.modules])"
        )
        pack = write(tmp_path / "packs", one=GOOD)
        said = "names: names.yml\nexclude: old\nignore: desk\nrules: {desk.one: {level: error, tokens: [y]}}\n"
        (tmp_path / "newslint.yml").write_text(said, encoding="utf-8")
        (tmp_path / "names.yml").write_text("words: [x]\n", encoding="utf-8")
        for path in (pack / "desk" / "one.yml", tmp_path / "newslint.yml", tmp_path / "names.yml"):
            os.utime(path, (1_700_000_000, 1_700_000_000))
        command = [sys.executable, "-c", code, str(pack)]
        runs = [
            subprocess.run(command, capture_output=True, text=True, check=True, cwd=tmp_path).stdout.strip()
            for _ in range(3)  # what is younger than a tenth of a second is not kept yet
        ]
        assert "yaml" in runs[0]
        assert runs[-1] == "[]"
