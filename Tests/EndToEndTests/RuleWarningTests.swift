// SPDX-License-Identifier: Apache-2.0

import Testing

/// A pack of which `tamis rules check` warns, or does not.
struct RuleWarningCase: CustomTestStringConvertible {
  let name: String
  /// The members of the rule `own.rule`, and what stands behind the rules.
  let rule: String
  var rest = ""
  /// What is warned of; nil: nothing.
  let warning: String?

  var testDescription: String { name }

  private static let nested = "repeats without a bound what repeats without a bound"

  private static func pattern(_ pattern: String, warns: Bool) -> RuleWarningCase {
    RuleWarningCase(
      name: pattern, rule: "pattern: '\(pattern)', literals: [abc]",
      warning: warns ? nested : nil)
  }

  static let all: [RuleWarningCase] = [
    .pattern("abc(x+)+", warns: true),
    .pattern("abc(?:x|y*z)*", warns: true),
    .pattern("abc((x{2,})y){3,}", warns: true),
    .pattern("abc(x+)", warns: false),
    .pattern("abc(x+)?", warns: false),
    .pattern("abc(x{1,9})+", warns: false),
    .pattern("abc(x++)+", warns: false),
    .pattern("abc(x+)++", warns: false),
    .pattern(#"abc(x\+)+"#, warns: false),
    .pattern("abc([x+*])+", warns: false),
    .pattern("abc([]+)x])+", warns: false),
    .pattern("abc(x)+(y)+", warns: false),
    RuleWarningCase(
      name: "short literal", rule: "pattern: 'ab\\d', literals: [ab]",
      warning: "its literal \"ab\" stands in most texts"),
    RuleWarningCase(
      name: "literal of three bytes", rule: "pattern: 'abc', literals: [abc]", warning: nil),
    RuleWarningCase(name: "nothing to find", rule: "phrases: []", warning: "to look for"),
    RuleWarningCase(name: "phrase", rule: "phrases: [abracadabra]", warning: nil),
    RuleWarningCase(name: "history", rule: "detects: history", warning: "look at histories"),
    RuleWarningCase(
      name: "no word wakes", rule: "combinations: [{all: [own_short, own_long]}]",
      rest: "concepts: {own_short: [ab, all], own_long: [abcd]}",
      warning: "no word of own_short is long and rare enough"),
    RuleWarningCase(
      name: "a rare word of three letters wakes",
      rule: "combinations: [{all: [own_short, own_long]}]",
      rest: "concepts: {own_short: [ab, abc], own_long: [abcd]}", warning: nil),
    RuleWarningCase(
      name: "a word wakes", rule: "combinations: [{all: [own_long, own_short]}]",
      rest: "concepts: {own_short: [ab, abc], own_long: [abcd]}", warning: nil),
    RuleWarningCase(
      name: "an address",
      rule: "phrases: [anna@example.com], examples: {match: [\"Write to anna@example.com\"]}",
      warning: "rule contact.email finds the same here"),
    RuleWarningCase(
      name: "beside an address",
      rule: "phrases: [write to], examples: {match: [\"Write to anna@example.com\"]}",
      warning: nil),
  ]
}

@Suite struct RuleWarningTests {
  @Test(arguments: RuleWarningCase.all)
  func checkWarnsOfWhatIsDoubtful(row: RuleWarningCase) throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "own.yaml",
      """
      pack: own
      rules:
        own.rule: {category: phrase, severity: warn, summary: S, \(row.rule)}
      \(row.rest)
      """)
    let result = try tamis("rules", "check", "--policy", "own.yaml", in: folder)
    #expect(result.end == .exited(0))
    guard let warning = row.warning else {
      #expect(result.errorText == "")
      return
    }
    #expect(result.errorText.hasPrefix("warning: own.yaml:3: rule own.rule: "))
    #expect(result.errorText.contains(warning))
  }
}
