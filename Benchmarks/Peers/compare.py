#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures tamis beside other programs on the same messages, each in turn.

    compare.py --programs DIR [--output DIR] [--mails N] [--rounds N] [--sections NAME,...]

DIR of programs holds what `make bench-peers` builds. Processor time is compared, never wall-clock
time except where two cores are: so a busy machine moves ratios little.
"""

import argparse
import functools
import pathlib
import statistics
import sys

from inputs import BENCHMARKS, ROOT, WORST_UNITS, Inputs
from programs import ProgramFailed, Results, Session, Whole, peak_bytes, run
from report import default_folder, write_report

TAMIS = ROOT / ".build" / "release" / "tamis"
AUTOMATON = BENCHMARKS / ".build-run" / "release" / "AutomatonRun"
PATTERNS = {
    kind: pathlib.Path(__file__).with_name(f"contact_patterns_{kind}.txt")
    for kind in ("bounded", "open")}


class Comparison:
    """All sections, each of which measures some programs on one input."""

    def __init__(self, options, results, inputs):
        self.options = options
        self.results = results
        self.inputs = inputs
        self.programs = pathlib.Path(options.programs)
        self.mails = inputs.corpus("mail", options.mails)
        # Enough messages to have met every language: what is built on first use is built then.
        self.few_mails = inputs.head(self.mails, 500)
        self.search_texts = inputs.texts(inputs.head(self.mails, options.mails // 10))
        self.few_texts = inputs.texts(inputs.head(self.mails, 300))

    def scan(self, path, less, jobs=1):
        command = [TAMIS, "scan", "--jobs", jobs, "-q", "--output", "/dev/null"]
        return Whole(command, path, less)

    def session(self, program, *arguments, texts):
        path = program if "/" in str(program) else self.programs / program
        return functools.partial(Session, [path, *arguments], texts.stat().st_size)

    def python(self, peer, *arguments, texts):
        script = pathlib.Path(__file__).with_name("python_peers.py")
        return self.session(self.programs / "venv/bin/python", script, peer, *arguments, texts=texts)

    def literals(self):
        """The automaton beside others: the same literals, every match."""
        for section, minimum in (("literals", 1), ("long literals", 12)):
            literals, texts = self.inputs.literals(minimum), self.search_texts
            search = functools.partial(self.session, texts=texts)
            subjects = self.results.start({
                "tamis": search(AUTOMATON, literals, texts, "unicode", "calls"),
                "tamis, one call": search(AUTOMATON, literals, texts, "unicode", "block"),
                "tamis, A to Z": search(AUTOMATON, literals, texts, "ascii", "calls"),
                "Vectorscan literals": search("vectorscan_run", texts, "literal", literals),
                "Vectorscan caseless": search("vectorscan_run", texts, "caseless", literals),
                "Rust aho-corasick": self.python("ahocorasick", literals, texts, texts=texts),
            })
            for name, subject in subjects.items():
                self.results.add(f"{section}, build", name, subject.built["build_s"])
                self.results.add(f"{section}, memory", name, subject.peak_bytes)
            self.results.in_turn(section, subjects, self.options.rounds, same=[
                ("tamis", "tamis, one call", "Vectorscan caseless"),
                ("tamis, A to Z", "Vectorscan literals", "Rust aho-corasick")])

    def sizes(self):
        """The automaton with more and more literals."""
        subjects = {}
        for count in (1_000, 10_000, 100_000):
            literals = self.inputs.invented_literals(count, self.search_texts)
            subject = self.session(
                AUTOMATON, literals, self.search_texts, "unicode", "calls",
                texts=self.search_texts)()
            subject.prepare()
            subjects[f"{count} literals"] = subject
            self.results.add("sizes, build", f"{count} literals", subject.built["build_s"])
            self.results.add("sizes, tables", f"{count} literals", subject.built["table_bytes"])
            self.results.add("sizes, memory", f"{count} literals", subject.peak_bytes)
        self.results.in_turn("sizes", subjects, self.options.rounds)

    def scanner(self):
        """The scanner beside engines that look for its literals and for contacts."""
        texts, literals = self.search_texts, self.inputs.literals()
        search = functools.partial(self.session, "vectorscan_run", texts, texts=texts)
        whole = self.scan(self.mails, self.few_mails)
        text_bytes = self.inputs.texts(self.mails).stat().st_size
        whole.byte_count = text_bytes - self.inputs.texts(self.few_mails).stat().st_size
        subjects = {"tamis scan": lambda: whole}
        for kind, patterns in PATTERNS.items():
            subjects[f"Vectorscan, one database, {kind}"] = search("caseless", literals, patterns)
            subjects[f"Vectorscan, two databases, {kind}"] = search("two", literals, patterns)
            subjects[f"Vectorscan with starts, {kind}"] = search("som", literals, patterns)
        ripgrep = ["rg", "--count-matches", "--threads", "1"]
        nothing = self.inputs.write("no-texts.txt", "")
        subjects["ripgrep -P, contacts"] = lambda: Whole(
            [*ripgrep, "-P", "--ignore-case", "--file", PATTERNS["bounded"]], texts, nothing)
        # Compiling so many literals caseless takes it minutes.
        subjects["ripgrep -F, literals"] = lambda: Whole(
            [*ripgrep, "-F", "--file", self.inputs.lowercase(literals)],
            self.inputs.lowercase(texts), nothing)
        self.results.in_turn("scanner", self.results.start(subjects), self.options.rounds, same=[
            [f"Vectorscan, {number} {kind}" for number in ("one database,", "two databases,")]
            for kind in PATTERNS])

    def slow_peers(self):
        """Peers that are too slow for many messages."""
        texts = self.few_texts
        self.results.in_turn("few messages", self.results.start({
            "RE2 set, contacts": self.session(
                "re2_set_run", texts, self.inputs.write("none.txt", ""), PATTERNS["bounded"],
                texts=texts),
            "RE2 set, literals and contacts": self.session(
                "re2_set_run", texts, self.inputs.literals(), PATTERNS["bounded"], texts=texts),
            "Presidio": self.python("presidio", texts, texts=texts),
            "datafog-core": self.python("datafog", texts, texts=texts),
        }), self.options.rounds)

    def whole(self):
        """The whole program beside simdjson alone."""
        inputs, count = self.inputs, self.options.mails
        violating = inputs.corpus("mail", count // 2, 1)
        clean_few = inputs.head(self.mails, count // 5)
        for section, path in {
                "mail": self.mails,
                "chat": inputs.corpus("chat", count * 2),
                "every message violates": violating,
                "all disguises": inputs.disguised(clean_few)}.items():
            self.check_records(path)
            self.results.in_turn(section, {
                "simdjson": Whole([self.programs / "simdjson_alone"], path),
                "tamis scan": self.scan(path, inputs.head(path, 500)),
            }, self.options.rounds)

    def check_records(self, path):
        """simdjson and tamis must read the same records, and any workers write the same."""
        records = int(run([self.programs / "simdjson_alone", path]).output.split()[0])
        outputs = [run([TAMIS, "scan", "--jobs", jobs, "-q", path]).output for jobs in (1, 2)]
        if outputs[0] != outputs[1]:
            sys.exit(f"{path.name}: one worker and two write different output")
        if f'"messages":{records},'.encode() not in outputs[0].splitlines()[-1]:
            sys.exit(f"{path.name}: simdjson reads {records} records, tamis does not")

    def workers(self):
        """Two workers beside one, by wall-clock time."""
        for number in range(self.options.rounds):
            for jobs in (1, 2):
                usage = run(
                    [TAMIS, "scan", "--jobs", jobs, "-q", "--output", "/dev/null", self.mails])
                size = self.mails.stat().st_size
                for section, seconds in (("workers, wall", usage.wall_seconds),
                                         ("workers, processor", usage.cpu_seconds)):
                    self.results.rows.append(
                        [section, f"{jobs} workers", number, seconds, size, None])

    def worst(self):
        """Messages made to be slow, once, twice and four times as long, beside mail."""
        total = 8 << 20
        nothing = self.inputs.write("one.ndjson", '{"id":"1","lang":"en","text":"Hello."}\n')
        subjects = {"mail": self.scan(self.mails, self.few_mails)}
        for name in WORST_UNITS:
            for length in (1, 2, 4):
                subjects[f"{name}, {length}x"] = self.scan(
                    self.inputs.worst(name, length, total), nothing)
        self.results.in_turn("worst cases", subjects, max(2, self.options.rounds // 2))

    def memory(self):
        """The most memory of two workers."""
        big_emoji = self.inputs.worst("emoji", 16, 64 << 20)
        for name, path in (("mail", self.mails), ("1 MiB of emoji", big_emoji)):
            self.results.add("memory", name, peak_bytes([
                TAMIS, "scan", "--jobs", 2, "-q", "--output", "/dev/null", "--max-record-bytes", "4M",
                path]))

    def start(self):
        """One message from nothing; the least of many runs, as other work only adds."""
        for name, language in (("lang stated", '"lang":"en",'), ("no lang", "")):
            path = self.inputs.write(
                f"start-{len(language)}.ndjson",
                f'{{"id":"1",{language}"text":"Write to anna@example.com, please."}}\n')
            usages = [run([TAMIS, "scan", "-q", path]) for _ in range(4 * self.options.rounds)]
            self.results.add("start, wall", name, min(usage.wall_seconds for usage in usages))
            self.results.add(
                "start, processor", name, statistics.median(usage.cpu_seconds for usage in usages))


def main():
    sections = ["literals", "sizes", "scanner", "slow_peers", "whole", "workers", "worst", "memory",
                "start"]
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--programs", required=True)
    parser.add_argument("--output", default=default_folder())
    parser.add_argument("--mails", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--sections", default=",".join(sections))
    options = parser.parse_args()
    if options.mails < 10_000:
        parser.error("--mails must be 10000 or more: the start of a program is measured on 500")
    results = Results()
    inputs = Inputs(pathlib.Path(options.programs) / "inputs")
    comparison = Comparison(options, results, inputs)
    for section in options.sections.split(","):
        if section not in sections:
            sys.exit(f"no section {section}; there are: {', '.join(sections)}")
        try:
            getattr(comparison, section)()
        except ProgramFailed as failure:
            results.notes.append(f"section {section}: {failure}")
    write_report(results, options)


if __name__ == "__main__":
    main()
