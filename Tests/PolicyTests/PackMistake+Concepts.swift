// SPDX-License-Identifier: Apache-2.0

extension PackMistake {
  /// Mistakes in concepts and combinations.
  static let concepts: [PackMistake] = conceptLists + combinationLists

  private static let conceptLists: [PackMistake] = [
    PackMistake(
      "a concept that is a text", says: "a mapping is expected",
      "pack: p\nconcepts:\n  s: word ◀"),
    PackMistake(
      "unknown key of a concept", says: "unknown key \"literals\"",
      "pack: p\nconcepts:\n  s:\n    literals: [a] ◀"),
    PackMistake(
      "words without a pattern", says: "go with a pattern",
      "pack: p\nconcepts:\n  s:\n    words: [a] ◀"),
    PackMistake(
      "a word of one asterisk beside a pattern", says: "needs letters beside the *",
      "pack: p\nconcepts:\n  s:\n    pattern: a\n    words: [\"*\"] ◀"),
    PackMistake(
      "blank word of a concept", says: "must not be empty",
      "pack: p\nconcepts:\n  s:\n    - a\n    - \"\" ◀"),
    PackMistake(
      "a word of one asterisk", says: "needs letters beside the *",
      "pack: p\nconcepts:\n  s:\n    - a\n    - \"*\" ◀"),
    PackMistake(
      "a word of asterisks and blanks", says: "needs letters beside the *",
      "pack: p\nconcepts:\n  s:\n    - \"* *\" ◀\n    - a"),
    PackMistake(
      "a word that is a list", says: "a text is expected",
      "pack: p\nconcepts:\n  s:\n    - [a] ◀"),
    PackMistake(
      "bad pattern of a concept", says: "(at byte 1 of the pattern)",
      "pack: p\nconcepts:\n  s:\n    pattern: '(' ◀"),
    PackMistake(
      "a concept's pattern that is a list", says: "a text is expected",
      "pack: p\nconcepts:\n  s:\n    pattern: [a] ◀"),
  ]

  private static let combinationLists: [PackMistake] = [
    PackMistake(
      "combinations is a list", says: "a mapping is expected", "pack: p\ncombinations: [a] ◀"),
    PackMistake(
      "combinations of a rule are a mapping", rule: "c.d", says: "a list is expected",
      "pack: p\ncombinations:\n  c.d: {all: [a]} ◀"),
    inRule("combinations are a text", says: "a list is expected", "combinations: gift ◀"),
    inRule(
      "a combination that is a text", says: "a mapping is expected",
      "combinations:\n  - {all: [a]}\n  - gift ◀"),
    inRule(
      "a combination of nothing", says: "needs \"all\"", "combinations:\n  - {all: []} ◀"),
    inRule(
      "a combination without all", says: "needs \"all\"", "combinations:\n  - {reach: 3} ◀"),
    inRule(
      "all is a text", says: "a list is expected", "combinations:\n  - {all: a} ◀"),
    inRule(
      "a blank concept", says: "must not be empty", "combinations:\n  - {all: [a, \"\"]} ◀"),
    inRule(
      "no concept beside the bar", says: "between the names",
      "combinations:\n  - {all: [a, \"|\"]} ◀"),
    inRule(
      "seven concepts", says: "at most 6", "combinations:\n  - {all: [a, b, c, d, e, f, g]} ◀"),
    inRule(
      "unknown key of a combination", says: "unknown key \"any\"",
      "combinations:\n  - {all: [a], any: [b]} ◀"),
    inRule(
      "unknown scope", says: "\"text\" is none of: sentence, near",
      "combinations:\n  - {all: [a], scope: text} ◀"),
    inRule(
      "a reach of nothing", says: "from 1 to 60", "combinations:\n  - {all: [a], reach: 0} ◀"),
    inRule(
      "a reach that is too far", says: "from 1 to 60",
      "combinations:\n  - {all: [a], reach: 61} ◀"),
    inRule(
      "a reach in words", says: "from 1 to 60", "combinations:\n  - {all: [a], reach: far} ◀"),
    inRule(
      "unless is a text", says: "a list is expected",
      "combinations:\n  - {all: [a], unless: b} ◀"),
    inRule(
      "ordered is maybe", says: "true or false",
      "combinations:\n  - {all: [a], ordered: maybe} ◀"),
    inRule(
      "negated_too is a number", says: "true or false",
      "combinations:\n  - {all: [a], negated_too: 1} ◀"),
    PackMistake(
      "the second combination, apart from the rule", rule: "c.d", says: "from 1 to 60",
      "pack: p\ncombinations:\n  c.d:\n    - {all: [a]}\n    - {all: [a], reach: 99} ◀"),
  ]
}
