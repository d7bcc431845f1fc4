// SPDX-License-Identifier: Apache-2.0

import MessageText
import Policy

/// Where in a message a finding lies, in the order of the output.
public enum Field: UInt8, Sendable, Comparable, CaseIterable {
  /// The message as a whole: what it says about itself.
  case message
  case subject, text, html
  /// The name of an attachment.
  case attachment

  /// The name in the output.
  public var name: String {
    switch self {
    case .message: "message"
    case .subject: "subject"
    case .text: "text"
    case .html: "html"
    case .attachment: "attachment"
    }
  }

  /// Orders fields as the output does.
  ///
  /// - Parameters:
  ///   - lhs: one field.
  ///   - rhs: another field.
  /// - Returns: whether findings in `lhs` come first.
  public static func < (lhs: Field, rhs: Field) -> Bool { lhs.rawValue < rhs.rawValue }
}

/// One finding of a rule in a message.
public struct Violation: Sendable, Equatable {
  // A message can hold hundreds of thousands of violations: 24 plain bytes each.
  private let ruleIndex: UInt16
  /// The low bits of the evasion; for an attachment, which has none, its index.
  private let lowEvasion: UInt16
  private let start: UInt32
  private let end: UInt32
  /// The severity here, which for a proactive-only rule depends on the message.
  public let severity: Severity
  /// The field in which it lies.
  public let field: Field
  /// The conditions that a link meets; empty for what is no link.
  package let conditions: LinkConditions
  private let highEvasion: UInt8
  /// The rules whose findings lie inside it.
  private(set) var also = RuleList()

  /// The index of the rule in `Policy.rules`, which are ordered by id.
  public var rule: Int { Int(ruleIndex) }
  /// 0-based byte range in the field's decoded UTF-8; empty when the finding has no place.
  public var range: Range<Int> { hasSpan ? Int(start)..<Int(end) : 0..<0 }
  /// Whether the finding has a place: what is missing or concerns the message itself has none.
  public var hasSpan: Bool { start <= end }
  /// The 0-based index of the attachment in whose name it lies.
  package var attachment: Int? { field == .attachment && hasSpan ? Int(lowEvasion) : nil }
  /// Whether it lies in what the message quotes from another.
  public var isQuoted: Bool { highEvasion & Self.quotedBit != 0 }
  /// The tricks that had to be undone to find it; empty for what stands there plainly.
  public var evasion: Evasion {
    guard field != .attachment else { return [] }
    let high = highEvasion & ~(Self.quotedBit | Self.otherOrderBit | Self.sentenceBit)
    return Evasion(rawValue: UInt32(high) << 16 | UInt32(lowEvasion))
  }

  /// Bits of `highEvasion` above those of all tricks.
  private static let quotedBit: UInt8 = 0x80
  private static let otherOrderBit: UInt8 = 0x40
  private static let sentenceBit: UInt8 = 0x20

  /// Whether it is a whole sentence, in which nothing more exact was found.
  var isSentence: Bool { highEvasion & Self.sentenceBit != 0 }

  init(
    rule: Int, severity: Severity, field: Field, range: Range<Int>, conditions: LinkConditions = [],
    evasion: Evasion = []
  ) {
    ruleIndex = UInt16(rule)
    start = UInt32(range.lowerBound)
    end = UInt32(range.upperBound)
    self.severity = severity
    self.field = field
    self.conditions = conditions
    lowEvasion = UInt16(truncatingIfNeeded: evasion.rawValue)
    highEvasion = UInt8(truncatingIfNeeded: evasion.rawValue >> 16)
  }

  /// A finding without a place, which an end before the start stands for.
  init(rule: Int, severity: Severity, field: Field) {
    ruleIndex = UInt16(rule)
    start = 1
    end = 0
    self.severity = severity
    self.field = field
    conditions = []
    lowEvasion = 0
    highEvasion = 0
  }

  /// A finding in the name of an attachment.
  ///
  /// - Parameters:
  ///   - rule: index in `Policy.rules`.
  ///   - severity: its severity.
  ///   - index: of the attachment, at most `maximumAttachment`.
  ///   - nameCount: bytes of its name.
  init(rule: Int, severity: Severity, attachment index: Int, nameCount: Int) {
    self.init(
      rule: rule, severity: severity, field: .attachment, range: 0..<nameCount,
      evasion: Evasion(rawValue: UInt32(index)))
  }

  /// The last attachment that a finding can name.
  static let maximumAttachment = Int(UInt16.max)

  private init(_ other: Violation, severity: Severity, bits: UInt8) {
    ruleIndex = other.ruleIndex
    lowEvasion = other.lowEvasion
    start = other.start
    end = other.end
    self.severity = severity
    field = other.field
    conditions = other.conditions
    highEvasion = other.highEvasion | bits
    also = other.also
  }

