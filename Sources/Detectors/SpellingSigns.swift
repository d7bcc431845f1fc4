// SPDX-License-Identifier: Apache-2.0

import AhoCorasick
import MessageText

/// Plain signs, other than words, that a text was not read over: a token of a template that nobody
/// filled in, exclamation marks in a row, no blank behind a full stop, capitals throughout.
package struct SpellingSigns: Sendable, Equatable {
  /// The first token of a template: `{{name}}`, `[[name]]`, `#order_id#`, `%NAME%`.
  package var placeholder: Range<Int>?
  /// The first row of three exclamation marks and more.
  package var exclamations: Range<Int>?
  /// The first full stop between two sentences without a blank, with the letters beside it.
  package var missingBlank: Range<Int>?
  /// From the first to the last letter of a text of which more than half the letters are capitals.
  package var capitals: Range<Int>?

  /// A text of fewer letters is a heading or an abbreviation.
  static let fewestLetters = 40
  /// No token of a template is longer, in bytes.
  private static let longestPlaceholder = 60

  /// Looks for the signs in a text.
  ///
  /// The plain algorithm looks at each byte. This one differs from it in one way: it counts letters
  /// and capitals, and notes the bytes that may begin a sign, sixteen at a time.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - points: where a `.` stands between letters, and perhaps other bytes.
  package init(in text: borrowing Span<UInt8>, points: borrowing ByteBitmap) {
    var letters = 0
    var capitals = 0
    var offset = 0
    while offset < text.count {
      let isShort = offset &+ 16 > text.count
      let lanes = isShort ? text.lastVector(from: offset) : text.vector(at: offset)
      let letterBits = lanes.letterLanes.signBits
      letters &+= letterBits.nonzeroBitCount
      capitals &+= (letterBits & ~lanes.smallBits).nonzeroBitCount
      var marks = lanes.markLanes.signBits
      while marks != 0 {
        look(at: offset &+ marks.trailingZeroBitCount, in: text)
        marks &= marks &- 1
      }
      offset &+= 16
    }
    // Letters outside ASCII are counted where those of ASCII give reason to.
    if letters >= Self.fewestLetters / 4, capitals * 2 > letters {
      self.capitals = Self.capitals(in: text)
    }
    var place = 0
    while missingBlank == nil, let point = points.next(from: place) {
      missingBlank = Self.missingBlank(at: point, in: text)
      place = point + 1
    }
  }

  /// Notes the sign that begins at a mark.
  private mutating func look(at place: Int, in text: borrowing Span<UInt8>) {
    switch text[place] {
    case UInt8(ascii: "!"), 0xEF:
      if exclamations == nil { exclamations = Self.exclamations(from: place, in: text) }
    default:
      if placeholder == nil { placeholder = Self.placeholder(from: place, in: text) }
    }
  }

  /// A row of three marks and more, each of ASCII or full width.
  private static func exclamations(
    from start: Int, in text: borrowing Span<UInt8>
  ) -> Range<Int>? {
    var end = start
    var count = 0
    while end < text.count {
      if text[end] == UInt8(ascii: "!") {
        end += 1
      } else if text.holds([0xEF, 0xBC, 0x81], at: end) {
        end += 3
      } else {
        break
      }
      count += 1
    }
    return count >= 3 ? start..<end : nil
  }

  private static func placeholder(from start: Int, in text: borrowing Span<UInt8>) -> Range<Int>? {
    switch text[start] {
    case UInt8(ascii: "{"): bracketed(from: start, by: UInt8(ascii: "}"), in: text)
    case UInt8(ascii: "["): bracketed(from: start, by: UInt8(ascii: "]"), in: text)
    case UInt8(ascii: "#"), UInt8(ascii: "%"): enclosed(from: start, in: text)
    default: nil
    }
  }

  /// What stands in doubled brackets on one line and holds a letter.
  private static func bracketed(
    from start: Int, by closing: UInt8, in text: borrowing Span<UInt8>
  ) -> Range<Int>? {
    guard start + 1 < text.count, text[start + 1] == text[start],
      start == 0 || text[start - 1] != text[start]
    else { return nil }
    var hasLetter = false
    var place = start + 2
    while place + 1 < text.count, place < start + longestPlaceholder, text[place] != 0x0A {
      if text[place] == closing {
        return hasLetter && text[place + 1] == closing ? start..<place + 2 : nil
      }
      hasLetter = hasLetter || isASCIILetter(text[place]) || text[place] >= 0x80
      place += 1
    }
    return nil
  }

  /// A name between two signs: between # with an underscore, since #so# is a topic in many networks;
  /// between % in capitals or with an underscore.
  private static func enclosed(from start: Int, in text: borrowing Span<UInt8>) -> Range<Int>? {
    if start > 0, text[start - 1].isASCIIAlphanumeric { return nil }
    var place = start + 1
    var hasUnderscore = false
    var hasSmall = false
    while place < text.count, place < start + longestPlaceholder {
      let byte = text[place]
      if byte == text[start] { break }
      guard byte.isASCIIAlphanumeric || byte == UInt8(ascii: "_") else { return nil }
      if place == start + 1, !isASCIILetter(byte) { return nil }
      hasUnderscore = hasUnderscore || byte == UInt8(ascii: "_")
      hasSmall = hasSmall || byte &- UInt8(ascii: "a") < 26
      place += 1
    }
    guard place < text.count, text[place] == text[start], place - start > 3 else { return nil }
    if place + 1 < text.count, text[place + 1].isASCIIAlphanumeric { return nil }
    let isName = hasUnderscore || text[start] == UInt8(ascii: "%") && !hasSmall
    return isName ? start..<place + 1 : nil
  }

  /// A full stop behind three small letters and more, before a capital and two small letters.
  private static func missingBlank(at point: Int, in text: borrowing Span<UInt8>) -> Range<Int>? {
    guard point >= 3, point + 3 < text.count, text[point] == UInt8(ascii: "."),
      text[point + 1] &- UInt8(ascii: "A") < 26, text[point + 2] &- UInt8(ascii: "a") < 26,
      text[point + 3] &- UInt8(ascii: "a") < 26
    else { return nil }
    for offset in point - 3..<point where text[offset] &- UInt8(ascii: "a") >= 26 { return nil }
    return point - 1..<point + 2
  }

  /// From the first to the last letter where more than half of forty letters and more are capitals.
  private static func capitals(in text: borrowing Span<UInt8>) -> Range<Int>? {
    var letters = 0
    var capitals = 0
    var first: Int?
    var end = 0
    var place = 0
    while place < text.count, let found = text.scalar(at: place) {
      place += found.byteCount
      // Most scripts have no capitals, and their properties are dear to ask.
      let isIdeograph =
        (0x3041...0x9FFF).contains(found.scalar.value)
        && WordBoundary.isUnspaced(found.scalar)
      guard isIdeograph || found.scalar.properties.isAlphabetic else { continue }
      letters += 1
      if !isIdeograph, found.scalar.properties.isUppercase { capitals += 1 }
      first = first ?? place - found.byteCount
      end = place
    }
    guard let first, letters >= fewestLetters, capitals * 2 > letters else { return nil }
    return first..<end
  }
}

