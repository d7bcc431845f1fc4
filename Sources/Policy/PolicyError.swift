// SPDX-License-Identifier: Apache-2.0

/// A place in a pack file.
public struct Origin: Sendable, Equatable, CustomStringConvertible {
  /// The file's name as the user gave it.
  public let file: String
  /// The 1-based line.
  public let line: Int

  /// "file:line", as compilers print it.
  public var description: String { "\(file):\(line)" }
}

/// Why a pack or a profile cannot be used: a mistake of its author.
public struct PolicyError: Error, Sendable, CustomStringConvertible {
  /// Where the mistake stands; nil when it is in no file, such as an unknown profile.
  public let origin: Origin?
  /// The rule concerned, if any.
  public let rule: String?
  /// What is wrong, in one sentence.
  public let message: String

  /// Makes an error.
  ///
  /// - Parameters:
  ///   - message: what is wrong, in one sentence without a full stop.
  ///   - origin: where it stands.
  ///   - rule: the id of the rule concerned.
  public init(_ message: String, at origin: Origin? = nil, rule: String? = nil) {
    self.message = message
    self.origin = origin
    self.rule = rule
  }

  /// "file:line: rule ID: message", without the parts that are not known.
  public var description: String {
    var text = origin.map { "\($0): " } ?? ""
    if let rule { text += "rule \(rule): " }
    return text + message
  }
}
