// SPDX-License-Identifier: Apache-2.0

import SeededRandom

extension MessageComposer {
  /// Appends pieces of the pool, drawing what varies.
  mutating func append(pieces: Range<Int>, to output: inout [UInt8]) {
    for index in pieces {
      append(piece: library.pool.pieces[index], to: &output)
    }
  }

  private mutating func append(piece: Piece, to output: inout [UInt8]) {
    switch piece {
    case .bytes(let range):
      output.append(contentsOf: library.pool.bytes[range])
    case .number(let index, let identity):
      let pooled = library.pool.numbers[index]
      var digits = SplitMix64(seed: messageKey, item: identity)
      pooled.number.append(
        original: library.pool.bytes[pooled.original], from: &digits, to: &output)
    case .name(let kind, let identity):
      var names = SplitMix64(seed: messageKey, item: identity)
      append(name: kind, from: &names, to: &output)
    case .slot(let slot):
      append(slot: slot, to: &output)
    }
  }

  private mutating func append(slot: Piece.Slot, to output: inout [UInt8]) {
    switch slot {
    case .order:
      appendOrderID(to: &output)
    case .parcel:
      appendParcelNumber(to: &output)
    case .date:
      appendDate(to: &output)
    case .time:
      append(8 + generator.next(below: 11), width: 1, to: &output)
      append(":", to: &output)
      append(5 * generator.next(below: 12), width: 2, to: &output)
    case .count:
      append(2 + generator.next(below: 11), width: 1, to: &output)
    case .product:
      let products = library.voices[voiceIndex].products
      output.append(
        contentsOf: library.pool.bytes[products[generator.next(below: products.count)]])
    case .first:
      append(name: .first, from: &generator, to: &output)
    case .last:
      append(name: .last, from: &generator, to: &output)
    }
  }

  private func append(
    name kind: NameKind, from generator: inout SplitMix64, to output: inout [UInt8]
  ) {
    let names =
      kind == .first
      ? library.voices[voiceIndex].firstNames : library.voices[voiceIndex].lastNames
    output.append(contentsOf: library.pool.bytes[names[generator.next(below: names.count)]])
  }

  /// Appends the message's order id: the one of its text, else one of the language's marketplaces.
  mutating func appendOrderID(to output: inout [UInt8]) {
    if let orderID {
      append(piece: orderID, to: &output)
      return
    }
    var digits = SplitMix64(seed: messageKey, item: 0)
    let prefixes = library.voices[voiceIndex].orderPrefixes
    output.append(contentsOf: library.pool.bytes[prefixes[digits.next(below: prefixes.count)]])
    for _ in 0..<2 {
      append("-", to: &output)
      append(digits.next(below: 10_000_000), width: 7, to: &output)
    }
  }

  /// Appends a parcel number with the prefix of a carrier: 20 digits, or 18 signs.
  private mutating func appendParcelNumber(to output: inout [UInt8]) {
    append(generator.chance(percent: 50) ? "00340434" : "1Z88A5E6", to: &output)
    let isDigitsOnly = output.last == UInt8(ascii: "4")
    append(generator.next(below: 100_000), width: 5, to: &output)
    append(generator.next(below: 100_000), width: 5, to: &output)
    if isDigitsOnly { append(generator.next(below: 100), width: 2, to: &output) }
  }

  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ].map { Array($0.utf8) }

  private mutating func appendDate(to output: inout [UInt8]) {
    let month = 1 + generator.next(below: 12)
    let day = 1 + generator.next(below: 28)
    let separator: String
    switch library.voices[voiceIndex].dateStyle {
    case .dayMonthName:
      append(day, width: 1, to: &output)
      append(" ", to: &output)
      output.append(contentsOf: Self.monthNames[month - 1])
      return
    case .ideographs:
      append(month, width: 1, to: &output)
      append("月", to: &output)
      append(day, width: 1, to: &output)
      append("日", to: &output)
      return
    case .iso:
      append("2026-", to: &output)
      append(month, width: 2, to: &output)
      append("-", to: &output)
      append(day, width: 2, to: &output)
      return
    case .dotted: separator = "."
    case .slashed: separator = "/"
    case .dashed: separator = "-"
    }
    append(day, width: 2, to: &output)
    append(separator, to: &output)
    append(month, width: 2, to: &output)
    append(separator, to: &output)
    append("2026", to: &output)
  }

  /// Appends a time of the year 2026 in the form of RFC 3339.
  mutating func appendTimestamp(to output: inout [UInt8]) {
    append("2026-", to: &output)
    append(1 + generator.next(below: 12), width: 2, to: &output)
    append("-", to: &output)
    append(1 + generator.next(below: 28), width: 2, to: &output)
    append("T", to: &output)
    append(generator.next(below: 24), width: 2, to: &output)
    append(":", to: &output)
    append(generator.next(below: 60), width: 2, to: &output)
    append(":", to: &output)
    append(generator.next(below: 60), width: 2, to: &output)
    append("Z", to: &output)
  }

  func append(_ text: String, to output: inout [UInt8]) {
    output.append(contentsOf: text.utf8)
  }

  /// Appends a number that is not negative in at least `width` digits, 1 to 18, zero-padded.
  func append(_ number: Int, width: Int, to output: inout [UInt8]) {
    var divisor = 1
    for _ in 1..<width { divisor *= 10 }
    while number / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      output.append(UInt8(ascii: "0") + UInt8(number / divisor % 10))
      divisor /= 10
    }
  }
}
