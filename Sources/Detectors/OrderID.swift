// SPDX-License-Identifier: Apache-2.0

import AhoCorasick
import MessageText

/// The id of an order: 17 digits as 3-7-7, or for a digital order D and 16 digits as D01-7-7.
///
/// Full-width digits and the hyphens and minus signs of Unicode are read as plain ones.
package struct OrderID: Sendable, Hashable {
  /// The digits as a number, with 1 or, for a digital order, 2 before them.
  private let value: Int64

  /// How an id in a text is written.
  package enum Form: Sendable {
    /// With hyphens between its groups.
    case grouped
    /// As 17 digits in a row.
    case bare
  }

  /// An id in a text.
  package struct Occurrence: Sendable {
    /// The id.
    package let id: OrderID
    /// 0-based byte range.
    package let range: Range<Int>
    /// How it is written.
    package let form: Form
  }

  /// Reads an id that is the whole text; nil when the text is no id with hyphens.
  ///
  /// - Parameter text: valid UTF-8.
  package init?(_ text: borrowing Span<UInt8>) {
    guard let found = Self.match(at: 0, in: text), found.form == .grouped,
      found.range.upperBound == text.count
    else { return nil }
    self = found.id
  }

  private init(value: Int64) { self.value = value }

  /// Finds all ids.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - body: called with each id in rising order, none overlapping another.
  /// - Complexity: O(length of the text).
  package static func forEach(
    in text: borrowing Span<UInt8>, _ body: (Occurrence) -> Void
  ) {
    var place = start(in: text, from: 0)
    while place < text.count {
      guard mayBegin(at: place, in: text) else {
        place = start(in: text, from: place + 1)
        continue
      }
      // What is inside a word or a longer number is no id.
      let isFree = text.scalar(before: place).map { Sign($0.scalar) == .other } ?? true
      if isFree, let match = match(at: place, in: text) {
        body(match)
        place = match.range.upperBound
      } else {
        place += 1
      }
      place = start(in: text, from: place)
    }
  }

  /// The next byte with which an id may begin: a digit, a D or the first of a full-width digit,
  /// before two digits more and a hyphen or three digits more.
  private static func start(in text: borrowing Span<UInt8>, from offset: Int) -> Int {
    var place = offset
    // Of sixteen bytes the last three lack what follows them.
    while place &+ 16 <= text.count {
      let lanes = text.vector(at: place)
      let digits = lanes.digitLanes.signBits
      let wide = lanes.signBits
      let starts =
        digits
        | (lanes.lanes(equalTo: UInt8(ascii: "D")) | lanes.lanes(equalTo: 0xEF)).signBits
      let inside = digits | wide
      var bits = starts & inside &>> 1 & inside &>> 2 & 0x1FFF
      if bits != 0 {
        // Three digits and a hyphen, or six digits as far as they are seen.
        let number = inside &>> 3 & (inside &>> 4 | 0x1000) & (inside &>> 5 | 0x1800)
        bits &= number | lanes.lanes(equalTo: UInt8(ascii: "-")).signBits &>> 3
        // What follows a digit is inside a number.
        bits &= ~(digits & digits &<< 1)
        if bits != 0 { return place &+ bits.trailingZeroBitCount }
      }
      place &+= 13
    }
    while place < text.count {
      switch text[place] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "D"), 0xEF: return place
      default: place &+= 1
      }
    }
    return place
  }

  /// Whether the bytes after the first group, or at the end of seventeen digits, fit an id.
  @inline(__always)
  private static func mayBegin(at place: Int, in text: borrowing Span<UInt8>) -> Bool {
    guard place &+ 16 < text.count, text[place] < 0x80 else { return place &+ 16 < text.count }
    let (behind, last) = (text[place &+ 3], text[place &+ 16])
    return behind == UInt8(ascii: "-") || behind >= 0x80 || text[place &+ 1] >= 0x80
      || text[place &+ 2] >= 0x80 || last &- UInt8(ascii: "0") < 10 || last >= 0x80
  }

  /// The id that begins at a place and is not gone on with.
  private static func match(at start: Int, in text: borrowing Span<UInt8>) -> Occurrence? {
    guard let match = grouped(at: start, in: text) ?? bare(at: start, in: text) else { return nil }
    if let next = text.scalar(at: match.range.upperBound), Sign(next.scalar) != .other {
      return nil
    }
    return match
  }

  private static func grouped(at start: Int, in text: borrowing Span<UInt8>) -> Occurrence? {
    var place = start
    var value: Int64 = 1
    let isDigital = text.scalar(at: start).map { Sign($0.scalar) == .letterD } ?? false
    if isDigital {
      value = 20
      place += 1
    }
    guard readDigits(isDigital ? 2 : 3, at: &place, in: text, into: &value),
      skipHyphen(at: &place, in: text), readDigits(7, at: &place, in: text, into: &value),
      skipHyphen(at: &place, in: text), readDigits(7, at: &place, in: text, into: &value)
    else { return nil }
    return Occurrence(id: OrderID(value: value), range: start..<place, form: .grouped)
  }

  private static func bare(at start: Int, in text: borrowing Span<UInt8>) -> Occurrence? {
    var place = start
    var value: Int64 = 1
    guard readDigits(17, at: &place, in: text, into: &value) else { return nil }
    return Occurrence(id: OrderID(value: value), range: start..<place, form: .bare)
  }

  private static func readDigits(
    _ count: Int, at place: inout Int, in text: borrowing Span<UInt8>, into value: inout Int64
  ) -> Bool {
    for _ in 0..<count {
      guard let found = text.scalar(at: place), case .digit(let digit) = Sign(found.scalar) else {
        return false
      }
      value = value * 10 + Int64(digit)
      place += found.byteCount
    }
    return true
  }

  private static func skipHyphen(at place: inout Int, in text: borrowing Span<UInt8>) -> Bool {
    guard let found = text.scalar(at: place), Sign(found.scalar) == .hyphen else { return false }
    place += found.byteCount
    return true
  }
}

extension OrderID {
  /// What a scalar is to an id.
  private enum Sign: Equatable {
    case digit(UInt8), hyphen, letterD
    /// A letter that an id may not touch.
    case letter
    case other

    init(_ scalar: Unicode.Scalar) {
      switch scalar {
      case "0"..."9": self = .digit(UInt8(scalar.value - 0x30))
      case "\u{FF10}"..."\u{FF19}": self = .digit(UInt8(scalar.value - 0xFF10))
      case "-", "\u{2010}"..."\u{2015}", "\u{2212}", "\u{FF0D}": self = .hyphen
      case "D": self = .letterD
      case "A"..."Z", "a"..."z": self = .letter
      default: self = .other
      }
    }

    var isDigit: Bool {
      if case .digit = self { true } else { false }
    }
  }
}
