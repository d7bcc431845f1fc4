// SPDX-License-Identifier: Apache-2.0

/// Why an automaton could not be built from the literals and options given.
public struct AutomatonError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The kind of failure.
  public struct Code: Equatable, Sendable {
    private enum Kind { case emptyLiteral, invalidUTF8, literalTooLong, equivalents, states, table }
    private let kind: Kind

    /// A literal has no bytes, or nothing but blanks when blank runs match a blank.
    public static let emptyLiteral = Code(kind: .emptyLiteral)
    /// A literal is not valid UTF-8, and the options need it to be.
    public static let invalidUTF8 = Code(kind: .invalidUTF8)
    /// A literal has more than `limit` bytes.
    public static let literalTooLong = Code(kind: .literalTooLong)
    /// A group of equivalents mixes UTF-8 lengths, or holds a blank that is matched as a run.
    public static let invalidEquivalents = Code(kind: .equivalents)
    /// The literals need more than `limit` states.
    public static let tooManyStates = Code(kind: .states)
    /// The tables need more than `limit` bytes.
    public static let tableTooLarge = Code(kind: .table)
  }

  /// The kind of failure.
  public let code: Code

  /// The literal, or the group of equivalents, at fault: a 0-based index; nil when none is alone.
  public let index: Int?

  /// The limit that was passed, in bytes or states; nil when the failure is no limit.
  public let limit: Int?

  init(_ code: Code, index: Int? = nil, limit: Int? = nil) {
    self.code = code
    self.index = index
    self.limit = limit
  }

  /// One line that names the cause, the place and the limit, never the literal itself.
  public var description: String {
    let place = index.map { " \($0)" } ?? ""
    let bound = limit.map { " \($0)" } ?? ""
    switch code {
    case .emptyLiteral: return "literal\(place) is empty"
    case .invalidUTF8: return "literal\(place) is not valid UTF-8"
    case .literalTooLong: return "literal\(place) is longer than\(bound) bytes"
    case .invalidEquivalents:
      return "equivalents\(place): scalars differ in UTF-8 length or include a blank"
    case .tooManyStates: return "the literals need more than\(bound) states"
    default: return "the tables need more than\(bound) bytes"
    }
  }
}