  /// The same finding, which is only noted.
  var noted: Violation { Violation(self, severity: .info, bits: 0) }

  /// The same finding in what the message quotes, which is only noted.
  var markedAsQuoted: Violation { Violation(self, severity: .info, bits: Self.quotedBit) }

  /// The same finding, which is a whole sentence.
  var markedAsSentence: Violation { Violation(self, severity: severity, bits: Self.sentenceBit) }

  /// The same finding, which also means that the id of the message's own order is missing.
  var alsoMissingOrderID: Violation {
    Violation(self, severity: severity, bits: Self.otherOrderBit)
  }

  /// The same finding at another place.
  func moved(to range: Range<Int>, evasion: Evasion) -> Violation {
    let moved = Violation(
      rule: rule, severity: severity, field: field, range: range, conditions: conditions,
      evasion: evasion
    ).saying(also)
    return isSentence ? moved.markedAsSentence : moved
  }

  /// The same finding, which says what other rules find, too.
  func saying(_ also: RuleList) -> Violation {
    var violation = self
    violation.also.formUnion(also)
    return violation
  }

  /// The same finding, which says all that another does.
  func sayingAll(of other: Violation) -> Violation {
    var rules = other.also
    rules.insert(other.rule)
    return saying(rules)
  }

  /// The same finding at another severity.
  ///
  /// - Parameter severity: the severity that holds instead.
  /// - Returns: the finding, otherwise unchanged.
  package func with(severity: Severity) -> Violation {
    Violation(
      rule: rule, severity: severity, field: field, range: range, conditions: conditions,
      evasion: evasion
    ).saying(also)
  }

  /// Whether nothing is to be said of it but its place and, for a link, its conditions.
  package var isPlain: Bool {
    (lowEvasion == 0 && highEvasion & ~Self.sentenceBit == 0 || field == .attachment)
      && also.isEmpty
  }

  /// The milder rules that the same cause breaks, and those whose findings lie inside this one.
  ///
  /// - Parameter policy: the policy under which it was found.
  /// - Returns: indices in `Policy.rules`, ascending.
  public func alsoRules(under policy: Policy) -> [Int] {
    if !conditions.isEmpty {
      return (conditions.rules(of: policy).filter { $0 != rule } + also.indices).sorted()
    }
    guard highEvasion & Self.otherOrderBit != 0 else { return also.indices.sorted() }
    return policy.rules.indices.filter {
      policy.rules[$0].detects == .metadata(.orderIDMissing) && $0 != rule
    }
  }

  /// Whether this violation comes before another in the output.
  static func precedes(_ first: Violation, _ second: Violation) -> Bool {
    if first.hasSpan != second.hasSpan { return second.hasSpan }
    if first.field != second.field { return first.field < second.field }
    if first.lowEvasion != second.lowEvasion, first.field == .attachment {
      return first.lowEvasion < second.lowEvasion
    }
    if first.start != second.start { return first.start < second.start }
    return first.ruleIndex < second.ruleIndex
  }
}

extension [Violation] {
  /// Removes the violations, from an index on, that touch what is quoted.
  ///
  /// - Parameters:
  ///   - quoted: 0-based byte ranges, rising and apart.
  ///   - first: index of the first violation that is looked at; these are ordered by start.
  mutating func removeQuoted(_ quoted: [Range<Int>], from first: Int) {
    guard first < count else { return }
    var kept = first
    var next = 0
    for index in first..<count {
      let range = self[index].range
      while next < quoted.count, quoted[next].upperBound <= range.lowerBound { next += 1 }
      if next < quoted.count, quoted[next].overlaps(range) { continue }
      self[kept] = self[index]
      kept += 1
    }
    removeSubrange(kept...)
  }

  /// Puts the violations of one field, the last ones, in the order of the output.
  ///
  /// - Parameter first: index of the field's first violation.
  mutating func order(from first: Int) {
    // Most often one detector has found them all, in order.
    var index = first &+ 1
    while index < count, !Violation.precedes(self[index], self[index &- 1]) { index &+= 1 }
    if index < count { self[first...].sort(by: Violation.precedes) }
  }
}

/// A rule that could not be evaluated on a message.
public struct Unscanned: Sendable, Equatable, Hashable {
  /// Which limit was hit.
  public enum Code: String, Sendable {
    case matchLimit = "match_limit"
    case jitStack = "jit_stack"
  }

  /// The index of the rule in `Policy.rules`.
  public let rule: Int
  /// Which limit was hit.
  public let code: Code
}
