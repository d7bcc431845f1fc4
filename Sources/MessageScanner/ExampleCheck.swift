// SPDX-License-Identifier: Apache-2.0

import MessageText
import Policy

/// Tries every rule on the examples that its pack gives for it.
public struct ExampleCheck: Sendable {
  private let policy: Policy
  private let scanner: Scanner

  /// Makes a check.
  ///
  /// - Parameters:
  ///   - policy: the rules with their examples.
  ///   - scanner: a scanner for the same policy.
  public init(policy: Policy, scanner: Scanner) {
    self.policy = policy
    self.scanner = scanner
  }

  /// Runs all examples.
  ///
  /// - Returns: an error with file, line and rule for each example with another result than its
  ///   pack says.
  public func failures() -> [PolicyError] {
    policy.rules.indices.flatMap { index in
      let rule = policy.rules[index]
      return rule.matching.compactMap { failure(of: $0, index, mustFire: true) }
        + rule.passing.compactMap { failure(of: $0, index, mustFire: false) }
    }
  }

  private func failure(of example: Example, _ index: Int, mustFire: Bool) -> PolicyError? {
    let shown = example.record ?? example.text
    let id = policy.rules[index].id
    guard let violations = violations(in: example) else {
      return PolicyError("is no message: \(shown)", at: example.origin, rule: id)
    }
    let fires = violations.contains {
      $0.rule == index || $0.alsoRules(under: policy).contains(index)
    }
    guard fires != mustFire else { return nil }
    return PolicyError(
      mustFire ? "must match but does not: \(shown)" : "must pass but matches: \(shown)",
      at: example.origin, rule: id)
  }

  /// The violations of an example; nil when its record is no message.
  func violations(in example: Example) -> [Violation]? {
    guard let record = example.record else {
      if example.isHTML {
        return scanner.scan(html: example.text, region: example.region, kind: example.kind)
          .violations
      }
      return scanner.scan(text: example.text, region: example.region, kind: example.kind).violations
    }
    let line = Array(record.utf8)
    let chunk = line + [UInt8](repeating: 0, count: MessageBatch.padding)
    guard var batch = try? MessageBatch(fields: FieldPointers(), format: .ndjson),
      (try? batch.parse(chunk.span, contentCount: line.count)) != nil, batch.count == 1,
      batch[0].outcome == .message
    else { return nil }
    var scratch = ScanScratch()
    let message = batch[0]
    batch.withArena { scanner.scan(message, in: $0, using: &scratch) }
    return scratch.violations
  }
}
