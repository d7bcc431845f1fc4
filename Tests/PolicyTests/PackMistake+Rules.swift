// SPDX-License-Identifier: Apache-2.0

extension PackMistake {
  /// Mistakes in rules and phrases; each error names the rule.
  static let rules: [PackMistake] = [
    PackMistake(
      "a rule that is a text", rule: "a.b", says: "a mapping is expected",
      "pack: p\nrules:\n  a.b: block ◀"),
    PackMistake(
      "no category", rule: "a.b", says: "category, severity and summary are needed",
      "pack: p\nrules:\n  a.b:\n    severity: block ◀\n    summary: Something."),
    PackMistake(
      "no severity", rule: "a.b", says: "category, severity and summary are needed",
      "pack: p\nrules:\n  a.b:\n    category: phrase ◀\n    summary: Something."),
    PackMistake(
      "no summary", rule: "a.b", says: "category, severity and summary are needed",
      "pack: p\nrules:\n  a.b:\n    category: phrase ◀\n    severity: block"),
    PackMistake(
      "unknown key in the second rule", rule: "c.d", says: "unknown key \"colour\"",
      """
      pack: p
      rules:
        a.b: {category: phrase, severity: block, summary: Something.}
        c.d:
          category: phrase
          colour: red ◀
      """),
    inRule("unknown key of a rule", says: "unknown key \"weight\"", "weight: 3 ◀"),
    inRule(
      "unknown category", says: "\"mail\" is none of: email", without: ["category"],
      "category: mail ◀"),
    inRule(
      "unknown severity", says: "\"high\" is none of: info", without: ["severity"],
      "severity: high ◀"),
    inRule(
      "severity in capitals", says: "\"Block\" is none of", without: ["severity"],
      "severity: Block ◀"),
    inRule("blank summary", says: "must not be empty", without: ["summary"], "summary: \"  \" ◀"),
    inRule("unknown detection", says: "\"fax\" is none of", "detects: fax ◀"),
    inRule("a condition without links", says: "goes with \"detects: link\"", "when: external ◀"),
    inRule(
      "a form without a condition", says: "\"detects: form\" needs \"when\"", "detects: form ◀"),
    inRule(
      "unknown form", says: "\"size\" is none of: line_breaks", "detects: form\nwhen: size ◀"),
    inRule("unknown condition", says: "\"far\" is none of: external", "detects: link\nwhen: far ◀"),
    inRule("binds replies", says: "binds: proactive", "binds: reply ◀"),
    inRule("excused by a mapping", says: "a list is expected", "excused_by: {a: b} ◀"),
    inRule(
      "bad pattern", says: "(at byte 3 of the pattern)", "literals: [a]\npattern: 'a[b' ◀"),
    inRule("blank pattern", says: "must not be empty", "literals: [a]\npattern: '' ◀"),
    inRule("a pattern without literals", says: "needs literals", "pattern: 'a+' ◀"),
    inRule("a pattern with no literal", says: "needs literals", "literals: []\npattern: 'a+' ◀"),
    inRule("a blank literal", says: "must not be empty", "pattern: 'a+'\nliterals: [\"\"] ◀"),
    inRule("literals without a pattern", says: "go with a pattern", "literals: [a] ◀"),
    inRule("a window without a pattern", says: "go with a pattern", "window: 9 ◀"),
    inRule("a window of nothing", says: "from 1 to 4096", "pattern: a\nliterals: [a]\nwindow: 0 ◀"),
    inRule(
      "a window that is too wide", says: "from 1 to 4096",
      "pattern: a\nliterals: [a]\nwindow: 4097 ◀"),
    inRule(
      "a window beyond every number", says: "from 1 to 4096",
      "pattern: a\nliterals: [a]\nwindow: 99999999999999999999999 ◀"),
    inRule(
      "a window in words", says: "from 1 to 4096", "pattern: a\nliterals: [a]\nwindow: wide ◀"),
    inRule("unknown key of examples", says: "unknown key \"fail\"", "examples:\n  fail: [a] ◀"),
    inRule("examples that are a list", says: "a mapping is expected", "examples: [a] ◀"),
    inRule(
      "an example without text", says: "text or html is needed",
      "examples:\n  match:\n    - {kind: reply} ◀"),
    inRule(
      "unknown key of an example", says: "unknown key \"lang\"",
      "examples:\n  pass:\n    - {text: a, lang: de} ◀"),
    inRule("phrases that are a mapping", says: "a list is expected", "phrases: {gift: [a]} ◀"),
    inRule("phrases that are a text", says: "a list is expected", "phrases: gift ◀"),
    inRule("blank phrase", says: "must not be empty", "phrases:\n  - gift\n  - \"\" ◀"),
    inRule(
      "a phrase without text", says: "text is needed", "phrases:\n  - {not_after: [a]} ◀"),
    inRule(
      "unknown key of a phrase", says: "unknown key \"before\"",
      "phrases:\n  - {text: a, before: [b]} ◀"),
    inRule(
      "not_before is a text", says: "a list is expected",
      "phrases:\n  - {text: a, not_before: b} ◀"),
    inRule(
      "bad pattern behind a phrase", says: "(at byte 1 of the pattern)",
      "phrases:\n  - {text: a, followed_by: 'a)'} ◀"),
    PackMistake(
      "a phrase that is a list, apart from the rule", rule: "c.d", says: "a mapping is expected",
      "pack: p\nphrases:\n  a.b: [gift]\n  c.d:\n    - [gift] ◀"),
    PackMistake(
      "phrases that are a mapping, apart from the rule", rule: "c.d", says: "a list is expected",
      "pack: p\nphrases:\n  c.d:\n    gift: [a] ◀"),
  ]
}
