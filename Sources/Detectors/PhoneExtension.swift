// SPDX-License-Identifier: Apache-2.0

/// Extension numbers, written with a label, a closing hash or both.
///
/// Such as "ext. 12", "x12", "доб 12", "#12", ";ext=12" and "- 503#". They are read twice:
/// forwards, to see how far a candidate reaches, and backwards from the end of a number, to split
/// it.
enum PhoneExtension {
  /// Blanks and commas that may stand before or after a label.
  ///
  /// Nobody types so many, and the limit keeps a candidate small.
  static let maximumSeparators = 100

  /// Digits that may follow a label that can mean nothing else.
  static let digitsAfterClearLabel = 20
  /// Digits that may follow two commas or a semicolon, which phones dial as a pause.
  static let digitsAfterPause = 15
  /// Digits that may follow a label that can mean something else, such as `x`.
  static let digitsAfterVagueLabel = 9
  /// Digits that may stand before a closing `#` without a label.
  static let digitsWithoutLabel = 6

  /// Where the extension that starts at an offset ends.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - start: 0-based byte offset right after a digit.
  /// - Returns: 0-based byte offset of the end; nil when no extension starts there.
  static func end(in text: borrowing Span<UInt8>, at start: Int) -> Int? {
    guard start < text.count else { return nil }
    let first = character(in: text, at: start)
    if first == .semicolon {
      guard let label = skip(";ext=", in: text, at: start) else { return nil }
      return digitsEnd(in: text, at: label, atMost: digitsAfterClearLabel)
    }
    let label = separatorsEnd(in: text, at: start, hyphens: false, commas: true)
    if let (labelEnd, limit) = labelEnd(in: text, at: label) {
      var position = labelEnd
      if character(in: text, at: position).isLabelMark {
        position += width(in: text, at: position)
      }
      position = separatorsEnd(in: text, at: position, hyphens: true, commas: true)
      if let end = digitsEnd(in: text, at: position, atMost: limit) {
        return skip("#", in: text, at: end) ?? end
      }
    }
    guard first == .hyphen || first == .space else { return nil }
    let digits = separatorsEnd(in: text, at: start, hyphens: true, commas: false)
    guard let end = digitsEnd(in: text, at: digits, atMost: digitsWithoutLabel) else { return nil }
    return skip("#", in: text, at: end)
  }

  /// Where a label ends, and how many digits may follow it.
  private static func labelEnd(
    in text: borrowing Span<UInt8>, at start: Int
  ) -> (end: Int, limit: Int)? {
    let first = character(in: text, at: start)
    switch first.folded {
    case .lowerE, .lowerX:
      let base = skip("ext", in: text, at: start) ?? skip("xt", in: text, at: start)
      guard var end = base else { return first.isX ? (start + 1, digitsAfterVagueLabel) : nil }
      if let stem = skip("ensi", in: text, at: end) {
        if let whole = skip("o", in: text, at: stem) {
          let accented = character(in: text, at: whole) == .combiningAcute
          end = accented ? whole + width(in: text, at: whole) : whole
        } else if character(in: text, at: stem) == .acuteO {
          end = stem + width(in: text, at: stem)
        }
      }
      return (skip("n", in: text, at: end) ?? end, digitsAfterClearLabel)
    case .lowerA:
      return skip("anexo", in: text, at: start).map { ($0, digitsAfterClearLabel) }
    case .lowerI:
      return skip("int", in: text, at: start).map { ($0, digitsAfterVagueLabel) }
    case .hash, .wideHash, .tilde:
      return (start + width(in: text, at: start), digitsAfterVagueLabel)
    case .cyrillicD, .wideE, .wideX, .wideI:
      return wideLabelEnd(in: text, at: start)
    default:
      return nil
    }
  }

  /// Where a label outside ASCII ends.
  private static func wideLabelEnd(
    in text: borrowing Span<UInt8>, at start: Int
  ) -> (end: Int, limit: Int)? {
    var position = start
    func take(_ expected: PhoneCharacter, _ text: borrowing Span<UInt8>) -> Bool {
      guard character(in: text, at: position) == expected else { return false }
      position += width(in: text, at: position)
      return true
    }
    if take(.cyrillicD, text) {
      guard take(.cyrillicO, text) && take(.cyrillicB, text) else { return nil }
      return (position, digitsAfterClearLabel)
    }
    if take(.wideI, text) {
      guard take(.wideN, text) && take(.wideT, text) else { return nil }
      return (position, digitsAfterVagueLabel)
    }
    let startsWithE = take(.wideE, text)
    guard take(.wideX, text) else { return nil }
    if take(.wideT, text) {
      _ = take(.wideN, text)
      return (position, digitsAfterClearLabel)
    }
    return startsWithE ? nil : (position, digitsAfterVagueLabel)
  }

  private static func character(in text: borrowing Span<UInt8>, at offset: Int) -> PhoneCharacter {
    guard offset < text.count else { return .other }
    var width = 0
    return PhoneCharacter(in: text, at: offset, width: &width)
  }

  private static func width(in text: borrowing Span<UInt8>, at offset: Int) -> Int {
    var width = 0
    _ = PhoneScalars.scalar(in: text, at: offset, width: &width)
    return width
  }

  /// The offset after an ASCII label in any case; nil when it does not stand there.
  private static func skip(
    _ label: String, in text: borrowing Span<UInt8>, at start: Int
  ) -> Int? {
    var position = start
    for wanted in label.utf8 {
      guard position < text.count else { return nil }
      let byte = text[position]
      guard (byte &- 65 < 26 ? byte | 0x20 : byte) == wanted else { return nil }
      position += 1
    }
    return position
  }

  private static func separatorsEnd(
    in text: borrowing Span<UInt8>, at start: Int, hyphens: Bool, commas: Bool
  ) -> Int {
    var position = start
    var width = 0
    for _ in 0..<maximumSeparators where position < text.count {
      let character = PhoneCharacter(in: text, at: position, width: &width)
      let isSeparator =
        commas ? character.isLabelSeparator : character == .space
      guard isSeparator || (hyphens && character == .hyphen) else { break }
      position += width
    }
    return position
  }

  /// Where at least one and at most `limit` digits end.
  private static func digitsEnd(
    in text: borrowing Span<UInt8>, at start: Int, atMost limit: Int
  ) -> Int? {
    var position = start
    var width = 0
    for _ in 0..<limit where position < text.count {
      guard PhoneCharacter(in: text, at: position, width: &width).isDigit else { break }
      position += width
    }
    return position == start ? nil : position
  }
}
