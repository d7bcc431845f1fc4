// SPDX-License-Identifier: Apache-2.0

import MessageText

/// Folds a text character by character.
///
/// Takes out what cannot be seen and pictures and markup inside words; turns full-width, styled and
/// look-alike characters, digits of other scripts, entities and percent signs into what they stand
/// for. Look-alikes are folded in words that also have Latin letters, and only when all letters of
/// the
/// word are either.
struct CharacterFolder {
  private let window: Range<Int>
  private var position: Int
  /// Where the word that was last looked at ends, and whether it mixes alphabets.
  private var wordEnd = 0
  private var isMixed = false

  private static let maximumOverrideBytes = 256

  init(window: Range<Int>) {
    self.window = window
    position = window.lowerBound
  }

  /// Appends the folded characters of the window.
  mutating func fold(_ text: borrowing Span<UInt8>, into folded: inout FoldedText) {
    while position < window.upperBound {
      let byte = text[position]
      if byte < 0x80 {
        foldASCII(byte, text, &folded)
      } else if let found = text.scalar(at: position) {
        foldWide(found, text, &folded)
      } else {
        position += 1
      }
    }
  }

  private mutating func foldASCII(
    _ byte: UInt8, _ text: borrowing Span<UInt8>, _ folded: inout FoldedText
  ) {
    let start = position
    switch byte {
    case UInt8(ascii: "&"):
      if let entity = EntityText(in: text, at: start), entity.end <= window.upperBound {
        position = entity.end
        if InvisibleScalars.contains(entity.scalar) {
          folded.noteRemoval(InvisibleScalars.trick(of: entity.scalar).union(.entity))
        } else if entity.scalar.value == 0xA0 {
          folded.append(0x20, standingFor: start..<position)
        } else {
          folded.append(
            UInt8(truncatingIfNeeded: entity.scalar.value), standingFor: start..<position,
            tricks: .entity)
        }
        return
      }
    case UInt8(ascii: "%"):
      if start + 3 <= window.upperBound, let sign = EncodedText.percent(in: text, at: start) {
        position += 3
        folded.append(sign, standingFor: start..<position, tricks: .encoded)
        return
      }
    case UInt8(ascii: "<"):
      if let end = MarkupText.end(of: start, in: text), end <= window.upperBound {
        folded.noteRemoval(MarkupText.isBreak(at: start, in: text) ? .softHyphen : .markup)
        position = end
        return
      }
    default: break
    }
    position += 1
    folded.append(byte, standingFor: start..<position)
  }

  private mutating func foldWide(
    _ found: SizedScalar, _ text: borrowing Span<UInt8>, _ folded: inout FoldedText
  ) {
    let start = position
    let scalar = found.scalar
    position += found.byteCount
    if scalar.value < 0x2000, scalar.value >= 0xC0, scalar.value < 0x250 {
      folded.appendScalar(start..<position, of: text)
      return
    }
    if InvisibleScalars.contains(scalar) {
      foldInvisible(scalar, start, text, &folded)
      return
    }
    if CombiningMarks.contains(scalar) {
      foldMark(scalar, start, text, &folded)
      return
    }
    if let fold = FoldingTable.standard.fold(scalar), isMeant(fold, start, text) {
      // A script's own digits are no trick; other styles of digits are.
      let isPlain =
        fold.kind == .digit && scalar.value < 0x1D000
        && DecimalDigits.value(of: scalar.value) != nil
      folded.append(
        fold.byte, standingFor: start..<position, tricks: isPlain ? [] : fold.kind.trick)
      return
    }
    switch scalar {
    case "🔟":
      folded.append(0x31, standingFor: start..<position, tricks: .emojiDigit)
      folded.append(0x30, standingFor: start..<position, tricks: .emojiDigit)
      return
    case "➕":
      folded.append(UInt8(ascii: "+"), standingFor: start..<position, tricks: .emojiDigit)
      return
    default: break
    }
    if PictureScalars.contains(scalar), isPictureInWord(start, text, folded) {
      position = min(PictureScalars.end(in: text, from: start), window.upperBound)
      folded.noteRemoval(.emojiDigit)
      return
    }
    folded.appendScalar(start..<position, of: text)
  }