extension SIMD16 where Scalar == UInt8 {
  /// Lanes with an ASCII letter.
  @inline(__always)
  fileprivate var letterLanes: SIMD16<UInt8> {
    let small = self | SIMD16(repeating: 0x20)
    return (small &+ SIMD16(repeating: 0x1F)) & ~((small &+ SIMD16(repeating: 0x05)) | self)
  }

  /// Bits of the lanes in which the bit that small letters have is set.
  @inline(__always)
  fileprivate var smallBits: UInt64 {
    let doubled = self &+ self
    return (doubled &+ doubled).signBits
  }

  /// Lanes with `!`, `#`, `%`, `[`, `{` or the first byte of full-width forms.
  @inline(__always)
  fileprivate var markLanes: SIMD16<UInt8> {
    let brackets = (self | SIMD16(repeating: 0x20)).lanes(equalTo: UInt8(ascii: "{"))
    let signs =
      lanes(equalTo: UInt8(ascii: "!")) | lanes(equalTo: UInt8(ascii: "#"))
      | lanes(equalTo: UInt8(ascii: "%"))
    return brackets | signs | lanes(equalTo: 0xEF)
  }
}

extension Span where Element == UInt8 {
  /// The bytes from an offset to the end of the text, fewer than 16, and zeros behind them.
  fileprivate func lastVector(from offset: Int) -> SIMD16<UInt8> {
    var lanes = SIMD16<UInt8>(repeating: 0)
    for index in offset..<count { lanes[index - offset] = self[index] }
    return lanes
  }
}
