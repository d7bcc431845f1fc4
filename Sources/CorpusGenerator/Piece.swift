// SPDX-License-Identifier: Apache-2.0

/// A part of a message: bytes that stay, or something drawn anew for every message.
enum Piece: Equatable {
  /// A range of `PiecePool.bytes`, already escaped for JSON.
  case bytes(Range<Int>)
  /// An index of `PiecePool.numbers`; equal identities in a message give equal digits.
  case number(Int, identity: UInt64)
  /// A person's name; equal identities in a message give the same person.
  case name(NameKind, identity: UInt64)
  /// Something a neutral sentence, a greeting or a sign-off mentions.
  case slot(Slot)

  /// The word in braces that stands for each in a `LanguageBank`.
  enum Slot: String, CaseIterable {
    case order, parcel, date, time, count, product, first, last
  }
}

/// Which of a person's names a text uses.
enum NameKind: Equatable {
  case first, last
}

/// The storage of all pieces, so that a message is put together by copying ranges of bytes.
struct PiecePool {
  private(set) var bytes: [UInt8] = []
  private(set) var pieces: [Piece] = []
  private(set) var numbers: [PooledNumber] = []

  /// A number and where its digits, as first written, stand in `bytes`.
  struct PooledNumber {
    let number: ShapedNumber
    let original: Range<Int>
  }

  /// Stores bytes as they are.
  mutating func add(raw text: some Collection<UInt8>) -> Range<Int> {
    let start = bytes.count
    bytes.append(contentsOf: text)
    return start..<bytes.count
  }

  /// Stores text as it stands in a JSON string.
  mutating func add(escaping text: some Collection<UInt8>) -> Range<Int> {
    let start = bytes.count
    JSONEscape.append(text, to: &bytes)
    return start..<bytes.count
  }

  /// Stores a number; `original` are the bytes at its range.
  mutating func add(_ number: ShapedNumber, original: some Collection<UInt8>) -> Int {
    numbers.append(PooledNumber(number: number, original: add(raw: original)))
    return numbers.count - 1
  }

  /// Stores pieces that follow each other and returns where in `pieces` they stand.
  mutating func add(_ sequence: [Piece]) -> Range<Int> {
    let start = pieces.count
    pieces += sequence
    return start..<pieces.count
  }

  /// Stores a line of a language bank, in which `{word}` stands for a slot.
  mutating func add(line: String) -> Range<Int> {
    var sequence: [Piece] = []
    var rest = line[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex {
        sequence.append(.bytes(add(escaping: rest[..<open].utf8)))
      }
      let word = String(rest[rest.index(after: open)..<close])
      if let slot = Piece.Slot(rawValue: word) {
        sequence.append(.slot(slot))
      } else {
        sequence.append(.bytes(add(escaping: "{\(word)}".utf8)))
      }
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { sequence.append(.bytes(add(escaping: rest.utf8))) }
    return add(sequence)
  }
}
