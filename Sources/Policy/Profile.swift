// SPDX-License-Identifier: Apache-2.0

/// The choice of rules, severities and exceptions in force.
public struct Profile: Sendable {
  /// What a profile says about one rule.
  public enum Setting: Sendable, Equatable {
    /// The rule holds at this severity.
    case severity(Severity)
    /// The rule does not hold.
    case off
  }

  /// The name, such as "2020-11".
  public let name: String
  /// One sentence for people.
  public var summary = ""
  /// The profile whose settings this one starts from.
  public var base: String?
  /// Rules whose severity differs from the pack's.
  public var settings: [String: Setting] = [:]
  /// If not nil, the built-in rules that hold; all others are off.
  public var only: [String]?
  /// Whether every link is reported, whatever its scheme or host.
  public var reportsEveryLink = false
  /// Regions whose national phone numbers are also tried beside a cue word.
  public var phoneRegions: [String] = []
  /// What becomes of quoted text; nil: as the base says, else it is skipped.
  public var quoted: QuotedHandling?
  /// Thresholds and lists of rules.
  public var parameters = Parameters()
  /// Where each rule and the base that it names stand.
  var origins: [String: Origin] = [:]
  /// Where it is defined.
  public let origin: Origin
}
