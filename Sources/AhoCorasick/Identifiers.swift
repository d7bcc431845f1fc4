// SPDX-License-Identifier: Apache-2.0

/// The number of a literal: its 0-based place in the list the automaton was built from.
public struct LiteralID: Hashable, Comparable, Sendable {
  /// 0-based index into the list of literals.
  public let index: Int

  /// Makes the identifier of the literal at `index`.
  ///
  /// - Parameter index: 0-based index into the list of literals.
  public init(_ index: Int) {
    self.index = index
  }

  /// Orders identifiers as the literals were listed.
  public static func < (left: LiteralID, right: LiteralID) -> Bool {
    left.index < right.index
  }
}

/// A state of the automaton: the index of the state's header in `TransitionTable`.
struct StateID: Hashable, Sendable {
  let offset: UInt32

  /// The state in which no literal has begun.
  static let root = StateID(offset: 0)
}