  private mutating func foldInvisible(
    _ scalar: Unicode.Scalar, _ start: Int, _ text: borrowing Span<UInt8>,
    _ folded: inout FoldedText
  ) {
    if let end = overriddenEnd(scalar, at: start, text) {
      let range = position..<end
      for found in scalars(in: range, of: text).reversed() {
        for byte in String(found).utf8 { folded.append(byte, standingFor: range, tricks: .bidi) }
      }
      position = end
      return
    }
    let before = text.scalar(before: start)?.scalar
    let after = text.scalar(at: position)?.scalar
    // Scripts that join their letters need these, and so do emoji.
    if scalar == "\u{FE0F}", folded.bytes.last.map({ $0 < 0x80 }) ?? false {
      folded.noteRemoval(after == "\u{20E3}" ? .emojiDigit : .zeroWidth)
      return
    }
    let isOwn = [before, after].allSatisfy { scalar in
      scalar.map { $0.value >= 0x590 && !DisguiseLead.isHanOrKana($0) && !isFolded($0) } ?? true
    }
    if isOwn, scalar.value != 0xFEFF, !(before == nil && after == nil),
      !(before.map(InvisibleScalars.contains) ?? false),
      !(after.map(InvisibleScalars.contains) ?? false)
    {
      folded.appendScalar(start..<position, of: text)
      return
    }
    folded.noteRemoval(InvisibleScalars.trick(of: scalar))
  }

  private func isFolded(_ scalar: Unicode.Scalar) -> Bool {
    FoldingTable.standard.fold(scalar) != nil
  }

