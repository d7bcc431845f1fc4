# SPDX-License-Identifier: Apache-2.0
"""Writes the results of a comparison: a table, the raw figures, a chart and how it was done."""

import csv
import datetime
import pathlib
import platform
import re
import subprocess

from chart import megabytes, write_chart
from targets import target_rows

RESULTS = pathlib.Path(__file__).resolve().parents[1] / "Results"
# What a peer does less than tamis, or otherwise.
DIFFERENCES = [
    ("Vectorscan", "the end of each match only, but for `with starts`; contacts by five expressions "
     "without any check of what they found; no folding, no words of several languages told apart, no "
     "combinations of concepts"),
    ("Vectorscan literals", "`hs_compile_lit_multi`: A to Z are caseless, other letters are not"),
    ("Vectorscan caseless", "one database of escaped literals, `HS_FLAG_CASELESS` and `HS_FLAG_UTF8`"),
    ("Rust aho-corasick", "the DFA of `ahocorasick_rs`, overlapping matches; text and literals were "
     "made lower-case (A to Z) before; called on blocks of 64 KiB, so calling from Python costs nothing"),
    ("ripgrep", "counts matches; `-P` looks for the five contact expressions only, as all literals in "
     "one PCRE2 expression do not compile; `-F` is given text and literals in small letters, and leaves "
     "out matches that overlap others"),
    ("RE2 set", "which expressions occur in a text, not where and not how often"),
    ("Presidio", "its recognizers of addresses, numbers and links, without a language model"),
    ("datafog-core", "all that it looks for, with its default settings"),
    ("simdjson", "on-demand, `id` and `text` of each line and nothing else: no search at all"),
    ("tamis scan", "NDJSON to NDJSON: reads and checks each record, profile `2020-11`, one worker; in "
     "the section `scanner` its rate is that of the decoded text, all else included"),
]


def output_of(*command):
    try:
        result = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return ""
    return (result.stdout or result.stderr).strip()


def cpu_name():
    for line in pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.machine()


def default_folder():
    """Results/<date>-<cpu> beside this folder."""
    cpu = re.sub(r"[^a-z0-9]+", "-", re.sub(r"\([^)]*\)", "", cpu_name().lower())).strip("-")
    return RESULTS / f"{datetime.date.today()}-{cpu}"


def versions(options):
    """Names and versions of everything that was measured."""
    found = [("swift", output_of("swift", "--version").splitlines()[0]),
             ("g++", output_of("g++", "-dumpfullversion")),
             ("tamis", output_of("git", "describe", "--always", "--dirty"))]
    for package in ("libvectorscan-dev", "libre2-dev", "libsimdjson-dev", "ripgrep", "libpcre2-dev"):
        found.append((package, output_of("dpkg-query", "-W", "-f=${Version}", package)))
    pip = output_of(f"{options.programs}/venv/bin/pip", "list", "--format=freeze").splitlines()
    wanted = ("ahocorasick_rs", "presidio_analyzer", "datafog-core")
    found += [tuple(line.split("==")) for line in pip if line.startswith(wanted)]
    return found


def rate_table(results):
    """Every section that has rates: median, least and most."""
    yield "| section | program | MB/s | least | most | matches |"
    yield "|---|---|--:|--:|--:|--:|"
    for section in dict.fromkeys(row[0] for row in results.rows):
        for name in results.names(section):
            if next(row for row in results.rows if row[:2] == [section, name])[4] is None:
                continue
            rates = results.rates(section, name)
            matches = results.matches(section, name)
            yield (f"| {section} | {name} | {megabytes(results.rate(section, name))} | "
                   f"{megabytes(min(rates))} | {megabytes(max(rates))} | "
                   f"{'' if matches is None else format(matches, ',')} |")


def readme(results, options, name):
    yield f"# tamis beside others, {name[:10]}"
    yield ""
    yield f"    make bench-peers MAILS={options.mails} ROUNDS={options.rounds}"
    yield ""
    yield (f"{cpu_name()}, {output_of('nproc')} cores, {platform.system()} {platform.release()}. "
           "Processor time, but for the rows that say wall clock; each program in turn, the ratio of "
           "each round taken, the median of those shown. The machine had other work: read ratios.")
    yield ""
    yield "![chart](chart.svg)"
    yield ""
    yield "## Targets"
    yield ""
    yield "| what | target | measured | |"
    yield "|---|---|---|---|"
    for what, target, measured, verdict in target_rows(results):
        yield f"| {what} | {target} | {measured} | {verdict} |"
    yield ""
    yield "## All rates"
    yield ""
    yield from rate_table(results)
    yield ""
    yield ("Programs with the same task must find the same number of matches before anything is timed, or "
           "the comparison ends with an error: in `literals` those with one kind of caselessness, in "
           "`scanner` Vectorscan with one database and with two. simdjson and `tamis scan` must read the "
           "same records, one worker and two write the same bytes. What `tamis scan` finds is no number "
           "of literals: it judges them. `raw.csv` has every round.")
    yield ""
    yield "## What each does"
    yield ""
    for peer, does in DIFFERENCES:
        yield f"- **{peer}**: {does}."
    if results.notes:
        yield ""
        yield "Not measured:"
        yield ""
        for note in results.notes:
            yield f"- {note}"
    yield ""
    yield "## Versions"
    yield ""
    for program, version in versions(options):
        yield f"- {program} {version}"


def write_report(results, options):
    folder = pathlib.Path(options.output)
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "raw.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["section", "name", "round", "value", "bytes", "matches"])
        writer.writerows(results.rows)
    write_chart(results, folder / "chart.svg")
    text = "".join(f"{line}\n" for line in readme(results, options, folder.name))
    (folder / "README.md").write_text(text, encoding="utf-8")
    print(text)
