// SPDX-License-Identifier: Apache-2.0

/// Cuts a text into the bytes that stay and the numbers and names that vary.
struct PieceCutter {
  private let text: [UInt8]
  private let numbers: [ShapedNumber]
  private let names: [NameScanner.Name]
  /// The numbers and names seen so far; a place in it is their identity.
  private var originals: [[UInt8]] = []
  /// The text's first order id.
  private(set) var firstOrderID: Piece?

  init(text: [UInt8], isProtected: [Bool], bank: LanguageBank?) {
    self.text = text
    numbers = NumberScanner(text: text, isProtected: isProtected).numbers()
    names = NameScanner(text: text, isProtected: isProtected).names(marks: bank?.nameMarks ?? [])
  }

  /// Stores an order id of a text in which none varies, because it is part of a label's match.
  mutating func keepFixedOrderID(pool: inout PiecePool) {
    let free = text.map { _ in false }
    let all = NumberScanner(text: text, isProtected: free).numbers()
    guard firstOrderID == nil, let number = all.first(where: { $0.kind == .orderID }) else {
      return
    }
    let fixed = ShapedNumber(kind: .orderID, range: number.range, fields: [])
    firstOrderID = .number(pool.add(fixed, original: text[number.range]), identity: 0)
  }

  /// Cuts one part of the text.
  ///
  /// - Parameters:
  ///   - part: 0-based byte offsets; cuts no number and no name in two.
  ///   - pool: where bytes and numbers are stored.
  /// - Returns: the pieces in the order of the text.
  mutating func pieces(of part: Range<Int>, pool: inout PiecePool) -> [Piece] {
    var pieces: [Piece] = []
    var offset = part.lowerBound
    func addBytes(upTo end: Int) {
      if offset < end { pieces.append(.bytes(pool.add(escaping: text[offset..<end]))) }
    }
    while let next = nextVariable(in: offset..<part.upperBound) {
      addBytes(upTo: next.lowerBound)
      let original = Array(text[next])
      let identity = identity(of: original)
      if let number = numbers.first(where: { $0.range == next }) {
        let index = pool.add(varying(number), original: original)
        pieces.append(.number(index, identity: identity))
        if number.kind == .orderID { firstOrderID = firstOrderID ?? pieces.last }
      } else if let name = names.first(where: { $0.range == next }) {
        pieces.append(.name(name.kind, identity: identity))
      }
      offset = next.upperBound
    }
    addBytes(upTo: part.upperBound)
    return pieces
  }

  private func nextVariable(in part: Range<Int>) -> Range<Int>? {
    let ranges = numbers.map(\.range) + names.map(\.range)
    return ranges.filter { $0.lowerBound >= part.lowerBound && $0.upperBound <= part.upperBound }
      .min { $0.lowerBound < $1.lowerBound }
  }

  /// Keeps an order id that also stands inside a label's match, such as a link, as it is.
  private func varying(_ number: ShapedNumber) -> ShapedNumber {
    guard number.kind == .orderID else { return number }
    let original = Array(text[number.range])
    let varied = numbers.count { text[$0.range] == original[...] }
    return text.occurrences(of: original).count == varied
      ? number : ShapedNumber(kind: number.kind, range: number.range, fields: [])
  }

  private mutating func identity(of original: [UInt8]) -> UInt64 {
    let index = originals.firstIndex(of: original) ?? originals.count
    if index == originals.count { originals.append(original) }
    return UInt64(index) + 1
  }
}
