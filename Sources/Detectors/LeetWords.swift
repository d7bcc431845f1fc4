// SPDX-License-Identifier: Apache-2.0

import MessageText

/// Words with digits or signs in place of letters: "wh4ts4pp", "P@yPal".
///
/// A token is only read so when it then equals one of the words that filters look for, so that part
/// numbers, sizes and keys stay what they are.
enum LeetWords {
  private static let words: Set<[UInt8]> = Set(
    """
    whatsapp telegram wechat weixin paypal gmail hotmail outlook yahoo icloud instagram insta
    facebook messenger viber line skype discord snapchat tiktok kakaotalk zalo email mail phone
    contact review reviews stars feedback coupon coupons voucher vouchers discount giftcard
    giftcards gift refund cashback money bonus reward free gutschein gutscheine bewertung
    bewertungen sterne rabatt rezension geschenk avis remise cadeau cupon descuento reembolso
    regalo recensione sconto desconto avaliacao recensie korting opinia opinie rabat recension
    yorum indirim zero one two three four five six seven eight nine example bank transfer
    bitcoin crypto website shop
    """.utf8.split { $0 <= 0x20 }.map(Array.init))
  private static let topLevels: Set<[UInt8]> = Set(["com", "net", "org"].map { Array($0.utf8) })

  /// A longer token is none of the words.
  private static let maximumBytes = 20

  /// Whether the token around a byte is such a word.
  static func isDisguised(around offset: Int, in text: borrowing Span<UInt8>) -> Bool {
    let range = token(around: offset, in: text)
    return word(range, in: text) != nil
  }

  /// The token around a byte.
  ///
  /// - Parameters:
  ///   - offset: 0-based byte offset.
  ///   - text: valid UTF-8.
  /// - Returns: letters, digits and the signs that stand for letters; longer than any word when it
  /// is
  ///   none. An at-sign belongs to it only where it stands for a letter of a word.
  static func token(around offset: Int, in text: borrowing Span<UInt8>) -> Range<Int> {
    let whole = token(around: offset, in: text, withAtSigns: true)
    guard text.contains(UInt8(ascii: "@"), in: whole), word(whole, in: text) == nil else {
      return whole
    }
    return token(around: offset, in: text, withAtSigns: false)
  }

  private static func token(
    around offset: Int, in text: borrowing Span<UInt8>, withAtSigns: Bool
  ) -> Range<Int> {
    let isPart = { (byte: UInt8) in
      Self.isPart(byte) && (withAtSigns || byte != UInt8(ascii: "@"))
    }
    var start = offset
    while start > 0, offset - start <= maximumBytes, isPart(text[start - 1]) { start -= 1 }
    var end = offset
    while end < text.count, end - offset <= maximumBytes, isPart(text[end]) { end += 1 }
    while end > start, text[end - 1] == UInt8(ascii: "!") || text[end - 1] == UInt8(ascii: "(") {
      end -= 1
    }
    return start..<end
  }

  static func isPart(_ byte: UInt8) -> Bool {
    isASCIILetter(byte) || letter(for: byte) != byte
  }

  private static func letter(for byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "0"): UInt8(ascii: "o")
    case UInt8(ascii: "1"), UInt8(ascii: "|"), UInt8(ascii: "!"): UInt8(ascii: "i")
    case UInt8(ascii: "3"): UInt8(ascii: "e")
    case UInt8(ascii: "4"), UInt8(ascii: "@"): UInt8(ascii: "a")
    case UInt8(ascii: "5"), UInt8(ascii: "$"): UInt8(ascii: "s")
    case UInt8(ascii: "7"), UInt8(ascii: "+"): UInt8(ascii: "t")
    case UInt8(ascii: "8"): UInt8(ascii: "b")
    case UInt8(ascii: "9"): UInt8(ascii: "g")
    case UInt8(ascii: "("): UInt8(ascii: "c")
    default: byte
    }
  }

  /// The word that a token stands for.
  ///
  /// - Parameters:
  ///   - range: 0-based byte range of a token.
  ///   - text: valid UTF-8.
  /// - Returns: the word in small letters; nil when the token is no disguised word.
  static func word(_ range: Range<Int>, in text: borrowing Span<UInt8>) -> [UInt8]? {
    guard range.count >= 3, range.count <= maximumBytes else { return nil }
    var folded: [UInt8] = []
    var letters = 0
    var ones: [Int] = []
    for offset in range {
      let byte = text[offset]
      let letter = letter(for: asciiLowercased(byte))
      if isASCIILetter(byte) { letters += 1 }
      if letter == UInt8(ascii: "i"), !isASCIILetter(byte) { ones.append(folded.count) }
      folded.append(letter)
    }
    guard letters > 0, letters < range.count else { return nil }
    let follows = range.lowerBound > 0 && text[range.lowerBound - 1] == UInt8(ascii: ".")
    if words.contains(folded) || follows && topLevels.contains(folded) { return folded }
    guard !ones.isEmpty else { return nil }
    for index in ones { folded[index] = UInt8(ascii: "l") }
    return words.contains(folded) ? folded : nil
  }

  /// The edits that undo it in a folded text, in rising order.
  static func edits(in text: borrowing Span<UInt8>) -> [FoldedText.Edit] {
    var edits: [FoldedText.Edit] = []
    var position = 0
    while position < text.count {
      guard isPart(text[position]), text[position] != UInt8(ascii: "@") else {
        position += 1
        continue
      }
      var end = position
      var signs = 0
      while end < text.count, isPart(text[end]) {
        if !isASCIILetter(text[end]) { signs += 1 }
        if text[end] == UInt8(ascii: "@"), signs > 1 || end - position > maximumBytes { break }
        end += 1
      }
      guard end - position <= 2 * maximumBytes else {
        position = end
        continue
      }
      let range = signs > 0 ? token(around: position, in: text) : position..<position
      if !range.isEmpty, let word = word(range, in: text) {
        edits.append(FoldedText.Edit(range, word, .leet))
      }
      position = max(position + 1, range.upperBound, range.isEmpty ? end : 0)
    }
    return edits
  }
}
