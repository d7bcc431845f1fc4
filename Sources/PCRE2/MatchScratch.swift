// SPDX-License-Identifier: Apache-2.0

/// The memory that one worker matches with: offsets, limits and a stack for compiled code.
///
/// It serves any number of patterns in turn and grows to the largest; everything is freed when
/// it goes. It can move between threads but not be copied: each worker needs one of its own.
///
///     let end = scratch.forEachMatch(of: pattern, in: text, window: window) { captures, range in
///       report(range, captures.captureRange(1))
///       return true
///     }
///     if end != .noMatch { reportUnscanned(end) }
///
/// What PCRE2 is given is the window and nothing else. `^`, `\A` and `\b` at its start, lookbehind,
/// and `$`, `\z` and lookahead at its end see no text outside it. A caller that wants context
/// before the place searched widens the window and passes a later `start`: everything between the
/// window's start and `start` is seen by lookbehind, but no match begins there.
///
/// PCRE2 does not check the text (PCRE2_NO_UTF_CHECK): doing so at each call would cost more than
/// the match, and the caller has validated the message once. Text that is not valid UTF-8 must
/// never come here: PCRE2 could read past its end.
public struct MatchScratch: ~Copyable, Sendable {
  /// The limits of every search.
  public var limits: MatchLimits { memory.limits }

  /// PCRE2's side of the memory.
  private var memory: MatchMemory

  /// Scratch memory with the limits given.
  ///
  /// - Parameter limits: the limits of every search made with it.
  public init(limits: MatchLimits = .default) {
    memory = MatchMemory(limits: limits)
  }

  /// Finds the first match at or after `start`.
  ///
  /// The window's bounds and `start` must lie at scalar borders: one in the middle of a scalar
  /// is the caller's mistake and stops the program.
  ///
  /// - Parameters:
  ///   - pattern: what to look for.
  ///   - text: valid UTF-8; may be empty. Not checked, see ``MatchScratch``.
  ///   - window: the bytes to be seen, as 0-based byte offsets into `text`, end exclusive.
  ///   - start: where the search begins, a byte offset into `text` from the window's start to
  ///     its end.
  /// - Returns: the match in byte offsets into `text`, or why there is none.
  public mutating func firstMatch(
    of pattern: Pattern, in text: borrowing Span<UInt8>, window: Range<Int>, from start: Int
  ) -> MatchOutcome {
    requireScalarBorder(window.lowerBound, in: text)
    requireScalarBorder(window.upperBound, in: text)
    requireScalarBorder(start, in: text)
    precondition(
      window.lowerBound <= start && start <= window.upperBound, "search begins outside its window")
    return memory.match(
      pattern.code, in: text, window: window, from: start, refuseEmptyAtStart: false)
  }

  /// Finds the matches in a window one after the other.
  ///
  /// Each search begins where the match before it ended; after an empty match that place is tried
  /// again for a longer one, then the next scalar, as Perl's `/g` does. It ends always, even for
  /// patterns that move a match's start with `\K`.
  ///
  /// - Parameters:
  ///   - pattern: what to look for.
  ///   - text: valid UTF-8; may be empty. Not checked, see ``MatchScratch``.
  ///   - window: the bytes to be seen, as 0-based byte offsets into `text`, end exclusive, at
  ///     scalar borders.
  ///   - body: called for each match with this scratch, for its captures, and the range in `text`;
  ///     returns whether to go on.
  /// - Returns: `noMatch` when every match was visited, the match at which `body` stopped, or the
  ///   limit or failure that ended the search early.
  public mutating func forEachMatch(
    of pattern: Pattern, in text: borrowing Span<UInt8>, window: Range<Int>,
    _ body: (borrowing MatchScratch, Range<Int>) -> Bool
  ) -> MatchOutcome {
    var start = window.lowerBound
    var outcome = firstMatch(of: pattern, in: text, window: window, from: start)
    var refusesEmpty = false
    var reportedEnd = start
    while case .match(let range) = outcome {
      // `\K` called from a lookbehind can find once more what lies before `start`.
      if range.isEmpty || range.upperBound > reportedEnd {
        guard body(self, range) else { return outcome }
        reportedEnd = range.upperBound
      }
      if range.upperBound > start {
        start = range.upperBound
        refusesEmpty = range.isEmpty
      } else if range.isEmpty && !refusesEmpty {
        refusesEmpty = true
      } else {
        guard start < window.upperBound else { return .noMatch }
        start = scalarBorder(after: start, in: text)
        refusesEmpty = false
      }
      outcome = memory.match(
        pattern.code, in: text, window: window, from: start, refuseEmptyAtStart: refusesEmpty)
    }
    return outcome
  }

  /// Where a group matched in the last search.
  ///
  /// - Parameter number: the group's number; 0 is the whole match.
  /// - Returns: 0-based byte offsets into the text of that search, end exclusive, or nil when the
  ///   search found nothing, the group took no part in the match or the pattern has no such group.
  public func captureRange(_ number: Int) -> Range<Int>? {
    memory.range(ofGroup: number)
  }
}

/// Stops the program unless `offset` lies between two scalars of `text` or at one of its ends.
@inline(__always)
private func requireScalarBorder(_ offset: Int, in text: borrowing Span<UInt8>) {
  precondition(offset >= 0 && offset <= text.count, "offset outside the text")
  precondition(
    offset == text.count || !isContinuation(text[offset]), "offset inside a UTF-8 scalar")
}

/// The border that follows the scalar at `offset`, which lies before the end of `text`.
private func scalarBorder(after offset: Int, in text: borrowing Span<UInt8>) -> Int {
  var next = offset + 1
  while next < text.count, isContinuation(text[next]) { next += 1 }
  return next
}

@inline(__always)
private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
