// SPDX-License-Identifier: Apache-2.0

extension PackMistake {
  /// Files that are no packs, and mistakes in the keys that are not rules.
  static let structure: [PackMistake] = [
    PackMistake("empty file", says: "the file is empty", " ◀"),
    PackMistake("only a comment", says: "the file is empty", "# nothing ◀"),
    PackMistake("a text", says: "a mapping is expected", "hello ◀"),
    PackMistake("a list", says: "a mapping is expected", "- pack ◀"),
    PackMistake(
      "a flow list that does not end", says: "not readable as YAML", "pack: p\nrules: [a\n ◀"),
    PackMistake(
      "a tab as indentation", says: "not readable as YAML", "pack: p\nrules:\n\ta.b: c ◀"),
    PackMistake(
      "a quote that does not end", says: "not readable as YAML", "language: en\npack: \"p ◀"),
    PackMistake(
      "an alias", says: "anchors and aliases are not allowed", "pack: p\nlanguage: *en ◀"),
    PackMistake(
      "an anchor", says: "anchors and aliases are not allowed",
      "pack: p\nlanguage: &en en ◀"),
    PackMistake(
      "a rule id with a quote", rule: "a\"b", says: "a rule's id consists of",
      "pack: p\nrules:\n  a\"b: {category: phrase, severity: block, summary: S} ◀"),
    PackMistake(
      "a rule without an id", rule: "", says: "a rule's id consists of",
      "pack: p\nrules:\n  \"\": {category: phrase, severity: block, summary: S} ◀"),
    PackMistake("a control character", says: "not readable as YAML", "pack: \"\u{1}\" ◀"),
    PackMistake(
      "a key twice", says: "the key language stands twice", "pack: p\nlanguage: en ◀\nlanguage: de"),
    PackMistake(
      "a rule twice", says: "the key a.b stands twice",
      "pack: p\nphrases:\n  a.b: [x] ◀\n  c.d: [x]\n  a.b: [y]"),
    PackMistake("unknown key", says: "unknown key \"colour\"", "pack: p\ncolour: red ◀"),
    PackMistake("a key that is a list", says: "a text is expected", "pack: p\n? [rules] ◀\n: 1"),
    PackMistake("no name", says: "the key \"pack\"", "language: en ◀"),
    PackMistake("blank name", says: "must not be empty", "language: en\npack: \" \" ◀"),
    PackMistake("name is a list", says: "a text is expected", "language: en\npack: [p] ◀"),
    PackMistake("language is a list", says: "a text is expected", "pack: p\nlanguage: [en] ◀"),
    PackMistake("blank language", says: "must not be empty", "pack: p\nlanguage: \"\" ◀"),
    PackMistake("open_endings is maybe", says: "true or false", "pack: p\nopen_endings: maybe ◀"),
    PackMistake("dotted_i is a number", says: "true or false", "pack: p\ndotted_i: 1 ◀"),
    PackMistake("prefixes is a text", says: "a list is expected", "pack: p\nprefixes: al ◀"),
    PackMistake("blank prefix", says: "must not be empty", "pack: p\nprefixes: [a, \"\"] ◀"),
    PackMistake("equivalents is a text", says: "a list is expected", "pack: p\nequivalents: ab ◀"),
    PackMistake(
      "a group of equivalents is a list", says: "a text is expected",
      "pack: p\nequivalents: [[a]] ◀"),
    PackMistake(
      "equivalents in ASCII", says: "equally many bytes", "pack: p\nequivalents: [ab] ◀"),
    PackMistake(
      "equivalents of two lengths", says: "equally many bytes", "pack: p\nequivalents: [é字] ◀"),
    PackMistake("rules is a list", says: "a mapping is expected", "pack: p\nrules: [a.b] ◀"),
    PackMistake("phrases is a list", says: "a mapping is expected", "pack: p\nphrases: [a] ◀"),
    PackMistake("concepts is a list", says: "a mapping is expected", "pack: p\nconcepts: [a] ◀"),
    PackMistake("hosts is a list", says: "a mapping is expected", "pack: p\nhosts: [a.com] ◀"),
    PackMistake("profiles is a list", says: "a mapping is expected", "pack: p\nprofiles: [a] ◀"),
    PackMistake(
      "unknown key of hosts", says: "unknown key \"denied\"", "pack: p\nhosts:\n  denied: [a.com] ◀"
    ),
    PackMistake(
      "a list of hosts is a text", says: "a list is expected", "pack: p\nhosts:\n  allowed: a.com ◀"
    ),
    PackMistake(
      "unknown key of a profile", says: "unknown key \"colour\"",
      "pack: p\nprofiles:\n  strict:\n    colour: red ◀"),
    PackMistake(
      "unknown severity in a profile", rule: "a.b", says: "\"fatal\" is none of",
      "pack: p\nprofiles:\n  strict:\n    rules:\n      c.d: off\n      a.b: fatal ◀"),
    PackMistake(
      "only is a text", says: "a list is expected", "pack: p\nprofiles:\n  strict:\n    only: a.b ◀"
    ),
    PackMistake(
      "every_link is yes", says: "true or false",
      "pack: p\nprofiles:\n  strict:\n    every_link: yes ◀"),
    PackMistake(
      "phone_regions is a text", says: "a list is expected",
      "pack: p\nprofiles:\n  strict:\n    phone_regions: DE ◀"),
    PackMistake(
      "blank base of a profile", says: "must not be empty",
      "pack: p\nprofiles:\n  strict:\n    extends: \"\" ◀"),
    PackMistake(
      "blank summary of a profile", says: "must not be empty",
      "pack: p\nprofiles:\n  strict:\n    summary: \"\" ◀"),
  ]
}
