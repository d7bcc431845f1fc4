// SPDX-License-Identifier: Apache-2.0

/// Writes out every folded gram that a text matching a literal can have at one place.
struct GramExpansion {
  /// A place in the text of a literal.
  enum Place {
    /// `count` unknown bytes before the literal.
    case before(count: Int)
    /// Byte `offset` of unit `index`, in any variant.
    case unit(index: Int, offset: Int)
    /// The first byte of a run of blanks that is unit `index`.
    case blankRun(index: Int)
    /// The last byte of a run of blanks that is unit `index`.
    case lastBlankByte(index: Int)
  }

  let units: [LiteralUnit]
  let literal: [Int]
  private(set) var grams: [UInt32] = []

  /// Prepares for a literal.
  ///
  /// - Parameters:
  ///   - literal: the literal.
  ///   - units: the units of the alphabet.
  init(_ literal: Literal, units: [LiteralUnit]) {
    self.literal = literal.units
    self.units = units
  }

  /// Collects the grams at `place` into `grams`, without duplicates.
  ///
  /// - Parameter place: a place in the literal's text.
  mutating func expand(from place: Place) {
    grams.removeAll(keepingCapacity: true)
    let empty = Part(word: 0, filled: 0)
    switch place {
    case .before(let count):
      unknown(empty, bytes: count, then: 0)
    case .unit(let index, let offset):
      for variant in units[literal[index]].variants {
        bytes(empty, of: variant, from: offset, then: index + 1)
      }
    case .blankRun(let index):
      blanks(empty, index: index)
    case .lastBlankByte(let index):
      for last in Set(units[literal[index]].variants.compactMap(\.last)) {
        bytes(empty, of: [last], from: 0, then: index + 1)
      }
    }
    if grams.count > 1 { grams = Array(Set(grams)) }
  }

  /// A gram in the making.
  private struct Part {
    var word: UInt32
    var filled: Int

    func appending(_ byte: UInt8) -> Part {
      Part(word: word | UInt32(Gram.fold(byte)) &<< UInt32(8 &* filled), filled: filled + 1)
    }
  }

  private mutating func unit(_ part: Part, index: Int) {
    guard index < literal.count else {
      unknown(part, bytes: Gram.length, then: index)
      return
    }
    let unit = units[literal[index]]
    if unit.isBlankRun {
      blanks(part, index: index)
    } else {
      for variant in unit.variants { bytes(part, of: variant, from: 0, then: index + 1) }
    }
  }

  private mutating func bytes(_ part: Part, of variant: [UInt8], from offset: Int, then index: Int)
  {
    var part = part
    for byte in variant[offset...] {
      part = part.appending(byte)
      if part.filled == Gram.length {
        grams.append(part.word)
        return
      }
    }
    unit(part, index: index)
  }

  /// One blank, then more blanks or the next unit.
  private mutating func blanks(_ part: Part, index: Int) {
    for blank in units[literal[index]].variants {
      var longer = part
      for byte in blank where longer.filled < Gram.length { longer = longer.appending(byte) }
      if longer.filled == Gram.length {
        grams.append(longer.word)
      } else {
        unit(longer, index: index + 1)
        blanks(longer, index: index)
      }
    }
  }

  /// Every folded byte `bytes` times, then the unit at `index`.
  private mutating func unknown(_ part: Part, bytes: Int, then index: Int) {
    if part.filled == Gram.length {
      grams.append(part.word)
    } else if bytes == 0 {
      unit(part, index: index)
    } else {
      for byte in UInt8.min...UInt8.max where byte & 0x20 != 0 {
        unknown(part.appending(byte), bytes: bytes - 1, then: index)
      }
    }
  }
}
