// SPDX-License-Identifier: Apache-2.0

/// A byte of a literal as its first variant spells it, a run of blanks counted as one byte.
struct LiteralCell {
  var place: GramExpansion.Place
  /// The folded byte.
  var byte: UInt8
  /// Whether all variants agree on the folded byte.
  var isCertain: Bool
  var isBlank: Bool
  /// Number of the word, counted from 0; a context never passes a run of blanks.
  var word: Int

  /// Lays a literal out byte by byte.
  ///
  /// - Parameters:
  ///   - literal: the literal.
  ///   - units: the units of its alphabet.
  /// - Returns: its bytes in order.
  static func layout(of literal: Literal, units: [LiteralUnit]) -> [LiteralCell] {
    var cells: [LiteralCell] = []
    var word = 0
    for (index, unit) in literal.units.lazy.map({ units[$0] }).enumerated() {
      if unit.isBlankRun {
        word += 1
        cells.append(
          LiteralCell(
            place: .blankRun(index: index), byte: 0x20, isCertain: false, isBlank: true,
            word: word))
        word += 1
        continue
      }
      for (offset, byte) in unit.variants[0].enumerated() {
        let folded = Gram.fold(byte)
        cells.append(
          LiteralCell(
            place: .unit(index: index, offset: offset), byte: folded,
            isCertain: unit.variants.allSatisfy { Gram.fold($0[offset]) == folded },
            isBlank: false, word: word))
      }
    }
    return cells
  }
}

extension SampleContext {
  /// What is known of the text around a place of a literal.
  ///
  /// - Parameters:
  ///   - layout: the literal's bytes.
  ///   - index: the place of the sample, negative before the literal.
  ///   - anchor: a place of the word, or blank beside a word, that the sample belongs to.
  init(of layout: [LiteralCell], at index: Int, anchor: Int) {
    self.init()
    var (start, end) = (max(anchor, 0), max(anchor, 0))
    if layout[start].isBlank { (start, end) = (start + 1, end + 1) }
    let word = layout[start].word
    let first = index - Self.keyLead
    while start > 0, start > first, layout[start - 1].word == word { start -= 1 }
    while end < layout.count, end < first + 8, layout[end].word == word { end += 1 }
    for place in max(start, first)..<end where layout[place].isCertain {
      let shift = UInt64(8 * (place - first))
      key.mask |= 0xFF &<< shift
      key.value |= UInt64(layout[place].byte) &<< shift
    }
    setSurroundings(
      before: layout[..<start].suffix(8).reversed().map(Self.step), startingAt: start - index,
      after: layout[end...].prefix(8).map(Self.step), endingAt: end - index)
  }

  private static func step(_ cell: LiteralCell) -> UInt8 {
    if cell.isBlank { return blankRun }
    return cell.isCertain ? cell.byte : anyByte
  }
}
