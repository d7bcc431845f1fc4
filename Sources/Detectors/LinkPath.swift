// SPDX-License-Identifier: Apache-2.0

/// Path, query and fragment of a link: what still belongs to it and what to the sentence.
///
/// Blanks, controls, angle brackets and the punctuation of scripts without blanks end it. So
/// does a letter of such a script right behind an ASCII word (`/abc这个`), while one behind a
/// delimiter belongs to the path (`/wiki/东京`). Brackets and quotation marks belong to it in
/// pairs only, and punctuation at the end to the sentence.
struct LinkPath {
  /// Opening brackets that wait for their closing ones.
  private struct OpenBracket {
    var count = 0
    /// Where the outermost stands.
    var first = 0
  }

  /// More open brackets of a kind than this end the path, which keeps hostile texts linear.
  private static let maximumDepth = 8

  /// Where the path ends.
  private(set) var end: Int

  /// Reads the path that begins at an offset.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - start: 0-based byte offset behind host and port.
  ///   - linkStart: 0-based byte offset of the link; what stands before it may enclose it.
  init(in text: borrowing Span<UInt8>, from start: Int, linkStart: Int) {
    end = start
    guard start < text.count else { return }
    switch text[start] {
    case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): break
    default: return
    }
    let enclosing = linkStart > 0 ? text[linkStart &- 1] : 0
    let stop = Self.stop(in: text, from: start, enclosing: enclosing)
    end = Self.trimmed(in: text, from: start, to: stop, enclosing: enclosing)
  }

  /// The first offset that cannot belong to the path, or where a bracket opens in vain.
  private static func stop(
    in text: borrowing Span<UInt8>, from start: Int, enclosing: UInt8
  ) -> Int {
    var round = OpenBracket()
    var square = OpenBracket()
    var curly = OpenBracket()
    var offset = start
    // Whether the last scalar is an ASCII letter or digit, and whether one in its word is not.
    var followsASCIIWord = false
    var isForeignWord = false
    walk: while offset < text.count {
      let byte = text[offset]
      guard byte < 0x80 else {
        let scalar = DomainScalar(in: text, at: offset)
        guard Self.isInner(scalar, followsASCIIWord: followsASCIIWord && !isForeignWord) else {
          break
        }
        if scalar.kind == .other || scalar.kind == .symbol { isForeignWord = true }
        followsASCIIWord = false
        offset = scalar.end
        continue
      }
      switch byte {
      case 0...0x20, 0x7F, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "`"),
        UInt8(ascii: "\\"):
        break walk
      case UInt8(ascii: "\""):
        guard enclosing != byte, let close = Self.closingQuote(in: text, from: offset) else {
          break walk
        }
        offset = close
      case UInt8(ascii: "("): if !Self.open(&round, at: offset) { break walk }
      case UInt8(ascii: "["): if !Self.open(&square, at: offset) { break walk }
      case UInt8(ascii: "{"): if !Self.open(&curly, at: offset) { break walk }
      case UInt8(ascii: ")"):
        let isScoped = enclosing == UInt8(ascii: "(")
        if !Self.close(&round, in: text, at: offset, isScoped: isScoped) { break walk }
      case UInt8(ascii: "]"):
        let isScoped = enclosing == UInt8(ascii: "[")
        if !Self.close(&square, in: text, at: offset, isScoped: isScoped) { break walk }
      case UInt8(ascii: "}"):
        let isScoped = enclosing == UInt8(ascii: "{")
        if !Self.close(&curly, in: text, at: offset, isScoped: isScoped) { break walk }
      default: break
      }
      followsASCIIWord = isASCIILetter(byte) || byte &- UInt8(ascii: "0") < 10
      if !followsASCIIWord { isForeignWord = false }
      offset &+= 1
    }
    if round.count > 0 { offset = min(offset, round.first) }
    if square.count > 0 { offset = min(offset, square.first) }
    if curly.count > 0 { offset = min(offset, curly.first) }
    return offset
  }

  private static func open(_ bracket: inout OpenBracket, at offset: Int) -> Bool {
    if bracket.count == 0 { bracket.first = offset }
    bracket.count &+= 1
    return bracket.count <= maximumDepth
  }

  /// Takes a closing bracket; one without an opening one belongs to the path only where the path
  /// plainly goes on behind it.
  private static func close(
    _ bracket: inout OpenBracket, in text: borrowing Span<UInt8>, at offset: Int, isScoped: Bool
  ) -> Bool {
    if bracket.count > 0 {
      bracket.count &-= 1
      return true
    }
    guard !isScoped else { return false }
    var next = offset &+ 1
    while next < text.count, next &- offset < 4, text[next] == text[offset] { next &+= 1 }
    guard next < text.count else { return false }
    switch text[next] {
    case UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "&"), UInt8(ascii: "+"),
      UInt8(ascii: "%"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      return true
    default:
      return isASCIILetter(text[next]) || text[next] &- UInt8(ascii: "0") < 10
    }
  }

  /// The quotation mark that closes one inside the path.
  private static func closingQuote(in text: borrowing Span<UInt8>, from quote: Int) -> Int? {
    var offset = quote &+ 1
    while offset < text.count, offset &- quote < 256 {
      let byte = text[offset]
      if byte == text[quote] { return offset > quote &+ 1 ? offset : nil }
      if byte <= 0x20 || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") { return nil }
      offset &+= 1
    }
    return nil
  }

  /// Whether a scalar outside ASCII can stand in a path.
  private static func isInner(_ scalar: DomainScalar, followsASCIIWord: Bool) -> Bool {
    switch scalar.kind {
    case .latin, .alphabetic, .digit, .mark: return true
    case .other, .symbol: return !followsASCIIWord
    default: break
    }
    switch scalar.value {
    // Joiners of Indic and Persian words; middle dot, apostrophe, dash and ellipsis in titles.
    case 0x200C, 0x200D, 0xB7, 0x2010...0x2013, 0x2018, 0x2019, 0x2026: return true
    // Dashes, quotation marks and spaces of prose; everything of CJK and full-width punctuation.
    case 0x80...0xA0, 0xAB, 0xAD, 0xBB, 0x2000...0x206F, 0x2E00...0x303F, 0x30FB,
      0xFE00...0xFE6F, 0xFEFF...0xFF65, 0xFFF0...0xFFFF:
      return false
    default: break
    }
    guard let value = Unicode.Scalar(scalar.value) else { return false }
    switch value.properties.generalCategory {
    case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator, .unassigned,
      .surrogate:
      return false
    default: return true
    }
  }

  /// Where the path ends when the punctuation at its end is left to the sentence.
  private static func trimmed(
    in text: borrowing Span<UInt8>, from start: Int, to stop: Int, enclosing: UInt8
  ) -> Int {
    var apostrophes = 0
    for offset in start..<stop where text[offset] == UInt8(ascii: "'") { apostrophes &+= 1 }
    var end = stop
    while end > start {
      let scalar = DomainScalar(in: text, endingAt: end)
      switch scalar.value {
      case 0x2E, 0x2C, 0x3A, 0x3B, 0x21, 0x3F, 0x7C: break
      case 0x27:
        guard apostrophes & 1 == 1 || enclosing == 0x27 else { return end }
        apostrophes &-= 1
      case 0x2A, 0x5F, 0x7E:
        // Emphasis opened before the link closes behind it.
        guard UInt32(enclosing) == scalar.value else { return end }
      case 0..<0x80: return end
      default: guard isClosingPunctuation(scalar) else { return end }
      }
      end = scalar.start
    }
    return end
  }

  /// Whether a scalar outside ASCII ends a sentence or a quotation.
  private static func isClosingPunctuation(_ scalar: DomainScalar) -> Bool {
    guard scalar.kind == .border, let value = Unicode.Scalar(scalar.value) else { return false }
    switch value.properties.generalCategory {
    case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
      .dashPunctuation, .otherPunctuation, .format:
      return true
    default: return false
    }
  }
}
