#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Runs a peer that is a Python package, in the way of the other programs of this folder.

    python_peers.py ahocorasick LITERALS TEXTS | presidio TEXTS | datafog TEXTS

Prepares, then searches all texts once for each line of standard input and prints what it took.
"""

import json
import sys
import time

BLOCK_BYTES = 64 << 10


def read_lines(path):
    with open(path, encoding="utf-8", newline="\n") as file:
        return [line for line in file.read().split("\n") if line]


def ahocorasick(literal_path, text_path):
    """DFA of all literals; letters A to Z are made small beforehand, which is not timed.

    Blocks of many texts in one call, so that calling from Python costs nothing: no literal holds a
    line feed.
    """
    import ahocorasick_rs

    literals = [literal.encode().lower() for literal in read_lines(literal_path)]
    texts = [text.encode().lower() for text in read_lines(text_path)]
    blocks, block = [], bytearray()
    for text in texts:
        block += text + b"\n"
        if len(block) >= BLOCK_BYTES:
            blocks.append(bytes(block))
            block = bytearray()
    blocks.append(bytes(block))
    automaton = ahocorasick_rs.BytesAhoCorasick(
        literals, implementation=ahocorasick_rs.Implementation.DFA)
    return lambda: sum(
        len(automaton.find_matches_as_indexes(block, overlapping=True)) for block in blocks)


def presidio(text_path):
    """The pattern recognizers for addresses, numbers and links, without a language model."""
    import tldextract.tldextract
    from presidio_analyzer.predefined_recognizers import (
        EmailRecognizer, PhoneRecognizer, UrlRecognizer)

    texts = read_lines(text_path)
    # The list of public suffixes that the package ships, and no look-up on the network.
    tldextract.tldextract.TLD_EXTRACTOR = tldextract.TLDExtract(suffix_list_urls=())
    recognizers = [
        (EmailRecognizer(), ["EMAIL_ADDRESS"]),
        (PhoneRecognizer(), ["PHONE_NUMBER"]),
        (UrlRecognizer(), ["URL"]),
    ]
    return lambda: sum(
        len(recognizer.analyze(text, entities, None) or [])
        for text in texts for recognizer, entities in recognizers)


def datafog(text_path):
    """Everything that it looks for."""
    import datafog_core

    texts = read_lines(text_path)
    return lambda: sum(len(datafog_core.scan(text)) for text in texts)


def main():
    peers = {"ahocorasick": ahocorasick, "presidio": presidio, "datafog": datafog}
    if len(sys.argv) < 3 or sys.argv[1] not in peers:
        sys.exit(__doc__)
    start = time.process_time()
    search = peers[sys.argv[1]](*sys.argv[2:])
    print(json.dumps({"build_s": time.process_time() - start}), flush=True)
    for _ in sys.stdin:
        start = time.process_time()
        matches = search()
        seconds = time.process_time() - start
        print(json.dumps({"search_s": seconds, "matches": matches}), flush=True)


if __name__ == "__main__":
    main()
