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
  /// The constant middle of a violation line, by rule index and severity.
  private let middles: [[[UInt8]]]
  private let ruleIDs: [String]
  private let masksMatch: Bool

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - policy: whose rules the violations name.
  ///   - masksMatch: whether `match` is "…" so that the output holds no personal data.
  public init(policy: Policy, masksMatch: Bool = false) {
    middles = policy.rules.map { rule in
      Severity.allCases.map { severity in
        Array(
          """
          ,"rule":"\(rule.id)","category":"\(rule.category.rawValue)",\
          "severity":"\(severity.rawValue)","field":"
          """.utf8)
      }
    }
    ruleIDs = policy.rules.map(\.id)
    self.masksMatch = masksMatch
  }

  /// The start of each violation line of one message, which is the same for all of them.
  ///
  /// - Parameter place: where the message comes from.
  /// - Returns: the bytes from `{"type"` to the line number.
  public func head(of place: MessagePlace) -> [UInt8] {
    var head: [UInt8] = []
    head.append(ascii: #"{"type":"violation","id":"#)
    appendPlace(place, to: &head)
    return head
  }

  private func appendPlace(_ place: MessagePlace, to output: inout [UInt8]) {
    output.append(jsonString: place.shownID.span)
    output.append(ascii: #","source":"#)
    output.append(jsonString: place.source)
    output.append(ascii: #","line":"#)
    output.append(decimal: place.line)
  }

  /// Appends one violation line.
  ///
  /// - Parameters:
  ///   - violation: the finding.
  ///   - head: from `head(of:)`.
  ///   - text: the field's decoded UTF-8.
  ///   - units: counts UTF-16 units and scalars of the field; violations of a field must come
  ///     ordered by start.
  ///   - output: where the line is appended.
  package func append(
    _ violation: Violation, head: [UInt8], text: borrowing Span<UInt8>,
    units: inout UnitCounter, to output: inout [UInt8]
  ) {
    appendObject(violation, head: head, text: text, units: &units, to: &output)
    output.append(UInt8(ascii: "\n"))
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
    let head = head(of: place)
    var units = UnitCounter()
    for violation in violations {
      append(violation, head: head, text: text, units: &units, to: &output)
    }
  }

  private func appendObject(
    _ violation: Violation, head: [UInt8], text: borrowing Span<UInt8>,
    units: inout UnitCounter, to output: inout [UInt8]
  ) {
    output.append(contentsOf: head)
    output.append(contentsOf: middles[violation.rule][violation.severity.index])
    output.append(contentsOf: violation.field.name.utf8)
    let range = violation.range
    let start = units.advance(to: range.lowerBound, in: text)
    // The end is counted by a copy: the next finding may start before this one ends.
    var ahead = units
    let end = ahead.advance(to: range.upperBound, in: text)
    output.append(ascii: #"","span":{"utf8":["#)
    output.append(decimal: range.lowerBound)
    output.append(UInt8(ascii: ","))
    output.append(decimal: range.upperBound)
    output.append(ascii: #"],"utf16":["#)
    output.append(decimal: start.utf16)
    output.append(UInt8(ascii: ","))
    output.append(decimal: end.utf16)
    output.append(ascii: #"],"scalar":["#)
    output.append(decimal: start.scalar)
    output.append(UInt8(ascii: ","))
    output.append(decimal: end.scalar)
    output.append(ascii: #"]},"match":"#)
    if masksMatch {
      output.append(jsonString: "…")
    } else {
      output.append(jsonString: text.extracting(range))
    }
    if !violation.alsoRules.isEmpty {
      output.append(ascii: #","also_rules":["#)
      for (index, rule) in violation.alsoRules.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        output.append(jsonString: ruleIDs[Int(rule)])
      }
      output.append(UInt8(ascii: "]"))
    }
    output.append(UInt8(ascii: "}"))
  }

  /// Appends a violation as a JSON object without message, source and line, for a message that
  /// carries its own violations.
  ///
  /// - Parameters:
  ///   - violation: the finding.
  ///   - text: the field's decoded UTF-8.
  ///   - units: counts UTF-16 units and scalars of the field, ascending.
  ///   - output: where the object is appended.
  package func appendMember(
    _ violation: Violation, text: borrowing Span<UInt8>, units: inout UnitCounter,
    to output: inout [UInt8]
  ) {
    appendObject(
      violation, head: Self.memberHead, text: text, units: &units, to: &output)
  }

  private static let memberHead = Array(#"{"type":"violation""#.utf8)

  /// Appends a line for a rule that could not be evaluated on a message.
  ///
  /// - Parameters:
  ///   - unscanned: the rule and the limit it hit.
  ///   - place: where the message comes from.
  ///   - output: where the line is appended.
  public func append(_ unscanned: Unscanned, at place: MessagePlace, to output: inout [UInt8]) {
    output.append(ascii: #"{"type":"unscanned","id":"#)
    appendPlace(place, to: &output)
    output.append(ascii: #","rule":"#)
    output.append(jsonString: ruleIDs[unscanned.rule])
    output.append(ascii: #","code":"#)
    output.append(jsonString: unscanned.code.rawValue)
    output.append(ascii: "}\n")
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
    output.append(ascii: #"{"type":"error","source":"#)
    output.append(jsonString: source)
    if let line {
      output.append(ascii: #","line":"#)
      output.append(decimal: line)
    }
    output.append(ascii: #","code":"#)
    output.append(jsonString: code.rawValue)
    output.append(ascii: #","detail":"#)
    output.append(jsonString: detail)
    output.append(ascii: "}\n")
  }

  /// The last line of a run.
  ///
  /// - Parameters:
  ///   - summary: the sums of all workers.
  ///   - policy: the policy in force.
  /// - Returns: the line with its line feed.
  public func line(for summary: ScanSummary, under policy: Policy) -> [UInt8] {
    var output: [UInt8] = []
    output.append(ascii: #"{"type":"summary","messages":"#)
    output.append(decimal: summary.messages)
    output.append(ascii: #","violating":"#)
    output.append(decimal: summary.violating)
    output.append(ascii: #","violations":"#)
    output.append(decimal: summary.violations)
    output.append(ascii: #","errors":"#)
    output.append(decimal: summary.errors)
    if summary.unscanned > 0 {
      output.append(ascii: #","unscanned":"#)
      output.append(decimal: summary.unscanned)
    }
    output.append(ascii: #","bytes":"#)
    output.append(decimal: summary.bytes)
    output.append(ascii: #","rules":{"#)
    for (index, rule) in summary.counts(under: policy).enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      output.append(jsonString: rule.id)
      output.append(UInt8(ascii: ":"))
      output.append(decimal: rule.count)
    }
    output.append(ascii: "}}\n")
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
