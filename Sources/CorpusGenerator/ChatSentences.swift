// SPDX-License-Identifier: Apache-2.0

/// Takes the single sentences out of a message that can stand alone as a line of chat.
enum ChatSentences {
  /// How long a line of chat is as it was written, in bytes.
  static let lengths = 60...110

  /// Finds the sentences that are compliant for certain, or that break a rule by themselves.
  ///
  /// - Parameter message: a labelled message.
  /// - Returns: of a compliant message its sentences without quoted words, of a violating one the
  ///   sentences that hold labels, each with its own labels.
  static func of(_ message: LabelledMessage) -> [LabelledMessage] {
    guard !message.labels.contains(where: { Template.wholeMessageRules.contains($0.rule) }) else {
      return []
    }
    let text = Array(message.text.utf8)
    let places = places(of: message.labels, in: text)
    let isProtected = Template.protection(of: text, labels: message.labels)
    var sentences: [LabelledMessage] = []
    for sentence in ranges(of: text, isProtected: isProtected)
    where lengths.contains(sentence.count) {
      let touching = places.indices.filter { places[$0].overlaps(sentence) }
      let isWhole = touching.allSatisfy {
        places[$0].lowerBound >= sentence.lowerBound && places[$0].upperBound <= sentence.upperBound
      }
      let bytes = text[sentence]
      let words = String(decoding: bytes, as: UTF8.self)
      // Quoted words of a compliant message may be what another person should not have written.
      let isSafe = !touching.isEmpty || !words.contains { "\"'„“”«»‘’「」『』>:：".contains($0) }
      guard isWhole, isSafe, touching.isEmpty == message.labels.isEmpty else { continue }
      sentences.append(
        LabelledMessage(
          id: message.id, lang: message.lang, marketplace: message.marketplace,
          region: message.region, kind: "reply", text: words,
          labels: touching.map { message.labels[$0] }))
    }
    return sentences
  }

  /// The place of each label: the n-th label of a rule and match is the n-th occurrence.
  private static func places(
    of labels: [LabelledMessage.Label], in text: [UInt8]
  ) -> [Range<Int>] {
    labels.indices.map { index in
      let match = Array(labels[index].match.utf8)
      let ordinal = labels[..<index].count { $0 == labels[index] }
      let starts = text.occurrences(of: match)
      // A label too many stands for the last occurrence; a match that is nowhere takes all of it.
      guard let start = starts.prefix(ordinal + 1).last else { return 0..<text.count }
      return start..<(start + match.count)
    }
  }

  private static func ranges(of text: [UInt8], isProtected: [Bool]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for offset in text.indices where !isProtected[offset] {
      guard let end = sentenceEnd(at: offset, in: text) else { continue }
      ranges.append(start..<end)
      start = end
    }
    ranges.append(start..<text.count)
    return ranges.map { trimmed($0, in: text) }
  }

  /// The end of a sentence whose last mark, or line break, stands at an offset.
  private static func sentenceEnd(at offset: Int, in text: [UInt8]) -> Int? {
    let rest = text[offset...]
    if rest.first == UInt8(ascii: "\n") { return offset }
    if ["。", "！", "？"].contains(where: { rest.starts(with: $0.utf8) }) { return offset + 3 }
    guard let mark = rest.first, ".!?".utf8.contains(mark), rest.dropFirst().first == 0x20,
      let next = rest.dropFirst(2).first, (0x41...0x5A).contains(next) || next >= 0xC3
    else { return nil }
    // A short word before a full stop is often an abbreviation.
    let word = text[..<offset].reversed().prefix { $0 != 0x20 && $0 != 0x2E }
    return word.count >= 4 || mark != UInt8(ascii: ".") ? offset + 1 : nil
  }

  private static func trimmed(_ range: Range<Int>, in text: [UInt8]) -> Range<Int> {
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x0A }
    let start = range.first { !isBlank(text[$0]) } ?? range.upperBound
    let end = (range.last { !isBlank(text[$0]) } ?? start - 1) + 1
    return start..<max(start, end)
  }
}

extension LabelledMessage {
  /// The same message as an answer in a chat, without labels.
  var asChat: LabelledMessage {
    LabelledMessage(
      id: id, lang: lang, marketplace: marketplace, region: region, kind: "reply", text: text,
      labels: [])
  }
}
