#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes CharacterReference+Data.swift from the HTML standard's named character references.

The table is that of Python's module html.entities, which is
https://html.spec.whatwg.org/multipage/named-characters.html and changes no more.
Usage: character_references.py > ../CharacterReference+Data.swift
"""
from html.entities import html5

WIDTH = 92


def main():
    # A name that may stand without its semicolon is in the table both with and without it.
    names = sorted({name.rstrip(";") for name in html5}, key=lambda name: name.encode())
    entries = []
    for name in names:
        value = html5.get(name + ";") or html5[name]
        mark = "!" if name in html5 else " "
        entries.append(name + mark + "+".join(f"{ord(c):x}" for c in value))
    lines, line = [], ""
    for entry in entries:
        if line and len(line) + len(entry) + 1 > WIDTH:
            lines.append(line + ";")
            line = ""
        line += (";" if line else "") + entry
    lines.append(line)
    print("// SPDX-License-Identifier: Apache-2.0")
    print("// Made by Generate/character_references.py; do not edit.")
    print()
    print("extension CharacterReference {")
    print("  /// The named references in the order of their bytes: the name, `!` where it needs no")
    print("  /// semicolon and a blank where it does, and its scalars in hexadecimal.")
    print('  static let data: StaticString = """')
    for line in lines[:-1]:
        print("    " + line + "\\")
    print("    " + lines[-1])
    print('    """')
    print("}")


main()
