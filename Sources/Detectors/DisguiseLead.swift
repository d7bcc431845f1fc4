// SPDX-License-Identifier: Apache-2.0

import MessageText

/// Looks at one suspicious byte and tells whether a disguise may lie there.
enum DisguiseLead {
  /// Whether the text around a byte has to be folded.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - offset: 0-based byte offset of an ASCII byte or of the first byte of a scalar; other
  ///     bytes give false.
  /// - Returns: true rather too often than too seldom.
  static func isLead(in text: borrowing Span<UInt8>, at offset: Int) -> Bool {
    let byte = text[offset]
    if byte >= 0x80 {
      return byte >= 0xC0
        && (isScalarLead(in: text, at: offset) || NumberWords.isGluedDigit(at: offset, in: text))
    }
    if offset > 0, text[offset - 1] >= 0x80, byte > 0x20,
      let before = text.scalar(before: offset),
      isScalarLead(in: text, at: offset - before.byteCount)
    {
      return true
    }
    let isInner = isWord(text, offset - 1) && isWord(text, offset + 1)
    switch byte {
    case UInt8(ascii: "@"):
      return isInner ? LeetWords.isDisguised(around: offset, in: text) : isOpen(text, offset)
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
      return isWrittenSign(text, bracketedAt: offset)
        || DamagedText.pastedReading(bracketedAt: offset, in: text) != nil
        || isInner && LeetWords.isDisguised(around: offset, in: text)
    case UInt8(ascii: "<"): return MarkupText.end(of: offset, in: text) != nil
    case UInt8(ascii: "&"): return EntityText(in: text, at: offset) != nil
    case UInt8(ascii: "%"): return EncodedText.percent(in: text, at: offset) != nil
    case UInt8(ascii: "."): return WrittenAddress.isTopLevel(behind: offset, in: text)
    case UInt8(ascii: ","):
      return isInner && WrittenAddress.isTopLevel(behind: offset, in: text)
    case 0x0A, 0x0D: return isBroken(text, offset)
    case ...0x20:
      return isEast(text, before: offset) && isEast(text, at: offset + 1)
        && isSetApart(text, offset)
    default:
      // A digit may be the first of a word, a sign may not.
      let begins = isWord(text, offset) && isWord(text, offset + 1)
      return (isInner || begins) && LeetWords.isDisguised(around: offset, in: text)
    }
  }

  /// Whether a bracketed word stands for a sign; "(a)" also counts a point and needs a dot behind.
  private static func isWrittenSign(
    _ text: borrowing Span<UInt8>, bracketedAt offset: Int
  ) -> Bool {
    guard let sign = WrittenSeparator(bracketedAt: offset, in: text) else { return false }
    guard sign.sign == .at, sign.range.count == 3, text[offset + 1] != UInt8(ascii: "@") else {
      return true
    }
    let end = sign.range.upperBound
    return (end..<min(text.count, end + domainReach)).contains { place in
      switch text[place] {
      case UInt8(ascii: "."): WrittenAddress.isTopLevel(behind: place, in: text)
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
        WrittenSeparator(bracketedAt: place, in: text)?.sign == .dot
      case UInt8(ascii: " "), UInt8(ascii: "_"), UInt8(ascii: "-"):
        WrittenSeparator(behindLabel: place, in: text)?.sign == .dot
      default: false
      }
    }
  }

  /// How far behind an at-sign the dot of its domain stands at most, in bytes.
  private static let domainReach = 64

  /// Whether a line ends in the middle of figures or of Han or kana words.
  private static func isBroken(_ text: borrowing Span<UInt8>, _ offset: Int) -> Bool {
    guard let after = text.scalar(at: offset + 1)?.scalar,
      let before = text.scalar(before: offset)?.scalar
    else { return false }
    if before.isASCII { return isWord(text, offset - 1) && isWord(text, offset + 1) }
    return isHanOrKana(before) && isHanOrKana(after) && !isClosing(text, endingAt: offset)
  }

  /// Whether a line has but two characters, as the 此致 before a name.
  private static func isClosing(_ text: borrowing Span<UInt8>, endingAt offset: Int) -> Bool {
    offset > 6 && text[offset - 7] == 0x0A && isEast(text, at: offset - 6)
      && isEast(text, at: offset - 3)
  }

