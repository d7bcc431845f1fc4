// SPDX-License-Identifier: Apache-2.0

/// One place where a literal occurs.
public struct LiteralMatch: Hashable, Sendable {
  /// The literal found there.
  public let literal: LiteralID

  /// Byte offsets into the haystack, 0-based, end exclusive, from the first to the last byte of
  /// the occurrence.
  public let range: Range<Int>

  /// Makes a match.
  ///
  /// - Parameters:
  ///   - literal: the literal found.
  ///   - range: byte offsets into the haystack, 0-based, end exclusive.
  public init(literal: LiteralID, range: Range<Int>) {
    self.literal = literal
    self.range = range
  }
}
