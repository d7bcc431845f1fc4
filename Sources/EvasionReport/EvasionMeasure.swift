// SPDX-License-Identifier: Apache-2.0

import MessageScanner
import Policy

/// Measures how many disguised contacts are found and how many harmless variants raise an alarm.
package struct EvasionMeasure {
  /// A fraction and what it is of.
  package struct Row: Sendable {
    /// The technique or the harmless variant.
    package let name: String
    /// Contacts found, or messages with an alarm.
    package var hits = 0
    /// All of them.
    package var total = 0
    /// The texts that count against it.
    package var examples: [String] = []
  }

  private let scanner: Scanner

  /// Makes a measure under the default policy.
  ///
  /// - Throws: `PolicyError` or `AutomatonError` when the built-in packs are damaged.
  package init() throws {
    scanner = try Scanner(policy: Policy(profile: "2020-11"))
  }

  /// How many contacts are found for each technique.
  ///
  /// - Returns: one row a technique, in the order of `EvasionTechnique.all`, rows of one name
  /// joined.
  package func recall() -> [Row] {
    var rows: [Row] = []
    for technique in EvasionTechnique.all {
      if rows.last?.name != technique.name { rows.append(Row(name: technique.name)) }
      let index = rows.count - 1
      for base in EvasionBase.all where finds(base.contact, in: base) {
        guard let contact = technique.contact(of: base) else { continue }
        rows[index].total += 1
        if finds(contact, in: base) {
          rows[index].hits += 1
        } else {
          rows[index].examples.append("\(base.language): \(contact)")
        }
      }
    }
    return rows
  }

  /// The bases that are not even found when written plainly.
  ///
  /// - Returns: one line each.
  package func unfoundBases() -> [String] {
    EvasionBase.all.filter { !finds($0.contact, in: $0) }.map { "\($0.language): \($0.contact)" }
  }

  /// Whether something is found where the contact stands.
  private func finds(_ contact: String, in base: EvasionBase) -> Bool {
    let start = base.before.utf8.count
    let end = start + contact.utf8.count
    let found = scanner.scan(
      text: base.before + contact + base.after, region: base.region, kind: "reply")
    let prefixes = Self.rules[base.kind, default: []]
    return found.violations.contains { violation in
      let rule = scanner.policy.rules[violation.rule].id
      return violation.range.overlaps(start..<end) && prefixes.contains { rule.hasPrefix($0) }
    }
  }

  /// How many messages raise an alarm in a harmless variant and none as they are.
  ///
  /// - Parameter messages: compliant messages.
  /// - Returns: one row a variant.
  package func alarms(in messages: [CompliantMessage]) -> [Row] {
    HarmlessVariant.all.map { variant in
      var row = Row(name: variant.name)
      for message in messages {
        let text = variant.change(message.text)
        guard text != message.text else { continue }
        row.total += 1
        if findsDisguise(in: text, message) {
          row.hits += 1
          row.examples.append(message.id)
        }
      }
      return row
    }
  }

  /// Whether something is found only by undoing a trick.
  private func findsDisguise(in text: String, _ message: CompliantMessage) -> Bool {
    let plain = scanner.scan(text: message.text, region: message.region, kind: "reply").violations
    return scanner.scan(text: text, region: message.region, kind: "reply").violations
      .contains { found in !found.evasion.isEmpty && !plain.contains { $0.rule == found.rule } }
  }

  private static let rules: [EvasionBase.Kind: [String]] = [
    .email: ["contact."], .phone: ["contact.phone"], .link: ["link."],
    .phrase: ["payment.", "contact."],
  ]
}
