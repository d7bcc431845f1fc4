// SPDX-License-Identifier: Apache-2.0

import MessageText

/// Finds the handles of messengers: "WeChat: lily_shop88", "LINE ID annashop", "加V：anna2024".
///
/// A handle is a cue, which is searched for elsewhere, with an account close behind it: a name in
/// the messenger's shape, digits of its own, or a telephone number. Between the two only blanks,
/// signs and a few words stand, more only before "ID" in a clause of its own. The more a name looks
/// like any word, the more must announce it: a colon, "ID", or a cue that is used for nothing else.
/// Each cue is looked at once, in constant time.
package enum MessengerDetector {
  /// How far behind its cue an account may begin, in bytes.
  static let reachBytes = 64

  /// The handle that begins with a cue.
  ///
  /// - Parameters:
  ///   - cue: what was found.
  ///   - start: 0-based byte offset of its first byte.
  ///   - text: valid UTF-8.
  ///   - digits: a bit for each decimal digit of the text, as in `ByteClassSweep.digits`.
  ///   - numbers: the telephone numbers of the text, ascending, none overlapping another.
  /// - Returns: the byte range of cue and account; nil when no account follows.
  package static func handle(
    of cue: MessengerCue, at start: Int, in text: borrowing Span<UInt8>,
    digits: borrowing ByteBitmap, numbers: [PhoneNumber]
  ) -> Range<Int>? {
    var gap = MessengerGap(cue: cue, start: start, in: text)
    guard gap.mayBeCue(in: text), !gap.isInName(in: text) else { return nil }
    gap.skipEnding(in: text)
    let limit = min(text.count, gap.position + reachBytes)
    while gap.position < limit, let found = text.scalar(at: gap.position) {
      let scalar = found.scalar
      if scalar == "@" || scalar == "＠" {
        guard !gap.isLost else { return nil }
        if let end = gap.nameEndBehindAt(width: found.byteCount, in: text) { return start..<end }
        gap.position += found.byteCount
      } else if scalar == "+" || scalar == "(" || scalar == "（" || scalar == "＋" {
        gap.opensNumber = true
        gap.position += found.byteCount
      } else if !gap.isLost, DecimalDigits.isDigit(in: text, at: gap.position),
        let end = gap.numberEnd(in: text, digits: digits, numbers: numbers)
      {
        return start..<end
      } else if MessengerGap.isNameByte(text[gap.position]) {
        switch gap.readToken(in: text) {
        case .account(let end): return start..<end
        case .gap: break
        case .end: return nil
        }
      } else if !gap.pass(found, in: text) {
        return nil
      }
    }
    return nil
  }

  /// Adds a handle to those found before; those that share a byte become one.
  ///
  /// - Parameters:
  ///   - handle: byte range; cues must come in the order of their ends.
  ///   - handles: ascending, none overlapping another, and so again afterwards.
  package static func add(_ handle: Range<Int>, to handles: inout [Range<Int>]) {
    var handle = handle
    while let last = handles.last, last.upperBound > handle.lowerBound {
      handle =
        min(last.lowerBound, handle.lowerBound)..<max(last.upperBound, handle.upperBound)
      handles.removeLast()
    }
    handles.append(handle)
  }
}
