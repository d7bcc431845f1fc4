// SPDX-License-Identifier: Apache-2.0

import MessageScanner
import MessageText
import Policy

/// Writes findings as NDJSON: one JSON object a line, `type` first.
///
/// ```
/// {"type":"violation","id":"m1","source":"in.ndjson","line":12,"rule":"contact.email",
///  "category":"email","severity":"block","field":"text",
///  "span":{"utf8":[12,28],"utf16":[12,28],"scalar":[12,28]},"match":"anna@example.com"}
/// {"type":"error","source":"in.ndjson","line":13,"code":"invalid_json","detail":"…"}
/// {"type":"unscanned","id":"m9","source":"in.ndjson","line":9,"rule":"promo.coupon","code":"match_limit"}
/// {"type":"summary","messages":1000,"violating":37,"violations":52,"errors":1,"bytes":52000,"rules":{}}
/// ```
///
/// Spans are 0-based, end exclusive, into the field's decoded string. `also_rules` names milder
/// rules that the same cause breaks, `also` gives field and span of every further place where it
/// stands; each is left out when there is none. A finding without a place has neither `span` nor
/// `match`; `"quoted":true` marks what stands in quoted text; `not_applied` of the summary counts, by
/// rule, the messages that lack its fields.
public struct NDJSONWriter: Sendable {
  /// The constant middle of a violation line, by rule index, severity and field.
  private let middles: [[UInt8]]
  private let severityCount = Severity.allCases.count
  private let fieldCount = Field.allCases.count
  /// The constant end of a violation line after `match`, by the set of conditions.
  private let ends: [[UInt8]]
  /// The constant parts between the numbers and before the match.
  private let separators = Array(#"],"utf16":[],"scalar":[]},"match":""#.utf8)
  private let maskedMatch = Array("…".utf8)
  /// The end of each middle, which a violation without a place lacks.
  private let spanStart = Array(#","span":{"utf8":["#.utf8)
  private let policy: Policy
  private let masksMatch: Bool

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - policy: whose rules the violations name.
  ///   - masksMatch: whether `match` is "…" so that the output holds no personal data.
  public init(policy: Policy, masksMatch: Bool = false) {
    middles = policy.rules.flatMap { rule in
      Severity.allCases.flatMap { severity in
        Field.allCases.map { field in
          Array(
            """
            ,"rule":"\(rule.id)","category":"\(rule.category.rawValue)",\
            "severity":"\(severity.rawValue)","field":"\(field.name)","span":{"utf8":[
            """.utf8)
        }
      }
    }
    ends = LinkConditions.allSets.map { set in
      let worst = set.worstRule(of: policy)
      let also = set.rules(of: policy).filter { $0 != worst }.map { "\"\(policy.rules[$0].id)\"" }
      let list = also.joined(separator: ",")
      return Array((also.isEmpty ? "\"}" : "\",\"also_rules\":[\(list)]}").utf8)
    }
    self.policy = policy
    self.masksMatch = masksMatch
  }

  /// Appends the violation lines of a message, or as many as make a portion.
  ///
  /// - Parameters:
  ///   - violations: all of the message, in the order of the output.
  ///   - repeats: their further places, in the order of the violations.
  ///   - message: the message.
  ///   - arena: the decoded strings of its batch.
  ///   - lines: begun for the message; knows where the portion before ended.
  ///   - portionBytes: no line is begun when as many bytes have been appended.
  ///   - output: where the lines are appended.
  package func append(
    _ violations: [Violation], repeats: [ViolationRepeat] = [], of message: Message,
    in arena: borrowing Span<UInt8>, lines: inout MessageLines, portionBytes: Int = .max,
    to output: inout [UInt8]
  ) {
    let first = output.count
    if lines.writtenCount == 0 { lines.take(repeats, of: message, in: arena) }
    while lines.writtenCount < violations.count, output.count &- first < portionBytes {
      let violation = violations[lines.writtenCount]
      let text = arena.extracting(message.range(of: violation))
      appendObject(violation, text: text, lines: &lines, separator: UInt8(ascii: "\n"), to: &output)
    }
  }

  /// Appends the violation lines of a message that is one text.
  ///
  /// - Parameters:
  ///   - violations: in the order of the output, all in field `text`.
  ///   - text: the text's UTF-8.
  ///   - place: where the message comes from.
  ///   - output: where the lines are appended.
  public func append(
    _ violations: [Violation], text: borrowing Span<UInt8>, at place: MessagePlace,
    to output: inout [UInt8]
  ) {
    var lines = MessageLines()
    lines.begin(at: place)
    for violation in violations {
      appendObject(violation, text: text, lines: &lines, separator: UInt8(ascii: "\n"), to: &output)
    }
  }

  /// Appends violations as a JSON array of objects without message, source and line, for a message
  /// that carries its own violations.
  ///
  /// - Parameters:
  ///   - violations: all of the message, in the order of the output.
  ///   - repeats: their further places, in the order of the violations.
  ///   - message: the message.
  ///   - arena: the decoded strings of its batch.
  ///   - lines: reused from message to message.
  ///   - output: where the array is appended.
  package func appendArray(
    of violations: [Violation], repeats: [ViolationRepeat] = [], of message: Message,
    in arena: borrowing Span<UInt8>, lines: inout MessageLines, to output: inout [UInt8]
  ) {
    lines.begin(at: nil)
    lines.take(repeats, of: message, in: arena)
    output.append(UInt8(ascii: "["))
    for violation in violations {
      let text = arena.extracting(message.range(of: violation))
      appendObject(violation, text: text, lines: &lines, separator: UInt8(ascii: ","), to: &output)
    }
    if !violations.isEmpty { output.removeLast() }
    output.append(UInt8(ascii: "]"))
  }

  /// Appends one object and the byte behind it.
  private func appendObject(
    _ violation: Violation, text: borrowing Span<UInt8>, lines: inout MessageLines,
    separator: UInt8, to output: inout [UInt8]
  ) {
    defer { lines.advance() }
    let middle =
      (violation.rule &* severityCount &+ violation.severity.index)
      &* fieldCount &+ Int(violation.field.rawValue)
    guard violation.hasSpan else {
      lines.appendOpening(to: &output)
      output += middles[middle].dropLast(spanStart.count)
      output += members(behindMatchOf: violation)
      output.append(separator)
      return
    }
    // Each attachment's name is a text of its own.
    if lines.field != violation.field || violation.field == .attachment {
      lines.enter(violation.field)
    }
    if lines.middle != middle { lines.setHead(middle, middles[middle]) }
    let range = violation.range
    let units = lines.units.units(of: range, in: text)
    output.append(contentsOf: lines.head)
    if masksMatch {
      Self.appendNumbers(
        range, units.utf16, units.scalar, separators.span, match: maskedMatch.span, to: &output)
    } else {
      Self.appendNumbers(
        range, units.utf16, units.scalar, separators.span, match: text.extracting(range),
        to: &output)
    }
    if !violation.isPlain {
      output.append(UInt8(ascii: "\""))
      output += members(behindMatchOf: violation)
      output.append(separator)
    } else if violation.conditions.isEmpty {
      output.append(addingCapacity: 3) { end in
        end.append(UInt8(ascii: "\""))
        end.append(UInt8(ascii: "}"))
        end.append(separator)
      }
    } else {
      output += ends[Int(violation.conditions.rawValue)]
      output.append(separator)
    }
    if !lines.repeats.isEmpty { appendRepeats(of: violation, &lines, separator, to: &output) }
  }

  /// Puts the further places of a violation before the brace that ends its object.
  private func appendRepeats(
    of violation: Violation, _ lines: inout MessageLines, _ separator: UInt8,
    to output: inout [UInt8]
  ) {
    let places = lines.places(of: violation)
    guard !places.isEmpty else { return }
    output.removeLast(2)
    output.append(plain: #","also":["#)
    for place in places {
      output.append(plain: #"{"field":"\#(place.field.name)","span":"#)
      output.append(
        plain: #"{"utf8":[\#(place.utf8.lowerBound),\#(place.utf8.upperBound)],"#)
      output.append(
        plain: #""utf16":[\#(place.utf16.lowerBound),\#(place.utf16.upperBound)],"#)
      output.append(
        plain: #""scalar":[\#(place.scalar.lowerBound),\#(place.scalar.upperBound)]}},"#)
    }
    output.removeLast()
    output.append(plain: "]}")
    output.append(separator)
  }

  /// The members behind the match, with a comma before each, and the end of the object.
  private func members(behindMatchOf violation: Violation) -> [UInt8] {
    var members = ""
    func append(_ name: String, _ values: [String]) {
      guard !values.isEmpty else { return }
      members += ",\"\(name)\":[\(values.map { "\"\($0)\"" }.joined(separator: ","))]"
    }
    append("evasion", violation.evasion.names)
    append("also_rules", violation.alsoRules(under: policy).map { policy.rules[$0].id })
    if violation.isQuoted { members += ",\"quoted\":true" }
    return Array((members + "}").utf8)
  }

  /// Appends what differs from line to line, the numbers and the match, in room made once.
  @inline(__always)
  private static func appendNumbers(
    _ utf8: Range<Int>, _ utf16: Range<Int>, _ scalar: Range<Int>,
    _ separators: borrowing Span<UInt8>, match: borrowing Span<UInt8>, to output: inout [UInt8]
  ) {
    let extraCount = match.escapeCount
    let count =
      6 * OutputSpan<UInt8>.maximumDecimalCount + separators.count + 3 + match.count + extraCount
    output.append(addingCapacity: count) { line in
      line.append(decimal: utf8.lowerBound)
      line.append(UInt8(ascii: ","))
      line.append(decimal: utf8.upperBound)
      line.append(plain: separators, in: 0..<11)
      line.append(decimal: utf16.lowerBound)
      line.append(UInt8(ascii: ","))
      line.append(decimal: utf16.upperBound)
      line.append(plain: separators, in: 11..<23)
      line.append(decimal: scalar.lowerBound)
      line.append(UInt8(ascii: ","))
      line.append(decimal: scalar.upperBound)
      line.append(plain: separators, in: 23..<35)
      line.append(escaping: match, extraCount: extraCount)
    }
  }

  /// Appends a line for a rule that could not be evaluated on a message.
  ///
  /// - Parameters:
  ///   - unscanned: the rule and the limit it hit.
  ///   - place: where the message comes from.
  ///   - output: where the line is appended.
  public func append(_ unscanned: Unscanned, at place: MessagePlace, to output: inout [UInt8]) {
    output.append(plain: #"{"type":"unscanned""#)
    output.appendPlace(place)
    output.append(plain: #","rule":"#)
    output.append(jsonString: policy.rules[unscanned.rule].id)
    output.append(plain: #","code":"#)
    output.append(jsonString: unscanned.code.rawValue)
    output.append(plain: "}\n")
  }

  /// Appends a line for a record or a file that could not be read.
  ///
  /// - Parameters:
  ///   - code: one of the codes of `RecordErrorCode`.
  ///   - detail: a sentence that holds no message content.
  ///   - source: the input's name.
  ///   - line: the 1-based line; nil: the whole file.
  ///   - output: where the line is appended.
  package func appendError(
    code: RecordErrorCode, detail: String, source: String, line: Int?,
    to output: inout [UInt8]
  ) {
    output.append(plain: #"{"type":"error","source":"#)
    output.append(jsonString: source)
    if let line {
      output.append(plain: #","line":"#)
      output.append(decimal: line)
    }
    output.append(plain: #","code":"#)
    output.append(jsonString: code.rawValue)
    output.append(plain: #","detail":"#)
    output.append(jsonString: detail)
    output.append(plain: "}\n")
  }

  /// The last line of a run.
  ///
  /// - Parameters:
  ///   - summary: the sums of all workers.
  ///   - policy: the policy in force.
  /// - Returns: the line with its line feed.
  public func line(for summary: ScanSummary, under policy: Policy) -> [UInt8] {
    var output: [UInt8] = []
    output.append(plain: #"{"type":"summary","messages":"#)
    output.append(decimal: summary.messages)
    output.append(plain: #","violating":"#)
    output.append(decimal: summary.violating)
    output.append(plain: #","violations":"#)
    output.append(decimal: summary.violations)
    output.append(plain: #","errors":"#)
    output.append(decimal: summary.errors)
    if summary.unscanned > 0 {
      output.append(plain: #","unscanned":"#)
      output.append(decimal: summary.unscanned)
    }
    output.append(plain: #","bytes":"#)
    output.append(decimal: summary.bytes)
    output.append(plain: #","rules":{"#)
    for (index, rule) in summary.counts(under: policy).enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      output.append(jsonString: rule.id)
      output.append(UInt8(ascii: ":"))
      output.append(decimal: rule.count)
    }
    output.append(UInt8(ascii: "}"))
    let unapplied = summary.unappliedCounts(under: policy)
    if !unapplied.isEmpty {
      output.append(plain: #","not_applied":{"#)
      for (index, rule) in unapplied.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        output.append(jsonString: rule.id)
        output.append(UInt8(ascii: ":"))
        output.append(decimal: rule.count)
      }
      output.append(UInt8(ascii: "}"))
    }
    output.append(plain: "}\n")
    return output
  }
}

extension Severity {
  /// The position in `allCases`.
  fileprivate var index: Int {
    switch self {
    case .info: 0
    case .warn: 1
    case .block: 2
    }
  }
}
