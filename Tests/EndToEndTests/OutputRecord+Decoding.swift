// SPDX-License-Identifier: Apache-2.0

extension OutputRecord {
  /// The values that the contract knows.
  private static let categories: Set<String> = [
    "email", "phone", "link", "emoji", "messenger", "phrase", "style", "image", "attachment",
    "metadata", "thread", "order", "privacy",
  ]
  private static let errorCodes: Set<String> = [
    "invalid_json", "invalid_utf8", "not_an_object", "missing_text", "wrong_type",
    "duplicate_key", "too_large", "unreadable_file",
  ]
  private static let order = [
    "type", "id", "source", "line", "rule", "code", "detail", "messages", "violating", "violations",
    "errors", "unscanned", "bytes", "rules", "not_applied", "category", "severity", "field", "span",
    "match", "evasion", "also_rules", "also", "quoted",
  ]

  /// Decodes a line of output strictly.
  ///
  /// - Parameter line: without its line feed.
  /// - Throws: `ContractBreach`.
  init(_ line: String) throws {
    var object = try JSONObject(line)
    guard object.keys.first == "type" else { throw ContractBreach("type is not first", in: line) }
    let places = object.keys.compactMap(Self.order.firstIndex)
    guard places == places.sorted() else { throw ContractBreach("keys in disorder", in: line) }
    switch try object.string("type") {
    case "violation": self = .violation(try Self.violation(&object, line))
    case "error": self = .error(try Self.error(&object, line))
    case "unscanned": self = .unscanned(try Self.unscanned(&object, line))
    case "summary": self = .summary(try Self.summary(&object))
    default: throw ContractBreach("unknown type", in: line)
    }
    try object.end()
  }

  private static func violation(
    _ object: inout JSONObject, _ line: String
  ) throws -> OutputViolation {
    let violation = OutputViolation(
      id: try object.string("id"), source: try object.string("source"),
      line: try object.number("line"), rule: try object.string("rule"),
      category: try object.string("category"), severity: try object.string("severity"),
      field: try object.string("field"), span: try object.span("span"),
      match: object.has("match") ? try object.string("match") : nil,
      evasion: try object.optionalStrings("evasion"),
      alsoRules: try object.optionalStrings("also_rules"),
      isQuoted: object.has("quoted") ? try object.boolean("quoted") : false,
      also: try object.optionalPlaces("also"))
    try check(violation, line)
    return violation
  }

  private static func check(_ violation: OutputViolation, _ line: String) throws {
    guard categories.contains(violation.category),
      ["block", "warn", "info"].contains(violation.severity),
      ["message", "text", "subject", "html", "attachment"].contains(violation.field)
    else { throw ContractBreach("unknown category, severity or field", in: line) }
    guard (violation.span == nil) == (violation.match == nil) else {
      throw ContractBreach("span without match or match without span", in: line)
    }
    guard violation.allRules.count == violation.alsoRules.count + 1 else {
      throw ContractBreach("a rule is named twice", in: line)
    }
  }

  private static func error(_ object: inout JSONObject, _ line: String) throws -> OutputError {
    let error = OutputError(
      source: try object.string("source"), line: try object.optionalNumber("line"),
      code: try object.string("code"), detail: try object.string("detail"))
    guard errorCodes.contains(error.code), !error.detail.isEmpty,
      (error.line == nil) == (error.code == "unreadable_file")
    else { throw ContractBreach("an error of no known kind", in: line) }
    return error
  }

  private static func unscanned(
    _ object: inout JSONObject, _ line: String
  ) throws -> OutputUnscanned {
    let id = try object.string("id")
    // Where the message comes from may be said too.
    if object.has("source") { _ = try object.string("source") }
    _ = try object.optionalNumber("line")
    let unscanned = OutputUnscanned(
      id: id, rule: try object.string("rule"), code: try object.string("code"))
    guard ["match_limit", "jit_stack"].contains(unscanned.code) else {
      throw ContractBreach("unknown code", in: line)
    }
    return unscanned
  }

  private static func summary(_ object: inout JSONObject) throws -> OutputSummary {
    // How often a rule could not be evaluated may be said too.
    _ = try object.optionalNumber("unscanned")
    return OutputSummary(
      messages: try object.number("messages"), violating: try object.number("violating"),
      violations: try object.number("violations"), errors: try object.number("errors"),
      bytes: try object.number("bytes"), rules: try object.counts("rules"),
      notApplied: object.has("not_applied") ? try object.counts("not_applied") : [:])
  }
}
