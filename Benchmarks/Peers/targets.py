# SPDX-License-Identifier: Apache-2.0
"""The targets, each beside what was measured."""

from inputs import WORST_UNITS


def verdict(value, target, at_least=True):
    if value is None:
        return "not measured"
    return "met" if (value >= target if at_least else value <= target) else "missed"


def shown(value, write):
    """What `write` makes of a value, if there is one."""
    return "not measured" if value is None else write(value)


def times(value):
    return shown(value, "{:.2f} ×".format)


def literal_rows(results):
    for section, what in (
            ("literals", "AhoCorasick, all built-in literals, caseless, every match with span"),
            ("long literals", "the same, literals of 12 bytes and more")):
        vectorscan = results.fastest(section, "Vectorscan")
        for other, target in ((vectorscan, 2), ("Rust aho-corasick", 5)):
            ratio = results.ratio(section, "tamis", other)
            block = results.ratio(section, "tamis, one call", other)
            yield (what, f"≥ {target} × {other}",
                   f"{times(ratio)} ({times(block)} in one call)", verdict(ratio, target))


def size_rows(results):
    build_targets = {10_000: 0.1, 100_000: 2}
    for count, target in ((10_000, 0.8), (100_000, 0.3)):
        name = f"{count} literals"
        ratio = results.ratio("sizes", name, "1000 literals")
        yield (f"AhoCorasick, {count:,} literals", f"≥ {target} × the rate of 1,000", times(ratio),
               verdict(ratio, target))
        build = results.value("sizes, build", name)
        yield (f"building {count:,} literals", f"≤ {build_targets[count]} s",
               shown(build, "{:.2f} s".format),
               verdict(build, build_targets[count], at_least=False))
        memory = results.value("sizes, memory", name)
        tables = results.value("sizes, tables", name)
        yield (f"memory with {count:,} literals", "≤ 300 MB",
               shown(memory, lambda peak: f"{peak / 1e6:.0f} MB at most, {tables / 1e6:.1f} MB of tables"),
               verdict(memory, 300e6, at_least=False))


def scanner_rows(results):
    what = "MessageScanner, `2020-11`, decoded text, spans, one call a message"
    for other, target in (
            (results.fastest("scanner", "Vectorscan, "), 6),
            (results.fastest("scanner", "Vectorscan with starts"), 15),
            ("ripgrep -P, contacts", 8)):
        ratio = results.ratio("scanner", "tamis scan", other) if other else None
        yield (what, f"≥ {target} × {other or 'Vectorscan with starts'}", times(ratio),
               verdict(ratio, target))


def whole_rows(results):
    for section, what, target in (
            ("mail", "`tamis scan`, NDJSON to NDJSON, one worker", 0.40),
            ("chat", "the same on chat messages", 0.35),
            ("every message violates", "the same when every message violates", 0.15)):
        ratio = results.ratio(section, "tamis scan", "simdjson")
        yield (what, f"≥ {target:.2f} of simdjson alone",
               shown(ratio, "{:.4f}".format), verdict(ratio, target))
    ratio = results.ratio("workers, wall", "2 workers", "1 workers")
    steady = results.ratio("workers, processor", "2 workers", "1 workers")
    yield ("two workers on two cores, wall clock", "≥ 1.85 × one",
           shown(ratio, lambda gain: f"{gain:.2f} × (the processor time allows {2 * steady:.2f} ×)"),
           verdict(ratio, 1.85))


def worst_rows(results):
    for name in WORST_UNITS:
        rates = [results.ratio("worst cases", f"{name}, {length}x", "mail") for length in (1, 2, 4)]
        if None in rates:
            yield (f"all {name}", "≥ 0.05 of mail, linear", "not measured", "not measured")
            continue
        # Linear time is the same rate at every length; a fifth is left to noise.
        is_linear = rates[2] >= 0.8 * rates[0]
        measured = ", ".join(f"{rate:.2f}" for rate in rates)
        met = "met" if min(rates) >= 0.05 and is_linear else "missed"
        yield (f"all {name}, 64, 128 and 256 KiB", "≥ 0.05 of mail, linear", measured, met)


def other_rows(results):
    disguised, clean = "all disguises", "mail"
    ratio = results.ratio(disguised, "tamis scan", "tamis scan", clean)
    yield ("all 25 disguises in every message", "≥ 0.10 of the clean rate",
           shown(ratio, "{:.2f}".format), verdict(ratio, 0.10))
    for name, target in (("mail", 100), ("1 MiB of emoji", 150)):
        peak = results.value("memory", name)
        yield (f"peak memory, two workers, {name}", f"≤ {target} MB",
               shown(peak, lambda bytes: f"{bytes / 1e6:.0f} MB"),
               verdict(peak, target * 1e6, at_least=False))
    for name in ("lang stated", "no lang"):
        wall = results.value("start, wall", name)
        processor = results.value("start, processor", name)
        yield (f"start to first violation, {name}", "≤ 40 ms",
               shown(wall, lambda time: f"{time * 1e3:.0f} ms wall clock, "
                                        f"{processor * 1e3:.0f} ms of processor"),
               verdict(wall, 0.040, at_least=False))


def target_rows(results):
    """What, target, measured and verdict of each row."""
    for rows in (literal_rows, size_rows, scanner_rows, whole_rows, worst_rows, other_rows):
        yield from rows(results)
