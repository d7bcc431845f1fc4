// SPDX-License-Identifier: Apache-2.0

/// A language bank whose texts are in a `PiecePool`; ranges are of the pool's bytes.
struct LanguageVoice: Sendable {
  let weight: Int
  let dateStyle: LanguageBank.DateStyle
  let blank: Range<Int>
  let orderPrefixes: [Range<Int>]
  let firstNames: [Range<Int>]
  let lastNames: [Range<Int>]
  let products: [Range<Int>]
  let greetings: [Line]
  let closings: [Line]
  let sentences: [Line]
  /// Steps that visit every sentence once before any comes again.
  let strides: [Int]

  /// A line of a bank.
  struct Line: Sendable {
    /// Indices of the pool's pieces.
    let pieces: Range<Int>
    /// About how long the line will be, in bytes.
    let byteCount: Int
  }

  /// Puts a bank's texts into a pool; a language without a bank gets a voice that says nothing.
  init(_ bank: LanguageBank?, pool: inout PiecePool) {
    func ranges(_ texts: [String]) -> [Range<Int>] {
      texts.map { pool.add(escaping: $0.utf8) }
    }
    func lines(_ texts: [String]) -> [Line] {
      texts.map { Line(pieces: pool.add(line: $0), byteCount: $0.utf8.count) }
    }
    weight = bank?.weight ?? 1
    dateStyle = bank?.dateStyle ?? .iso
    blank = pool.add(raw: (bank?.blank ?? " ").utf8)
    orderPrefixes = ranges(bank?.orderPrefixes ?? ["100"])
    firstNames = ranges(bank?.firstNames ?? [])
    lastNames = ranges(bank?.lastNames ?? [])
    products = ranges(bank?.products ?? [])
    greetings = lines(bank?.greetings ?? [])
    closings = lines(bank?.closings ?? [])
    sentences = lines(bank?.sentences ?? [])
    let count = sentences.count
    strides = (1..<max(2, count)).filter { stride in
      !(2..<max(2, count)).contains { count % $0 == 0 && stride % $0 == 0 }
    }
  }
}
