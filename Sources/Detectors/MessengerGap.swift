// SPDX-License-Identifier: Apache-2.0

import MessageText

/// What stands between a cue and an account, read from left to right.
struct MessengerGap {
  /// How surely a name is announced.
  enum Announcement: Int, Comparable {
    case none, label, colon, identifier, both

    static func < (first: Announcement, second: Announcement) -> Bool {
      first.rawValue < second.rawValue
    }
  }

  /// What a run of name bytes turned out to be.
  enum Token {
    case account(end: Int), gap, end
  }

  let cue: MessengerCue
  let start: Int
  /// How far the text has been read.
  var position: Int
  var announcement = Announcement.none
  /// Words, and characters of scripts without blanks, that mean nothing here.
  var unknownWords = 0
  var unknownCharacters = 0
  /// Whether the last word or character was one of them, and no sign behind it.
  private var isBehindUnknown = false
  /// Whether "ID" has announced a name behind so many of them that nothing else can.
  private(set) var isFar = false
  /// Whether a plus sign or bracket stands right before the digits to come.
  var opensNumber = false

  init(cue: MessengerCue, start: Int, in text: borrowing Span<UInt8>) {
    self.cue = cue
    self.start = start
    position = start
    // A blank of the literal may be a run of blanks in the text.
    var left = cue.wordBytes
    for byte in cue.literal.utf8 where left > 0 && position < text.count {
      left -= 1
      if byte == UInt8(ascii: " ") {
        while let found = text.scalar(at: position), found.scalar.properties.isWhitespace {
          position += found.byteCount
        }
      } else {
        position += 1
      }
    }
    if cue.literal.hasSuffix("id") || cue.literal.hasSuffix("아이디") { announcement = .identifier }
    if cue.endsWithColon { announcement = .colon }
  }

  /// Whether words of no known meaning make it doubtful that what follows belongs to the cue.
  var isLoose: Bool { unknownWords > 0 || unknownCharacters > 0 }

  /// Whether so many of them have been read that an account must be announced anew.
  var isLost: Bool {
    unknownWords > Self.maximumUnknownWords || unknownCharacters > Self.maximumUnknown
  }

  /// How many characters of scripts without blanks, and how many words, that mean nothing here may
  /// stand between.
  private static let maximumUnknown = 3
  private static let maximumUnknownWords = 3

  /// Whether the cue is written as a messenger's name is.
  func mayBeCue(in text: borrowing Span<UInt8>) -> Bool {
    switch cue.form {
    case .plain, .inviting: return true
    case .ambiguous:
      // "Signal" is a name, "signal" is a word; so is "Messenger".
      guard cue.messenger == .signal || cue.messenger == .facebook else { return true }
      return text[start] >= 0x80 || text[start] & 0x20 == 0
    case .capitals:
      if text.scalar(before: start).map({ WordBoundary.isUnspaced($0.scalar) }) ?? false {
        return true
      }
      for offset in start..<min(start + 4, text.count)
      where text[offset] >= 0x80 || text[offset] & 0x20 != 0 {
        return text.scalar(at: start + 4).map { WordBoundary.isUnspaced($0.scalar) } ?? false
      }
      return true
    }
  }

  /// Whether the cue is the beginning of a name such as "telegram_bot".
  func isInName(in text: borrowing Span<UInt8>) -> Bool {
    position < text.count && text[position] == UInt8(ascii: "_")
  }

  /// Passes over the ending of an inflected name.
  mutating func skipEnding(in text: borrowing Span<UInt8>) {
    guard cue.takesEndings else { return }
    var end = position
    if !cue.isLong {
      guard let next = text.scalar(at: end)?.scalar, next == "'" || next == "’" else { return }
    }
    while end - position < Self.maximumEndingBytes, let found = text.scalar(at: end) {
      guard
        WordBoundary.isWordScalar(found.scalar) && found.scalar.properties.numericType == nil
          || found.scalar == "'" || found.scalar == "’"
      else { break }
      end += found.byteCount
    }
    position = end
  }

  private static let maximumEndingBytes = 12

