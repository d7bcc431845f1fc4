// SPDX-License-Identifier: Apache-2.0

/// One line of output.
enum OutputRecord: Equatable, Sendable {
  case violation(OutputViolation)
  case error(OutputError)
  case unscanned(OutputUnscanned)
  case summary(OutputSummary)
}

/// A `violation` line.
struct OutputViolation: Equatable, Sendable {
  /// A span in the three units, each 0-based and end exclusive.
  struct Span: Equatable, Sendable {
    let utf8: Range<Int>
    let utf16: Range<Int>
    let scalar: Range<Int>
  }

  /// A further place of the same cause.
  struct Place: Equatable, Sendable {
    let field: String
    let span: Span
  }

  let id: String
  let source: String
  let line: Int
  let rule: String
  let category: String
  let severity: String
  let field: String
  let span: Span?
  let match: String?
  let evasion: [String]
  let alsoRules: [String]
  let isQuoted: Bool
  let also: [Place]

  /// The rule and what it found, the short form in which tests compare.
  var finding: String { "\(rule) \(match ?? "")" }

  /// All rules that the cause breaks.
  var allRules: Set<String> { Set(alsoRules + [rule]) }
}

/// An `error` line; a whole file that cannot be read has no line.
struct OutputError: Equatable, Sendable {
  let source: String
  let line: Int?
  let code: String
  let detail: String

  /// Source, line and code, the short form in which tests compare.
  var place: String { line.map { "\(source):\($0) \(code)" } ?? "\(source) \(code)" }
}

/// An `unscanned` line.
struct OutputUnscanned: Equatable, Sendable {
  let id: String
  let rule: String
  let code: String
}

/// A `summary` line.
struct OutputSummary: Equatable, Sendable {
  let messages: Int
  let violating: Int
  let violations: Int
  let errors: Int
  let bytes: Int
  let rules: [String: Int]
  /// Messages that lack a rule's fields, by rule.
  let notApplied: [String: Int]
}
