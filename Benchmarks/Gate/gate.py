#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Counts instructions on fixed inputs and compares them with Gate/thresholds.csv.

    gate.py TAMIS AUTOMATON_RUN [--renew]

Callgrind counts the same for the same binary and input however busy the machine is. A row is the
difference of two runs, one with more input than the other, so that starting is left out; the row
`start` is the run of a single message. `--renew` writes the thresholds anew, tolerances kept.
"""

import concurrent.futures
import csv
import gzip
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
THRESHOLDS = HERE / "thresholds.csv"
# How often a row's messages are repeated: enough to drown what threads do in another order each time.
MORE = 8
# What the threads of a start do in another order moves all rows of a run by some millions once in a
# while, on a busy machine; a true change stays.
ATTEMPTS = 3
# The thousands of literals that the automaton is built of: enough to be past the first caches.
EVERY_LITERAL = 20


def count_instructions(command):
    """Runs a command under callgrind; 1 is the exit status of found violations."""
    # Hash tables seeded by chance would make a start differ by one percent.
    environment = os.environ | {"SWIFT_DETERMINISTIC_HASHING": "1"}
    result = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *map(str, command)],
        env=environment, input="once\n", stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        text=True)
    count = re.search(r"Collected : (\d+)", result.stderr)
    if result.returncode not in (0, 1) or not count:
        sys.exit(f"{result.stderr}\n{' '.join(map(str, command))}: cannot be counted")
    return int(count[1])


class Inputs:
    """The programs without what valgrind cannot read, and files made of the fixed messages."""

    def __init__(self, folder, tamis, automaton):
        self.folder = pathlib.Path(folder)
        self.tamis = self.stripped(tamis)
        self.automaton = self.stripped(automaton)
        messages = {path.stem: path.read_text(encoding="utf-8") for path in HERE.glob("*.ndjson")}
        everything = "".join(messages[name] for name in sorted(messages))
        self.messages = {name: everything + MORE * text for name, text in messages.items()}
        self.messages["all"] = everything
        self.messages["one"] = messages["chat-clean"].splitlines(keepends=True)[0]

    def stripped(self, program):
        target = self.folder / pathlib.Path(program).name
        subprocess.run(["strip", "-o", target, program], check=True)
        return target

    def file(self, name, text):
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def scan(self, name, *options):
        path = self.file(f"{name}.ndjson", self.messages[name])
        return [self.tamis, "scan", "--jobs", "1", "-q", "--output", "/dev/null", *options, path]

    def search(self, times):
        with gzip.open(HERE.parent / "Data" / "literals.txt.gz", "rt", encoding="utf-8") as file:
            literals = self.file("literals.txt", "".join(list(file)[::EVERY_LITERAL]))
        texts = self.file(f"texts-{times}.txt", self.messages["all"] * times)
        return [self.automaton, literals, texts, "unicode", "calls"]


def measure(tamis, automaton):
    """All counts by the name of their row."""
    with tempfile.TemporaryDirectory() as folder:
        inputs = Inputs(folder, tamis, automaton)
        email_only = ["--policy", HERE / "email_only.yaml", "--profile", "email-only"]
        commands = {
            "one": inputs.scan("one"),
            "all": inputs.scan("all"),
            "mail-clean": inputs.scan("mail-clean"),
            "mail-violating": inputs.scan("mail-violating"),
            "chat-clean": inputs.scan("chat-clean"),
            "email-all": inputs.scan("all", *email_only),
            "email-more": inputs.scan("mail-violating", *email_only),
            "search-1": inputs.search(1),
            "search-5": inputs.search(5),
        }
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            counts = dict(zip(commands, pool.map(count_instructions, commands.values())))
    return {
        "start/2020-11/one-message": counts["one"],
        "scan/2020-11/mail-clean": counts["mail-clean"] - counts["all"],
        "scan/2020-11/mail-violating": counts["mail-violating"] - counts["all"],
        "scan/2020-11/chat-clean": counts["chat-clean"] - counts["all"],
        "pipeline/email-only/mail-violating": counts["email-more"] - counts["email-all"],
        "automaton/literals-3134/ndjson": counts["search-5"] - counts["search-1"],
    }


def renew(counts, tolerances):
    with THRESHOLDS.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["row", "instructions", "tolerance_percent"])
        writer.writerows([row, count, tolerances.get(row, 3)] for row, count in counts.items())


def compare(counts, stored):
    """Prints the table; returns whether no row takes more than it may."""
    passes = True
    print(f"{'row':<36} {'stored':>13} {'counted':>13} {'change':>8} {'may':>5}")
    for row, count in counts.items():
        if row not in stored:
            print(f"{row:<36} {'':>13} {count:>13,} {'':>8} {'':>5}  FAIL: no threshold")
            passes = False
            continue
        before, tolerance = stored[row]
        change = 100 * (count / before - 1)
        verdict = "FAIL" if change > tolerance else "ok"
        if change < -tolerance:
            verdict = "ok, and less: make bench-gate-renew"
        passes = passes and change <= tolerance
        print(f"{row:<36} {before:>13,} {count:>13,} {change:>+7.1f}% {tolerance:>4}%  {verdict}")
    return passes


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--renew"]
    if len(arguments) != 2:
        sys.exit(__doc__)
    for tool in ("valgrind", "strip"):
        if not shutil.which(tool):
            sys.exit(f"{tool} is missing")
    stored = {}
    if THRESHOLDS.exists():
        with THRESHOLDS.open(encoding="utf-8") as file:
            for line in csv.DictReader(file):
                stored[line["row"]] = (int(line["instructions"]), int(line["tolerance_percent"]))
    if "--renew" in sys.argv:
        renew(measure(*arguments), {row: tolerance for row, (_, tolerance) in stored.items()})
        print(THRESHOLDS.read_text(encoding="utf-8"), end="")
    elif not any(compare(measure(*arguments), stored) for _ in range(ATTEMPTS)):
        sys.exit("a row takes more instructions than it may: mend it, or say why and renew")


if __name__ == "__main__":
    main()
