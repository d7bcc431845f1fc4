// SPDX-License-Identifier: Apache-2.0

/// How one search ended.
///
/// Only `noMatch` says that there is nothing to find: after `limit` or `failed` the text has not
/// been searched to its end, and the caller has to say so.
public enum MatchOutcome: Hashable, Sendable {
  /// The match, as 0-based byte offsets into the whole text, end exclusive; may be empty.
  case match(Range<Int>)

  /// The window was searched to its end and holds no match.
  case noMatch

  /// A limit of ``MatchLimits`` was reached first.
  case limit(ReachedLimit)

  /// PCRE2 gave up for another reason; its error number, negative, as in pcre2api(3).
  ///
  /// For instance -48, out of memory, or -52, a recursion that consumes nothing.
  case failed(code: Int)

  /// Which limit ended a search.
  public enum ReachedLimit: Hashable, Sendable {
    /// ``MatchLimits/matchLimit``, or this search's share of ``MatchLimits/searchLimit``.
    case matchLimit
    /// ``MatchLimits/depthLimit``; the interpreter only.
    case depth
    /// ``MatchLimits/heapLimitKiB``; the interpreter only.
    case heap
    /// ``MatchLimits/jitStackKiB``; compiled code only.
    case jitStack
  }
}