  /// Whether an at-sign stands apart from what belongs to it.
  private static func isOpen(_ text: borrowing Span<UInt8>, _ offset: Int) -> Bool {
    guard offset > 0, offset + 1 < text.count else { return false }
    let (before, after) = (text[offset - 1], text[offset + 1])
    return (before <= 0x20 || before == UInt8(ascii: "@") || isWord(text, offset - 1))
      && (after <= 0x20 || after == UInt8(ascii: "@") || isWord(text, offset + 1))
      && (before <= 0x20 || after <= 0x20 || before == UInt8(ascii: "@"))
  }

  static func isWord(_ text: borrowing Span<UInt8>, _ offset: Int) -> Bool {
    guard offset >= 0, offset < text.count else { return false }
    return isASCIILetter(text[offset]) || text[offset] &- UInt8(ascii: "0") < 10
  }

  /// Whether a Han character ends right before a byte.
  private static func isEast(_ text: borrowing Span<UInt8>, before offset: Int) -> Bool {
    offset >= 3 && (0xE4...0xE9).contains(text[offset - 3])
  }

  /// Whether one of the characters around a blank has another blank on its other side, or both
  /// make a
  /// name that is never written apart.
  private static func isSetApart(_ text: borrowing Span<UInt8>, _ blank: Int) -> Bool {
    if blank >= 4, text[blank - 4] == 0x20 { return true }
    if blank + 4 < text.count, text[blank + 4] == 0x20 { return true }
    guard text.holds("信", at: blank + 1) else { return false }
    return ["微", "薇", "威", "徽", "维", "V"].contains { (name: StaticString) in
      text.holds(name, at: blank - name.utf8CodeUnitCount)
    }
  }

  private static func isEast(_ text: borrowing Span<UInt8>, at offset: Int) -> Bool {
    offset < text.count && (0xE4...0xE9).contains(text[offset])
  }

  private static func isScalarLead(in text: borrowing Span<UInt8>, at offset: Int) -> Bool {
    guard let found = text.scalar(at: offset) else { return false }
    let end = offset + found.byteCount
    switch found.scalar.value {
    case 0x80..<0xAD, 0x2010...0x2021, 0x2026, 0x203A, 0x20AC, 0x3000...0x3001, 0x3003...0x3163,
      0x3165...0xD7FF, 0xFF0C, 0xFF1A, 0xFF08, 0xFF09, 0xFF01, 0xFF1F:
      return found.scalar.value == 0x30FB && isWrittenDot(text, offset, end)
    case 0xB7, 0x2022, 0x2219, 0x3002, 0xFF0E, 0xFF61:
      return isWrittenDot(text, offset, end)
    case 0xAD: return isWord(text, offset - 1) || isWord(text, end)
    case 0x300...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20F0, 0xFE20...0xFE2F:
      return found.scalar.value == 0x20E3
        ? isKeycapRow(text, offset, end) : isWord(text, offset - 1)
    case 0x202D, 0x202E: return true
    case 0xFF20: return true
    default: break
    }
    if InvisibleScalars.contains(found.scalar) { return isInvisibleLead(text, offset, end) }
    if let fold = FoldingTable.standard.fold(found.scalar) {
      return isFoldLead(fold, found.scalar, text, offset, end)
    }
    guard PictureScalars.contains(found.scalar) else { return false }
    return isLetter(text, before: offset)
      && isLetter(text, at: PictureScalars.end(in: text, from: offset))
  }

  /// Whether a dot of another kind stands before a top-level domain, perhaps in disguise itself, or
  /// between digits.
  private static func isWrittenDot(
    _ text: borrowing Span<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    guard isLatin(text, before: start), isLatin(text, at: end) else { return false }
    if !isWord(text, end) || WrittenAddress.isTopLevel(behind: end - 1, in: text) { return true }
    return start > 0 && text[start - 1] &- UInt8(ascii: "0") < 10
      && text[end] &- UInt8(ascii: "0") < 10
  }

