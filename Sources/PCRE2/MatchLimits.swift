// SPDX-License-Identifier: Apache-2.0

/// How much work and memory one match may cost before it is given up.
///
/// A pattern can lower these for itself, `(*LIMIT_MATCH=1000)`, but never raise them. Both engines
/// count steps; `jitStackKiB` binds compiled code (JIT) only, `depthLimit` and `heapLimitKiB` the
/// interpreter only. A step takes some 4 ns in compiled code and 25 ns in the interpreter, but
/// may run over many bytes at once, so what keeps a search short above all is a small window.
/// See pcre2api(3), "The match context".
public struct MatchLimits: Hashable, Sendable {
  /// Backtracking steps allowed for each place where a match is tried.
  public var matchLimit: UInt32

  /// Backtracking steps allowed for a search as a whole.
  ///
  /// PCRE2 counts afresh at each place, so this is shared out evenly: a search of n bytes has at
  /// most `searchLimit` / (n + 1) steps a place, where that is less than `matchLimit`. Patterns
  /// that are tried at one place only, such as `^a`, are exempt.
  public var searchLimit: UInt32

  /// Backtracking points the interpreter may hold at once.
  public var depthLimit: UInt32

  /// Heap the interpreter may take, in KiB; a ``MatchScratch`` keeps what it took for the next call.
  public var heapLimitKiB: UInt32

  /// Most that the stack of compiled code may grow to, in KiB; values outside 32 to 65,536 are
  /// taken as the nearer of the two.
  public var jitStackKiB: UInt32

  /// Bounds for windows of a few KiB, where a pattern that needs more is a pattern at fault.
  public static let `default` = MatchLimits()

  /// Limits with the defaults for what is not given.
  ///
  /// - Parameters:
  ///   - matchLimit: backtracking steps for each place where a match is tried.
  ///   - searchLimit: backtracking steps for all places of a search together.
  ///   - depthLimit: backtracking points the interpreter may hold at once.
  ///   - heapLimitKiB: KiB of heap the interpreter may take.
  ///   - jitStackKiB: KiB that the stack of compiled code may grow to.
  public init(
    matchLimit: UInt32 = 200_000, searchLimit: UInt32 = 100_000_000, depthLimit: UInt32 = 100_000,
    heapLimitKiB: UInt32 = 16_384, jitStackKiB: UInt32 = 512
  ) {
    self.matchLimit = matchLimit
    self.searchLimit = searchLimit
    self.depthLimit = depthLimit
    self.heapLimitKiB = heapLimitKiB
    self.jitStackKiB = jitStackKiB
  }
}
