// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import MessageScanner
import Policy
import ScanPipeline
import ViolationReport

/// `tamis rules`: what the policy in force says.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "Lists rules, shows one, checks all, or says why they find what they find.",
    subcommands: [ListRules.self, ShowRule.self, CheckRules.self, ExplainRules.self])
}

/// How `tamis rules list` writes.
enum RuleListFormat: String, ExpressibleByArgument {
  case text, markdown
}

/// `tamis rules list`: one line a rule.
struct ListRules: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the rules in force, one line each.",
    discussion: """
      As markdown, lists what the policy says, sentence by sentence, with the rules that enforce \
      it and their severity in every profile.
      """)

  @Option(help: "How the rules are listed: text or markdown.")
  var format = RuleListFormat.text

  @OptionGroup var options: PolicyOptions

  func run() throws {
    guard format == .text else {
      do {
        let table = try CatalogueTable(userPacks: options.userPacks())
        return try StandardOutput.write(lines: table.markdown())
      } catch let error as PolicyError {
        throw ValidationError("\(error)")
      }
    }
    let policy = try options.policy()
    let width = policy.rules.map(\.id.count).max() ?? 0
    let lines = policy.rules.map { rule in
      rule.id.padded(to: width + 2) + rule.severity.rawValue.padded(to: 7)
        + rule.category.rawValue.padded(to: 11) + rule.summary
    }
    try StandardOutput.write(lines: lines)
  }
}

/// `tamis rules show ID`: everything about one rule.
struct ShowRule: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows one rule with its phrases and examples.")

  @Argument(help: "The rule's id, such as contact.email.")
  var id: String

  @OptionGroup var options: PolicyOptions

  func run() throws {
    let policy = try options.policy()
    guard let index = policy.ruleIndex(of: id) else {
      let known = policy.rules.map(\.id).joined(separator: ", ")
      throw ValidationError(
        "there is no rule \"\(id)\" in profile \(policy.profile.name); known: \(known)")
    }
    let rule = policy.rules[index]
    var lines = [
      "\(rule.id): \(rule.summary)",
      "category   \(rule.category.rawValue)",
      "severity   \(rule.severity.rawValue) in profile \(policy.profile.name)",
    ]
    if rule.bindsProactiveOnly {
      lines.append(
        "binds      messages that the seller starts; at warn where a message does not say")
    }
    lines.append("defined    \(rule.origin)")
    if let pattern = rule.pattern {
      lines.append("pattern    \(pattern.source)")
      lines.append("literals   \(pattern.literals.joined(separator: ", "))")
    }
    if Scanner.judgesSentences(by: id) {
      lines.append("sentences  judged as a whole, too, by their likeness to labelled ones")
    }
    let combinations = policy.combinations.filter { $0.rule == id }
    if !combinations.isEmpty {
      lines.append("\n\(combinations.count) combinations of concepts")
      lines += combinations.map { combination in
        "  \((combination.language.tag ?? "any").padded(to: 9))\(Self.text(of: combination))"
      }
    }
    let phrases = policy.phrases.filter { $0.rule == id }
    if !phrases.isEmpty {
      lines.append("\n\(phrases.count) phrases")
      lines += phrases.map { "  \(($0.language.tag ?? "any").padded(to: 9))\($0.text)" }
    }
    lines += Self.section("examples that must match", rule.matching)
    lines += Self.section("examples that must pass", rule.passing)
    try StandardOutput.write(lines: lines)
  }

  private static func text(of combination: Combination) -> String {
    let all = combination.items.map { $0.joined(separator: " or ") }.joined(separator: " + ")
    let unless = combination.unless.joined(separator: ", ")
    return unless.isEmpty ? all : "\(all), unless \(unless)"
  }

  private static func section(_ title: String, _ examples: [Example]) -> [String] {
    examples.isEmpty ? [] : ["\n\(title)"] + examples.map { "  \($0.text)" }
  }
}

/// `tamis rules check`: every rule tried on its own examples.
struct CheckRules: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Runs every rule's own examples and reports what fails.",
    discussion: """
      Of the rules of further packs, it also warns of those that are slow, that find the same as \
      another, or that can never find anything.
      """)

  @OptionGroup var options: PolicyOptions

  func run() throws {
    let policy = try options.policy()
    let scanner: Scanner
    do {
      scanner = try Scanner(policy: policy)
    } catch {
      throw ValidationError("the policy's phrases cannot be compiled: \(error)")
    }
    let failures = ExampleCheck(policy: policy, scanner: scanner).failures()
    for failure in failures { StandardError.write("\(failure)") }
    for warning in try warnings(policy, scanner) { StandardError.write("warning: \(warning)") }
    let examples = policy.rules.reduce(0) { $0 + $1.matching.count + $1.passing.count }
    try StandardOutput.write(
      lines: ["\(policy.rules.count) rules, \(examples) examples, \(failures.count) failures"])
    if !failures.isEmpty { throw ExitStatus.failed }
  }

  /// What is worth a look in the user's own rules.
  private func warnings(_ policy: Policy, _ scanner: Scanner) throws -> [PolicyError] {
    let rules = try options.userPacks().flatMap(\.rules)
    return RuleAdvice(policy: policy, scanner: scanner, rules: Set(rules.map(\.id)))
      .warnings(about: rules)
  }
}

extension String {
  /// The text with blanks behind it up to a width in characters.
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