  /// Whether another keycap is near, as in a number drawn with them; one alone counts a step.
  private static func isKeycapRow(
    _ text: borrowing Span<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    let before = max(0, start - keycapReach)..<start
    let behind = end..<min(text.count, end + keycapReach)
    return before.contains { text.holds("\u{20E3}", at: $0) }
      || behind.contains { text.holds("\u{20E3}", at: $0) }
  }

  /// Bytes between two keycaps of one number: a digit, its selector and some blanks.
  private static let keycapReach = 12

  private static func isInvisibleLead(
    _ text: borrowing Span<UInt8>, _ start: Int, _ end: Int
  ) -> Bool {
    if isWord(text, start - 1) || isWord(text, end) { return true }
    guard let before = text.scalar(before: start)?.scalar, let after = text.scalar(at: end)?.scalar
    else { return false }
    return isHanOrKana(before) && isHanOrKana(after)
  }

  static func isHanOrKana(_ scalar: Unicode.Scalar) -> Bool {
    (0x3041...0x30FF).contains(scalar.value) || (0x3400...0x9FFF).contains(scalar.value)
  }

  private static func isFoldLead(
    _ fold: FoldingTable.Fold, _ scalar: Unicode.Scalar, _ text: borrowing Span<UInt8>,
    _ start: Int, _ end: Int
  ) -> Bool {
    switch fold.kind {
    case .plain: return false
    case .confusable: return isASCIILetterAt(text, start - 1) || isASCIILetterAt(text, end)
    case .fullWidth:
      return isASCIILetter(fold.byte) && (isLatin(text, before: start) || isLatin(text, at: end))
    case .letter: return isLatin(text, before: start) || isLatin(text, at: end)
    case .digit:
      if DecimalDigits.value(of: scalar.value) != nil, scalar.value < 0x1D000 { return false }
      return isFolded(text, at: end) || isWord(text, start - 1) && isWord(text, end)
    case .emoji:
      if !(0x1F1E6...0x1F1FF).contains(scalar.value) { return true }
      // Two make a flag.
      var (position, count) = (end, 1)
      while count < 3, let next = text.scalar(at: position),
        (0x1F1E6...0x1F1FF).contains(next.scalar.value)
      {
        (position, count) = (position + next.byteCount, count + 1)
      }
      return count == 3
    }
  }

  private static func isASCIILetterAt(_ text: borrowing Span<UInt8>, _ offset: Int) -> Bool {
    offset >= 0 && offset < text.count && isASCIILetter(text[offset])
  }

  private static func isFolded(_ text: borrowing Span<UInt8>, at offset: Int) -> Bool {
    guard let scalar = text.scalar(at: offset)?.scalar else { return false }
    return FoldingTable.standard.fold(scalar).map { $0.kind != .plain } ?? false
  }

  private static func isLatin(_ text: borrowing Span<UInt8>, at offset: Int) -> Bool {
    if isWord(text, offset) { return true }
    guard offset < text.count, text[offset] >= 0xC2, let scalar = text.scalar(at: offset)?.scalar
    else { return false }
    return isLatin(scalar)
  }

  private static func isLatin(_ text: borrowing Span<UInt8>, before offset: Int) -> Bool {
    if isWord(text, offset - 1) { return true }
    guard offset > 0, text[offset - 1] >= 0x80, let scalar = text.scalar(before: offset)?.scalar
    else { return false }
    return isLatin(scalar)
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    guard let fold = FoldingTable.standard.fold(scalar), fold.kind != .plain else { return false }
    return isASCIILetter(fold.byte) || fold.byte &- UInt8(ascii: "0") < 10
      || fold.byte == UInt8(ascii: "@")
  }

  private static func isLetter(_ text: borrowing Span<UInt8>, at offset: Int) -> Bool {
    guard let scalar = text.scalar(at: offset)?.scalar else { return false }
    return isASCIILetterAt(text, offset) || isHanOrKana(scalar)
  }

  private static func isLetter(_ text: borrowing Span<UInt8>, before offset: Int) -> Bool {
    guard let scalar = text.scalar(before: offset)?.scalar else { return false }
    return isASCIILetterAt(text, offset - 1) || isHanOrKana(scalar)
  }
}