  private func scalars(in range: Range<Int>, of text: borrowing Span<UInt8>) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    var offset = range.lowerBound
    while offset < range.upperBound, let found = text.scalar(at: offset) {
      scalars.append(found.scalar)
      offset += found.byteCount
    }
    return scalars
  }

  /// Where the text ends that a control turns round; nil when it turns nothing.
  private func overriddenEnd(
    _ scalar: Unicode.Scalar, at start: Int, _ text: borrowing Span<UInt8>
  ) -> Int? {
    let value = scalar.value
    guard value == 0x202E || value == 0x2067 || value == 0x202B else { return nil }
    var end = position
    var isLatin = true
    while end < window.upperBound, end - position < Self.maximumOverrideBytes,
      let found = text.scalar(at: end), found.scalar != "\n",
      !(0x202A...0x202E).contains(found.scalar.value),
      !(0x2066...0x2069).contains(found.scalar.value)
    {
      if found.scalar.value >= 0x80 { isLatin = false }
      end += found.byteCount
    }
    guard end > position else { return nil }
    // Inside a word an override only breaks the word, as any mark does.
    if value == 0x202E, !DisguiseLead.isWord(text, start - 1) || text[start - 1] <= 0x39 {
      return end
    }
    // An isolate or embedding does not turn Latin letters round; the writer has done so.
    let heads: [StaticString] = ["moc.", "ten.", "gro.", "ed.", "rf.", "ofni."]
    return isLatin && heads.contains { text.holds($0, at: position) } ? end : nil
  }

  private mutating func foldMark(
    _ scalar: Unicode.Scalar, _ start: Int, _ text: borrowing Span<UInt8>,
    _ folded: inout FoldedText
  ) {
    guard let base = folded.bytes.last, base < 0x80, base >= 0x20 else {
      folded.appendScalar(start..<position, of: text)
      return
    }
    if scalar == "\u{20E3}" {
      folded.markLast(.emojiDigit)
      folded.extendLast(to: position)
      return
    }
    var isForeign = !CombiningMarks.isUsual(scalar, on: base)
    var count = 1
    while position < window.upperBound, let next = text.scalar(at: position),
      CombiningMarks.contains(next.scalar)
    {
      count += 1
      if !CombiningMarks.isUsual(next.scalar, on: base) { isForeign = true }
      position += next.byteCount
    }
    if isForeign || count > 2 {
      folded.markLast(.combining)
      folded.extendLast(to: position)
      return
    }
    var offset = start
    while offset < position, let found = text.scalar(at: offset) {
      folded.appendScalar(offset..<offset + found.byteCount, of: text)
      offset += found.byteCount
    }
  }

  /// Whether a character is meant as what it may stand for.
  private mutating func isMeant(
    _ fold: FoldingTable.Fold, _ start: Int, _ text: borrowing Span<UInt8>
  ) -> Bool {
    if fold.kind == .fullWidth {
      // Chinese and Japanese punctuation is full-width in plain text.
      switch fold.byte {
      case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: "!"),
        UInt8(ascii: ";"), UInt8(ascii: "["), UInt8(ascii: "]"):
        return false
      default: return true
      }
    }
    guard fold.kind == .confusable else { return true }
    if start >= wordEnd { readWord(from: start, text) }
    return isMixed
  }

  /// Finds out whether the word around a look-alike also has Latin letters.
  private mutating func readWord(from start: Int, _ text: borrowing Span<UInt8>) {
    var first = start
    while first > window.lowerBound, start - first < 64, let before = text.scalar(before: first),
      isWordPart(before.scalar)
    {
      first -= before.byteCount
    }
    var hasLatin = false
    var hasOther = false
    var end = first
    while end < window.upperBound, let found = text.scalar(at: end), isWordPart(found.scalar) {
      if found.scalar.value < 0x80 {
        hasLatin = hasLatin || isASCIILetter(UInt8(truncatingIfNeeded: found.scalar.value))
      } else if !InvisibleScalars.contains(found.scalar), !CombiningMarks.contains(found.scalar),
        found.scalar.value >= 0x250, FoldingTable.standard.fold(found.scalar) == nil
      {
        hasOther = true
      }
      end += found.byteCount
    }
    wordEnd = max(end, start + 1)
    isMixed = hasLatin && !hasOther
  }

  private func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    DisguiseText.isLetter(scalar) || InvisibleScalars.contains(scalar)
      || CombiningMarks.contains(scalar) || scalar.value &- 0x30 < 10
      || scalar.value >= 0x2C00 && FoldingTable.standard.fold(scalar) != nil
  }

  private func isPictureInWord(
    _ start: Int, _ text: borrowing Span<UInt8>, _ folded: FoldedText
  ) -> Bool {
    guard let before = text.scalar(before: start)?.scalar,
      let after = text.scalar(at: PictureScalars.end(in: text, from: start))?.scalar
    else { return false }
    // A star between two parts of an address stands for its at-sign.
    return isNameLetter(before) && isNameLetter(after)
      && !(before.value < 0x80 && after.value < 0x80
        && (0x2600...0x2606).contains(text.scalar(at: start)?.scalar.value ?? 0))
  }

  private func isNameLetter(_ scalar: Unicode.Scalar) -> Bool {
    DisguiseText.isLetter(scalar) || DisguiseLead.isHanOrKana(scalar)
  }
}

/// Marks drawn on the letter before.
enum CombiningMarks {
  /// Whether a scalar is a mark that is used with Latin letters.
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x300...0x34E, 0x350...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20F0,
      0xFE20...0xFE2F:
      true
    default: false
    }
  }

  /// Whether some language writes the mark on the letter.
  ///
  /// - Parameters:
  ///   - mark: a mark.
  ///   - letter: an ASCII letter.
  /// - Returns: false for lines through or under letters.
  static func isUsual(_ mark: Unicode.Scalar, on letter: UInt8) -> Bool {
    let letters: StaticString
    switch mark.value {
    case 0x300, 0x301, 0x302, 0x308: letters = "aeiouywnmgszcrlhjkp"
    case 0x303: letters = "anoiuevy"
    case 0x304, 0x306: letters = "aeiouyg"
    case 0x307: letters = "zecgiasdmnb"
    case 0x309, 0x31B: letters = "aeiouy"
    case 0x30A: letters = "au"
    case 0x30B: letters = "ou"
    case 0x30C: letters = "csznedtrlgaiou"
    case 0x323: letters = "aeiouyhstdz"
    case 0x326, 0x327: letters = "cstgklnre"
    case 0x328: letters = "aeiou"
    default: return false
    }
    let small = asciiLowercased(letter)
    return letters.withUTF8Buffer { buffer in unsafe buffer.contains(small) }
  }
}
