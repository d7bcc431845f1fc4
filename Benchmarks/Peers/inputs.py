# SPDX-License-Identifier: Apache-2.0
"""The messages, texts and literals that all programs are given."""

import gzip
import json
import pathlib
import random
import subprocess

BENCHMARKS = pathlib.Path(__file__).resolve().parents[1]
ROOT = BENCHMARKS.parent
GENERATOR = ROOT / ".build" / "release" / "CorpusGenerator"

ADDRESS = "anna@example.com"
NUMBER = "+49 30 901820"
# An address or number in each of the ways that the tests of disguises know.
DISGUISES = [
    "anna (at) example (dot) com",
    "anna (at) example[.]com",
    " ".join(ADDRESS),
    "".join(chr(ord(sign) + 0xFEE0) for sign in ADDRESS),
    "".join("⓪①②③④⑤⑥⑦⑧⑨"[int(sign)] for sign in NUMBER if sign.isdigit()),
    "".join("〇一二三四五六七八九"[int(sign)] for sign in NUMBER if sign.isdigit()),
    "".join(chr(0x1D7CE + int(sign)) for sign in NUMBER if sign.isdigit()),
    "plus four nine three zero nine zero one eight two zero",
    ADDRESS.translate(str.maketrans("aeo", "\u0430\u0435\u043e")),
    "\u200b".join(["ann", "a@e", "xam", "ple", ".co", "m"]),
    "\u2060".join(ADDRESS),
    "\u202e" + ADDRESS[::-1] + "\u202c",
    "\u200e".join(["+49", " 30", " 90", "182", "0"]),
    "\u00ad".join(["anna", "@exa", "mple", ".com"]),
    "\u0336".join(ADDRESS),
    "anna@example.c0m",
    "P4yP@l",
    "anna@\nexample.com",
    "+49\n30\n901820",
    "➕" + "".join(sign + "\ufe0f\u20e3" for sign in NUMBER if sign.isdigit()),
    "anna&#64;example&#46;com",
    "anna%40example.com",
    "YW5uYUBleGFtcGxlLmNvbQ==",
    "hxxps://shop.example.com/lamps",
    "anna@ex<!-- -->ample.com",
]

# Each over and over is a message that is made to be slow.
WORST_UNITS = {
    "@": "@",
    "digits": "5",
    "a": "a",
    "near-miss phrases": (
        "please leave us a revieu, five starz, a free giftt, newslettre, discounx on your next "
        "ordez, paypai. "),
    "emoji": "\U0001f600",
    "zero-width": "\u200b",
    "Han": "\u5305",
}
WORST_BYTES = 64 << 10


class Inputs:
    """Files in one folder, made when they are first asked for."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)

    def corpus(self, style, count, violating_share=0.05):
        """Generated messages as NDJSON; the same bytes on every machine."""
        path = self.folder / f"{style}-{violating_share}-{count}.ndjson"
        if not path.exists():
            subprocess.run(
                [GENERATOR, "--messages", ROOT / "Corpus" / "messages", "--style", style,
                 "--count", str(count), "--violating-share", str(violating_share),
                 "--output", path], check=True)
        return path

    def head(self, corpus, count):
        """The first messages of a corpus."""
        with open(corpus, encoding="utf-8") as file:
            lines = [line for _, line in zip(range(count), file)]
        return self.write(f"head-{count}-{corpus.name}", "".join(lines))

    def texts(self, corpus):
        """The decoded texts of a corpus, one a line, line feeds as blanks."""
        with open(corpus, encoding="utf-8") as file:
            texts = [json.loads(line)["text"].replace("\n", " ") for line in file]
        return self.write(corpus.stem + ".txt", "".join(f"{text}\n" for text in texts))

    def lowercase(self, path):
        """A copy in small letters, for programs that are faster so."""
        return self.write("lowercase-" + path.name, path.read_text(encoding="utf-8").lower())

    def disguised(self, corpus):
        """The messages of a corpus, each followed by the contacts in all disguises."""
        def disguise(line):
            record = json.loads(line)
            record["text"] += "\n" + ".\n".join(f"Contact: {contact}" for contact in DISGUISES)
            return json.dumps(record, ensure_ascii=False, separators=(",", ":"))

        with open(corpus, encoding="utf-8") as file:
            return self.write(
                "disguised-" + corpus.name, "".join(f"{disguise(line)}\n" for line in file))

    def worst(self, name, length, total_bytes):
        """Messages of one unit over and over, `length` times 64 KiB each."""
        unit = WORST_UNITS[name]
        text = unit * (length * WORST_BYTES // len(unit.encode()))
        lines = [
            json.dumps({"id": str(index), "lang": "en", "text": text}, ensure_ascii=False)
            for index in range(max(1, total_bytes // (length * WORST_BYTES)))]
        return self.write(f"worst-{name}-{length}.ndjson".replace(" ", "-"), "\n".join(lines) + "\n")

    def literals(self, minimum_bytes=1):
        """The frozen literals of the built-in packs."""
        with gzip.open(BENCHMARKS / "Data" / "literals.txt.gz", "rt", encoding="utf-8") as file:
            lines = [line for line in file if len(line.encode()) > minimum_bytes]
        return self.write(f"literals-{minimum_bytes}.txt", "".join(lines))

    def invented_literals(self, count, texts):
        """Phrases of words of the texts, each with an ending of its own that no text holds."""
        random_source = random.Random(1)
        with open(texts, encoding="utf-8") as file:
            words = file.read(1 << 20).split()
        syllables = [onset + vowel for onset in "bdfgklmnprstvz" for vowel in "aeiou"]
        literals = set()
        while len(literals) < count:
            before = random_source.sample(words, random_source.randrange(3))
            ending = "".join(random_source.choices(syllables, k=4)) + "q"
            literals.add(" ".join([*before, ending]).lower())
        return self.write(
            f"invented-{count}.txt", "".join(f"{literal}\n" for literal in sorted(literals)))

    def write(self, name, text):
        path = self.folder / name
        path.write_text(text, encoding="utf-8", newline="\n")
        return path
