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
/// rules that the same cause breaks; it is left out when there are none.
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
  private let ruleIDs: [String]
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
    ruleIDs = policy.rules.map(\.id)
    self.masksMatch = masksMatch
  }

  /// Appends the violation lines of a message, or as many as make a portion.
  ///
  /// - Parameters:
  ///   - violations: all of the message, in the order of the output.
  ///   - message: the message.
  ///   - arena: the decoded strings of its batch.
  ///   - lines: begun for the message; knows where the portion before ended.
  ///   - portionBytes: no line is begun when as many bytes have been appended.
  ///   - output: where the lines are appended.
  package func append(
    _ violations: [Violation], of message: Message, in arena: borrowing Span<UInt8>,
    lines: inout MessageLines, portionBytes: Int = .max, to output: inout [UInt8]
  ) {
    let first = output.count
    while lines.writtenCount < violations.count, output.count &- first < portionBytes {
      let violation = violations[lines.writtenCount]
      let text = arena.extracting(message.range(of: violation.field))
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
  ///   - message: the message.
  ///   - arena: the decoded strings of its batch.
  ///   - lines: reused from message to message.
  ///   - output: where the array is appended.
  package func appendArray(
    of violations: [Violation], of message: Message, in arena: borrowing Span<UInt8>,
    lines: inout MessageLines, to output: inout [UInt8]
  ) {
    lines.begin(at: nil)
    output.append(UInt8(ascii: "["))
    for violation in violations {
      let text = arena.extracting(message.range(of: violation.field))
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
    let middle =
      (violation.rule &* severityCount &+ violation.severity.index)
      &* fieldCount &+ Int(violation.field.rawValue)
    if lines.middle != middle { lines.setHead(middle, middles[middle]) }
    if lines.field != violation.field { lines.enter(violation.field) }
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
    if !violation.evasion.isEmpty {
      output += Self.evasionMember(violation.evasion)
      // The member has closed the match.
      output += ends[Int(violation.conditions.rawValue)].dropFirst()
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
    lines.advance()
  }

  /// The end of the match and the names of the tricks that hid it.
  private static func evasionMember(_ evasion: Evasion) -> [UInt8] {
    let names = evasion.names.map { "\"\($0)\"" }.joined(separator: ",")
    return Array("\",\"evasion\":[\(names)]".utf8)
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
    output.append(jsonString: ruleIDs[unscanned.rule])
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
    output.append(plain: "}}\n")
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
