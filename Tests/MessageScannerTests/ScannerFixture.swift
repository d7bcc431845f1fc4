// SPDX-License-Identifier: Apache-2.0

import MessageScanner
import Policy

/// The scanner of the default profile, built once for all tests.
enum ScannerFixture {
  private static let shared = Result { try Scanner(policy: Policy(profile: "2020-11")) }

  static func scanner() throws -> Scanner { try shared.get() }

  /// What the default profile finds in one text.
  static func findings(
    in text: String, region: String? = nil, kind: String? = nil
  ) throws -> [Finding] {
    let scanner = try scanner()
    let result = scanner.scan(text: text, region: region, kind: kind)
    return result.violations.map { Finding($0, under: scanner.policy) }
  }

  /// What the default profile finds in one HTML text.
  static func findings(inHTML html: String, kind: String? = nil) throws -> [Finding] {
    let scanner = try scanner()
    return scanner.scan(html: html, kind: kind).violations.map {
      Finding($0, under: scanner.policy)
    }
  }
}

/// A violation with its rules by name.
struct Finding: Equatable, CustomStringConvertible {
  let rule: String
  let alsoRules: [String]
  let severity: Severity
  let field: Field
  let range: Range<Int>

  init(_ violation: Violation, under policy: Policy) {
    rule = policy.rules[violation.rule].id
    alsoRules = violation.alsoRules(under: policy).map { policy.rules[$0].id }
    severity = violation.severity
    field = violation.field
    range = violation.range
  }

  /// Whether the rule is the violation's own or one of the milder ones.
  func breaks(_ id: String) -> Bool { rule == id || alsoRules.contains(id) }

  var description: String { "\(rule) \(range)" }
}
