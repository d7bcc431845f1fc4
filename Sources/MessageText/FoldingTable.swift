// SPDX-License-Identifier: Apache-2.0

/// Which scalars outside ASCII stand for an ASCII letter, digit or sign.
///
/// Built on first use from the list in the program. Immutable, so any thread may read it.
package final class FoldingTable: Sendable {
  /// Why a scalar stands for another.
  package enum Kind: UInt8, Sendable {
    /// The full-width form.
    case fullWidth = 0x77
    /// A digit of another script, or a circled, raised or lowered one.
    case digit = 0x64
    /// A letter of another style: mathematical, circled, raised, small capital.
    case letter = 0x68
    /// A letter in a coloured square or of a flag.
    case emoji = 0x65
    /// A letter of another alphabet that looks the same; it is that letter in its own words.
    case confusable = 0x63
    /// A blank or hyphen of another width, as word processors write them.
    case plain = 0x70

    /// The trick that the writer uses; none where no writer thinks of it.
    package var trick: Evasion {
      switch self {
      case .fullWidth: .fullWidth
      case .digit: .digitSet
      case .letter, .confusable: .homoglyph
      case .emoji: .emojiDigit
      case .plain: []
      }
    }
  }

  /// What a scalar stands for.
  package struct Fold: Sendable, Equatable {
    /// An ASCII byte.
    package let byte: UInt8
    /// Why.
    package let kind: Kind
  }

  /// The table made from the list in the program.
  package static let standard = FoldingTable()

  private let firsts: [UInt32]
  private let entries: [(last: UInt32, byte: UInt8, kind: Kind)]

  private init() {
    var firsts: [UInt32] = []
    var entries: [(last: UInt32, byte: UInt8, kind: Kind)] = []
    var fields: [UInt32] = [0]
    var kind: Kind?
    let add = { (fields: [UInt32], kind: Kind?) in
      guard let kind, fields.count == 3 else { return }
      firsts.append(fields[0])
      entries.append((fields[0] + fields[1], UInt8(truncatingIfNeeded: fields[2]), kind))
    }
    // In each word, "+" ends the first number and the letter of the kind the second. "d", "e" and
    // "c"
    // are hexadecimal digits too; the number behind the kind has exactly two.
    for word in Self.ranges.utf8.split(whereSeparator: { $0 <= 0x20 }) {
      let bytes = Array(word)
      guard let plus = bytes.firstIndex(of: UInt8(ascii: "+")), bytes.count >= plus + 4 else {
        continue
      }
      kind = Kind(rawValue: bytes[bytes.count - 3])
      fields = [
        Self.number(bytes[..<plus]), Self.number(bytes[(plus + 1)..<(bytes.count - 3)]),
        Self.number(bytes[(bytes.count - 2)...]),
      ]
      add(fields, kind)
    }
    self.firsts = firsts
    self.entries = entries
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> UInt32 {
    digits.reduce(0) { $0 << 4 | UInt32($1 < 0x3A ? $1 & 0x0F : ($1 & 0x0F) + 9) }
  }

  /// What a scalar stands for.
  ///
  /// - Parameter scalar: any scalar.
  /// - Returns: the sign and the reason, or nil when the scalar stands for itself.
  package func fold(_ scalar: Unicode.Scalar) -> Fold? {
    let value = scalar.value
    guard value >= 0xA0 else { return nil }
    var low = 0
    var high = firsts.count
    while low < high {
      let middle = (low + high) / 2
      if firsts[middle] <= value { low = middle + 1 } else { high = middle }
    }
    guard low > 0, value <= entries[low - 1].last else { return nil }
    let distance = UInt8(truncatingIfNeeded: value - firsts[low - 1])
    return Fold(byte: entries[low - 1].byte &+ distance, kind: entries[low - 1].kind)
  }
}
