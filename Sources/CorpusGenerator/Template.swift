// SPDX-License-Identifier: Apache-2.0

/// A labelled message in pieces, ready to be varied and to be written between neutral sentences.
///
/// All ranges are indices of a `PiecePool`: of bytes for `header` and `labels`, of pieces for the
/// three parts of the text.
struct Template {
  /// The members of the record from `lang` to the opening quote of `order_id`.
  let header: Range<Int>
  /// The greeting line with its line breaks; empty when there is none.
  let opening: Range<Int>
  let body: Range<Int>
  /// The sign-off with the line breaks before it; empty when there is none.
  let closing: Range<Int>
  /// The value of the record's `labels`, a JSON array.
  let labels: Range<Int>
  /// The first order id of the text, which is the record's `order_id` too.
  let orderID: Piece?
  /// The length of the text as it was written, in bytes.
  let byteCount: Int
  /// The text begins with a greeting, in a line of its own or not.
  let isGreeting: Bool
  /// A rule looks at the message as a whole, so nothing may be added.
  let isComplete: Bool
  /// A neutral sentence may stand before or after the body in the same paragraph.
  let joinsBefore: Bool
  let joinsAfter: Bool
}

extension Template {
  /// Rules that judge all of a message, or what it does not say besides.
  static let wholeMessageRules: Set<String> = ["text.pointless", "text.order_confirmation"]

  /// Cuts a labelled message into pieces.
  ///
  /// - Parameters:
  ///   - message: a message whose labels' matches are all in its text.
  ///   - bank: the bank of the message's language, nil when there is none.
  ///   - pool: where the pieces are stored.
  init(_ message: LabelledMessage, bank: LanguageBank?, pool: inout PiecePool) {
    let text = Array(message.text.utf8)
    let isProtected = Self.protection(of: text, labels: message.labels)
    let parts = Self.parts(of: text, bank: bank)
    var cutter = PieceCutter(text: text, isProtected: isProtected, bank: bank)
    header = pool.add(raw: Self.header(of: message))
    opening = pool.add(cutter.pieces(of: parts.opening, pool: &pool))
    body = pool.add(cutter.pieces(of: parts.body, pool: &pool))
    closing = pool.add(cutter.pieces(of: parts.closing, pool: &pool))
    cutter.keepFixedOrderID(pool: &pool)
    labels = pool.add(raw: Self.json(of: message.labels))
    orderID = cutter.firstOrderID
    byteCount = text.count
    isGreeting = bank?.greetingWords.contains { message.text.hasPrefix($0) } ?? false
    isComplete =
      bank == nil || text.first == UInt8(ascii: "\n") || text.last == UInt8(ascii: "\n")
      || message.labels.contains { Self.wholeMessageRules.contains($0.rule) }
    joinsBefore = Self.beginsSentence(text[parts.body], isProtected: isProtected)
    joinsAfter = Self.endsSentence(text[parts.body], isProtected: isProtected)
  }

  /// Makes a template of a sentence of a language bank.
  ///
  /// - Parameters:
  ///   - sentence: the sentence's pieces, already in the pool.
  ///   - origin: a message of the same language, which lends its marketplace.
  ///   - pool: where the rest is stored.
  init(sentence: Range<Int>, origin: LabelledMessage, pool: inout PiecePool) {
    header = pool.add(raw: Self.header(of: origin))
    opening = 0..<0
    body = sentence
    closing = 0..<0
    labels = pool.add(raw: "[]".utf8)
    orderID = nil
    byteCount = 0
    isGreeting = false
    isComplete = true
    joinsBefore = false
    joinsAfter = false
  }

  /// Flags every byte of every occurrence of a label's match.
  static func protection(of text: [UInt8], labels: [LabelledMessage.Label]) -> [Bool] {
    var flags = [Bool](repeating: false, count: text.count)
    for label in labels {
      let match = Array(label.match.utf8)
      for start in text.occurrences(of: match) {
        for offset in start..<(start + match.count) { flags[offset] = true }
      }
    }
    return flags
  }

  /// Parts a text into greeting line, body and sign-off.
  static func parts(
    of text: [UInt8], bank: LanguageBank?
  ) -> (opening: Range<Int>, body: Range<Int>, closing: Range<Int>) {
    let lineBreak = UInt8(ascii: "\n")
    var start = 0
    if let end = text.firstIndex(of: lineBreak), end <= 70,
      bank?.greetingWords.contains(where: { text.starts(with: $0.utf8) }) ?? false
    {
      start = text[end...].firstIndex { $0 != lineBreak } ?? 0
    }
    var end = text.count
    if let last = text.lastIndex(of: lineBreak), last >= start, text.count - last <= 60 {
      // A sign-off of several lines has a blank line before it.
      let tail = text[start...].suffix(140)
      let blankLine = tail.indices.dropLast().last { text[$0] == 10 && text[$0 + 1] == 10 }
      let candidate = blankLine ?? last
      let isShort = blankLine != nil || text.count - last <= 30
      if isShort, let first = text[candidate...].first(where: { $0 != lineBreak }),
        !(0x21...0x40).contains(first)
      {
        end = candidate
      }
    }
    return (0..<start, start..<end, end..<text.count)
  }

  private static func beginsSentence(_ body: ArraySlice<UInt8>, isProtected: [Bool]) -> Bool {
    guard let first = body.first, !isProtected[body.startIndex] else { return false }
    // Digits, dashes, quotation marks and other signs may begin a list or quoted text.
    return (0x41...0x5A).contains(first & 0xDF) || (0xC3...0xE1).contains(first)
      || (0xE4...0xE9).contains(first)
  }

  private static func endsSentence(_ body: ArraySlice<UInt8>, isProtected: [Bool]) -> Bool {
    guard let last = body.indices.last, !isProtected[last] else { return false }
    return [".", "!", "?", "。", "！", "？", "؟"].contains {
      body.suffix($0.utf8.count).elementsEqual($0.utf8)
    }
  }

  private static func header(of message: LabelledMessage) -> [UInt8] {
    var bytes: [UInt8] = []
    let members = [
      ("lang", message.lang), ("marketplace", message.marketplace), ("region", message.region),
      ("kind", message.kind), ("order_id", ""),
    ]
    for (key, value) in members {
      guard let value else { continue }
      bytes += Array(bytes.isEmpty ? "\"\(key)\":\"".utf8 : "\",\"\(key)\":\"".utf8)
      JSONEscape.append(value.utf8, to: &bytes)
    }
    return bytes
  }

  private static func json(of labels: [LabelledMessage.Label]) -> [UInt8] {
    var bytes = Array("[".utf8)
    for label in labels {
      bytes += Array(bytes.count == 1 ? "{\"rule\":\"".utf8 : ",{\"rule\":\"".utf8)
      JSONEscape.append(label.rule.utf8, to: &bytes)
      bytes += Array("\",\"match\":\"".utf8)
      JSONEscape.append(label.match.utf8, to: &bytes)
      bytes += Array("\"}".utf8)
    }
    return bytes + Array("]".utf8)
  }
}