  /// Passes over a sign or a character that is part of no name.
  ///
  /// - Parameters:
  ///   - found: the scalar at the present position.
  ///   - text: valid UTF-8.
  /// - Returns: false where no account can follow any more.
  mutating func pass(_ found: SizedScalar, in text: borrowing Span<UInt8>) -> Bool {
    let scalar = found.scalar
    opensNumber = false
    position += found.byteCount
    switch scalar {
    case "!", "?", "。", "！", "？", "…", "؟", "<", ">", "{", "}", "|", "\\": return false
    case ".":
      // An abbreviation such as "Tel.:" goes on, a sentence ends.
      return text.scalar(at: position)?.scalar == ":"
    case "\n": return text.scalar(at: position)?.scalar != "\n"
    case ":", "：", "=", "→", "~", "＝", "➡", "⇒", "👉":
      announce(.colon)
      return true
    case "、", "，", "､":
      isBehindUnknown = false
      return true
    case "«", "»", "“", "”", "„", "\"", "「", "『":
      // A name in quotation marks is one in earnest.
      if announcement == .label { announcement = .colon }
      return true
    default: break
    }
    if WordBoundary.isUnspaced(scalar) {
      switch MessengerGapWords.meaning(of: scalar) {
      case .identifier: announce(.identifier)
      case .neutral: break
      case .separator: return false
      default:
        unknownCharacters += 1
        isBehindUnknown = true
        // What was announced was a part of this word.
        if isLost { announcement = .none }
      }
      return true
    }
    if WordBoundary.isWordScalar(scalar) {
      return passWord(from: position - found.byteCount, in: text)
    }
    if !scalar.properties.isWhitespace { isBehindUnknown = false }
    return true
  }

  private mutating func announce(_ new: Announcement) {
    if announcement == .identifier && new == .colon || announcement == .colon && new == .identifier
    {
      announcement = .both
    } else {
      announcement = max(announcement, new)
    }
  }

  /// Passes over a word that holds letters outside ASCII.
  private mutating func passWord(from first: Int, in text: borrowing Span<UInt8>) -> Bool {
    var end = first
    while end - first < MessengerDetector.reachBytes, let found = text.scalar(at: end),
      WordBoundary.isWordScalar(found.scalar)
    {
      end += found.byteCount
    }
    position = max(end, position)
    return weigh(MessengerGapWords.meaning(of: text.string(first..<end).lowercased()))
  }

  /// Counts a word that is no account.
  ///
  /// - Parameter meaning: what it means.
  /// - Returns: false where another thing is named.
  private mutating func weigh(_ meaning: MessengerGapWords.Meaning) -> Bool {
    switch meaning {
    case .identifier:
      // "LINE is best for the video, ID: …", but no "order ID".
      if isLoose, !isBehindUnknown, cue.form != .ambiguous {
        (unknownWords, unknownCharacters, isFar) = (0, 0, true)
      }
      announce(.identifier)
    case .label: announce(.label)
    case .neutral: break
    case .separator: return false
    case .stop, .unknown:
      unknownWords += 1
      isBehindUnknown = true
      // What was announced was this word.
      announcement = .none
    }
    return true
  }

  /// Reads a run of bytes that may be a name: an account, or a word of the gap.
  mutating func readToken(in text: borrowing Span<UInt8>) -> Token {
    opensNumber = false
    let name = MessengerName(at: position, cue: cue, in: text)
    if !isLost, let end = name.accountEnd(behind: self, in: text) { return .account(end: end) }
    let word =
      name.isCut ? text.string(position..<name.wordEnd).lowercased() : name.lowercased
    position = name.wordEnd
    // Digits that are no account, such as a version, end the search.
    if name.hasOnlyDigits { return .end }
    return weigh(MessengerGapWords.meaning(of: word)) ? .gap : .end
  }

  /// Where a name behind an at-sign ends.
  ///
  /// - Parameters:
  ///   - width: bytes of the at-sign at the present position.
  ///   - text: valid UTF-8.
  /// - Returns: nil when it is the sign of an address, or no name follows.
  func nameEndBehindAt(width: Int, in text: borrowing Span<UInt8>) -> Int? {
    if position > start, Self.isNameByte(text[position - 1]), position > start + cue.wordBytes {
      return nil
    }
    if isLoose, !cue.messenger.writesAtSigns { return nil }
    let name = MessengerName(at: position + width, cue: cue, in: text)
    return name.isAccountBehindAt ? name.end : nil
  }

  /// Whether a byte may be part of a name.
  static func isNameByte(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") || byte &- 48 < 10
      || byte == UInt8(ascii: "_")
  }
}

extension Span where Element == UInt8 {
  /// The text of a byte range.
  func string(_ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count)
    for offset in range { bytes.append(self[offset]) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
