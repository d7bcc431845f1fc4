// SPDX-License-Identifier: Apache-2.0

import Detectors
import MessageText

/// Decides whether a message says nothing but courtesies.
///
/// A phrase of the rule, thanks or good wishes only mark their sentence as filler. The message is
/// filler when one sentence holds a phrase or thanks and every other sentence holds one too, is a
/// greeting or a closing, is nothing but a name, or is like sentences that say nothing. A short
/// message is filler also when it holds nothing but a bare "thank you".
struct FillerRule {
  /// Phrases of the rule, thanks and good wishes in the text.
  let phrases: [Range<Int>]
  /// Greetings and closings in the text.
  let courtesies: [Range<Int>]
  /// Thanks that say not what for, which stand in most messages that do say something.
  let bareThanks: [Range<Int>]

  /// How many words or, without blanks, pairs of characters a sentence may hold beside its
  /// phrase: more says something of its own.
  private static let maximumOtherWords = 12
  /// A longer message says more than courtesies; the bound also keeps the work linear.
  static let maximumBytes = 600
  /// A longer message says more than a bare "thank you".
  static let maximumBytesOfBareThanks = 160
  /// How many words may stand beside a bare "thank you": a name.
  private static let maximumWordsBesideBareThanks = 1
  /// How many words a greeting, closing or name may have beside the courtesy.
  private static let maximumNameWords = 4
  /// No such has more bytes.
  private static let longestName = 64
  /// How many words a signature may have: what follows a closing.
  private static let maximumSignatureWords = 8

  /// Whether every sentence of the text is filler, a courtesy or a name.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - saysNothing: whether a sentence is like those that say nothing; asked only where nothing
  ///     else tells.
  /// - Returns: true also when there is no sentence; ask only where a phrase or thanks was found.
  func covers(_ text: borrowing Span<UInt8>, _ saysNothing: (Range<Int>) -> Bool) -> Bool {
    guard text.count <= Self.maximumBytes else { return false }
    var start = 0
    var isSignature = false
    while start < text.count {
      let end = Self.sentenceEnd(from: start, in: text)
      if !isFiller(start..<end, isSignature, in: text), !saysNothing(start..<end) { return false }
      if courtesies.contains(where: { $0.lowerBound >= start && $0.upperBound <= end && start > 0 })
      {
        isSignature = true
      }
      start = end
    }
    return true
  }

  /// Whether the sentences of a text say nothing together, though none of them says thanks.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - emptiness: how much a sentence is like those that say nothing, 0 or more if it may be one;
  ///     nil when it is too short to tell.
  /// - Returns: true also when there are only greetings and names beside one such sentence.
  static func isEmpty(
    _ text: borrowing Span<UInt8>, _ emptiness: (Range<Int>) -> Float?
  ) -> Bool {
    guard text.count <= maximumBytes else { return false }
    var (sum, count) = (Float(0), 0)
    var start = 0
    while start < text.count {
      let end = sentenceEnd(from: start, in: text)
      if asks(start..<end, in: text) { return false }
      if let one = emptiness(start..<end), one >= 0 {
        sum += one
        count += 1
      } else if end - start > longestName
        || wordCount(start..<end, without: [], in: text) > maximumNameWords
      {
        return false
      }
      start = end
    }
    return count > 0 && sum >= leastEmptiness * Float(count)
  }

  /// Whether a text holds no digits but those of orders' ids, which a message must name.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8 of at most `maximumBytes`.
  ///   - digits: where its digits stand.
  /// - Returns: true also when it holds none at all.
  static func hasNoFigures(_ text: borrowing Span<UInt8>, digits: borrowing ByteBitmap) -> Bool {
    guard !digits.isEmpty else { return true }
    var places: [Int] = []
    var next = digits.next(from: 0)
    while let place = next {
      places.append(place)
      next = digits.next(from: place + 1)
    }
    OrderID.forEach(in: text) { order in places.removeAll(where: order.range.contains) }
    return places.isEmpty
  }

  /// Whether a sentence ends with a question mark of any script: who asks says something.
  static func asks(_ sentence: Range<Int>, in text: borrowing Span<UInt8>) -> Bool {
    var end = sentence.upperBound
    while end > sentence.lowerBound, text[end - 1] <= 0x20 { end -= 1 }
    guard end > sentence.lowerBound, let last = text.scalar(before: end)?.scalar else {
      return false
    }
    return last == "?" || last == "？" || last == "؟"
  }

  /// How empty sentences must be on average that none of them says thanks.
  private static let leastEmptiness: Float = 2

  private func isFiller(
    _ sentence: Range<Int>, _ isSignature: Bool, in text: borrowing Span<UInt8>
  ) -> Bool {
    let filler = phrases.filter { sentence.contains($0) }
    let polite = courtesies.filter { sentence.contains($0) }
    let thanks = bareThanks.filter { sentence.contains($0) }
    let others = Self.wordCount(sentence, without: filler + polite + thanks, in: text)
    if !filler.isEmpty { return others <= Self.maximumOtherWords }
    if !thanks.isEmpty { return others <= Self.maximumWordsBesideBareThanks }
    return others <= (isSignature ? Self.maximumSignatureWords : Self.maximumNameWords)
  }

  /// The end of the sentence that starts at `start`; a line end is one too.
  private static func sentenceEnd(from start: Int, in text: borrowing Span<UInt8>) -> Int {
    var position = start
    while position < text.count {
      let (border, length) = SentenceBorders.border(at: position, in: text)
      let isLineEnd = text[position] == 0x0A
      position = min(position + length, text.count)
      if border == .sentence || isLineEnd { break }
    }
    return position
  }

  /// A word with so many digits is the number of an order.
  private static let idDigits = 6

  /// Words outside the given ranges, but for the numbers of orders with the word before each; two
  /// characters without blanks count as a word.
  private static func wordCount(
    _ range: Range<Int>, without skipped: [Range<Int>], in text: borrowing Span<UInt8>
  ) -> Int {
    var words = 0
    var unspaced = 0
    var isInWord = false
    var digits = 0
    var position = range.lowerBound
    while position < range.upperBound, let found = text.scalar(at: position) {
      defer { position += found.byteCount }
      if !isInWord { digits = 0 }
      if skipped.contains(where: { $0.contains(position) }) {
        isInWord = false
      } else if WordBoundary.isUnspaced(found.scalar) {
        unspaced += 1
        isInWord = false
      } else if WordBoundary.isWordScalar(found.scalar) {
        if !isInWord { words += 1 }
        isInWord = true
        if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[position]) {
          digits += 1
          if digits == Self.idDigits { words = max(0, words - 2) }
        }
      } else if found.scalar != "-", found.scalar != "'", found.scalar != "’" {
        isInWord = false
      }
    }
    return words + unspaced / 2
  }
}
