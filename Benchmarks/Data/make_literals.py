#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes literals.txt.gz: all literals of the built-in packs, sorted, one a line. Needs PyYAML.

The file is frozen, so that measurements of two days search for the same; write it anew only with
the results that are measured with it.
"""

import gzip
import pathlib

import yaml

PACKS = pathlib.Path(__file__).resolve().parents[2] / "Sources" / "Policy" / "Packs"
FROZEN = pathlib.Path(__file__).resolve().with_name("literals.txt.gz")
NOT_SCANNED = {"catalogue.yaml", "history.yaml"}


def phrase_texts(entries):
    for entry in entries or []:
        yield str(entry["text"] if isinstance(entry, dict) else entry)


def texts_of(pack):
    """Phrases, words of concepts and literals of patterns, as the pack writes them."""
    for rule in (pack.get("rules") or {}).values():
        yield from phrase_texts(rule.get("phrases"))
        yield from map(str, rule.get("literals") or [])
    for phrases in (pack.get("phrases") or {}).values():
        yield from phrase_texts(phrases)
    for concept in (pack.get("concepts") or {}).values():
        words = concept.get("words") if isinstance(concept, dict) else concept
        yield from map(str, words or [])


def main():
    literals = set()
    for path in sorted(PACKS.glob("*.yaml")):
        if path.name not in NOT_SCANNED:
            pack = yaml.safe_load(path.read_text(encoding="utf-8"))
            literals.update(text.strip("*").strip() for text in texts_of(pack))
    literals.discard("")
    lines = "".join(f"{literal}\n" for literal in sorted(literals))
    # Without a time, so that the same literals are the same file.
    FROZEN.write_bytes(gzip.compress(lines.encode(), 9, mtime=0))


if __name__ == "__main__":
    main()
