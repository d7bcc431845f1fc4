// SPDX-License-Identifier: Apache-2.0

/// Why a pattern did not compile.
///
/// It describes the pattern only; matching never throws, its limits are a ``MatchOutcome``.
public struct PatternError: Error, Hashable, Sendable, CustomStringConvertible {
  /// PCRE2's words for the error, in English, without a full stop.
  public let message: String

  /// PCRE2's error number: positive for a syntax error, negative for a pattern that is not UTF-8.
  public let code: Int

  /// Where in the pattern PCRE2 gave up: 0-based, in bytes, at most the pattern's length.
  ///
  /// Often just after the construct at fault, as PCRE2 reports it.
  public let byteOffset: Int

  /// One line for a person: the message and the place.
  public var description: String { "\(message) (at byte \(byteOffset) of the pattern)" }
}
