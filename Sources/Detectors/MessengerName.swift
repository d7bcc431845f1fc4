// SPDX-License-Identifier: Apache-2.0

import MessageText

/// A run of letters, digits and the signs of names, and whether it is an account.
struct MessengerName {
  let cue: MessengerCue
  let start: Int
  /// Where the run ends, without dots and hyphens that end a sentence or a word.
  let end: Int
  /// Where the word ends, whatever it holds.
  let wordEnd: Int
  private(set) var letters = 0
  private(set) var digits = 0
  private(set) var hasSmallLetter = false
  private(set) var startsSmall = false
  /// Whether it holds an underscore, or a dot between other bytes.
  private(set) var hasSign = false
  private(set) var hasUnderscore = false
  private(set) var hasHyphen = false
  /// Whether a capital follows a small letter.
  private(set) var hasInnerCapital = false
  /// Whether letters outside ASCII go on right behind it, so that it is part of a word.
  private(set) var isCut = false
  let lowercased: String

  private static let maximumBytes = 64

  /// Reads the name that begins at a byte.
  init(at start: Int, cue: MessengerCue, in text: borrowing Span<UInt8>) {
    self.cue = cue
    self.start = start
    var end = start
    while end < text.count, end - start < Self.maximumBytes {
      let byte = text[end]
      guard
        MessengerGap.isNameByte(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      else { break }
      end += 1
    }
    if end < text.count, text[end] >= 0x80, let found = text.scalar(at: end) {
      isCut = WordBoundary.isWordScalar(found.scalar)
    }
    var wordEnd = end
    if isCut {
      while wordEnd - start < Self.maximumBytes, let found = text.scalar(at: wordEnd),
        WordBoundary.isWordScalar(found.scalar)
      {
        wordEnd += found.byteCount
      }
      if cue.messenger == .facebook { (end, isCut) = (wordEnd, false) }
    }
    self.wordEnd = max(wordEnd, min(start + 1, text.count))
    while end > start, text[end - 1] == UInt8(ascii: ".") || text[end - 1] == UInt8(ascii: "-") {
      end -= 1
    }
    self.end = end
    lowercased = text.string(start..<end).lowercased()
    count(in: text)
  }

  private mutating func count(in text: borrowing Span<UInt8>) {
    var isBehindSmall = false
    for offset in start..<end {
      let byte = text[offset]
      let isSmall = byte &- UInt8(ascii: "a") < 26
      let isCapital = byte &- UInt8(ascii: "A") < 26
      if isSmall || isCapital || byte >= 0x80 { letters += 1 }
      if byte &- 48 < 10 { digits += 1 }
      if isSmall { hasSmallLetter = true }
      if isSmall, offset == start { startsSmall = true }
      if isCapital, isBehindSmall { hasInnerCapital = true }
      if byte == UInt8(ascii: "_") { hasUnderscore = true }
      if byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") { hasSign = true }
      if byte == UInt8(ascii: "-") { hasHyphen = true }
      isBehindSmall = isSmall
    }
  }

  /// Whether no letter is in it, as in a version.
  var hasOnlyDigits: Bool { letters == 0 && digits > 0 }

  /// Whether it looks made up: no word has such a form.
  private var looksMadeUp: Bool {
    letters > 0 && (digits > 0 || hasSign || hasInnerCapital)
  }

  /// Whether it is written as only names of accounts are: small, with an underscore inside.
  private var isUnderscored: Bool { hasUnderscore && startsSmall && letters >= 3 }

  /// Whether the cue is a name in capitals with a word of Chinese or Japanese, which is no English word
  /// then.
  private var isBehindParticle: Bool {
    cue.form == .capitals && !cue.literal.utf8.allSatisfy { $0 < 0x80 }
  }

  /// Whether it is the name of an account when an at-sign stands before it.
  var isAccountBehindAt: Bool {
    let count = end - start
    return letters > 0 && !isCut && count >= 2 && count <= 35
      && (cue.messenger.writesDotsBehindAtSigns
        || !MessengerName.domainEndings.contains { lowercased.hasSuffix($0) })
  }

  /// Where the account ends that this is, if it is one.
  ///
  /// - Parameters:
  ///   - gap: what stands before it.
  ///   - text: valid UTF-8.
  /// - Returns: 0-based byte offset; nil when it is a word.
  func accountEnd(behind gap: MessengerGap, in text: borrowing Span<UInt8>) -> Int? {
    if let end = taggedEnd(in: text) { return end }
    guard !isCut, letters > 0, end == text.count || text[end] != UInt8(ascii: "@") else {
      return nil
    }
    if cue.messenger == .threema { return isThreemaID(in: text) ? end : nil }
    if cue.messenger == .facebook, !gap.isLoose, gap.announcement >= .colon,
      let end = fullNameEnd(in: text)
    {
      return end
    }
    guard let shape = cue.messenger.nameShape, fits(shape, in: text) else { return nil }
    guard !MessengerGapWords.isStopWord(lowercased),
      !Self.domainEndings.contains(where: { lowercased.hasSuffix($0) })
    else { return nil }
    if cue.messenger == .signal {
      // Its user names end in a dot and digits, and no word does.
      return isSignalName(in: text) || isUnderscored && gap.announcement >= .label ? end : nil
    }
    if isUnderscored, cue.form != .capitals || isBehindParticle {
      let isFile = lowercased.split(separator: ".").last?.contains("_") == false
      let mayFollowWord = gap.unknownWords <= 1 && !isFile
      if !gap.isLoose || gap.unknownCharacters == 0 && mayFollowWord { return end }
    }
    guard !gap.isLoose, !gap.isFar || looksMadeUp else { return nil }
    let announcement = gap.announcement
    if looksMadeUp {
      if announcement >= .label || cue.form == .inviting { return end }
      return (cue.form == .plain || isBehindParticle) && hasSmallLetter
        && (digits == 0 || startsSmall || hasSign)
        ? end : nil
    }
    let isSure = announcement == .both || announcement == .identifier && cue.form == .inviting
    if isSure { return startsSmall || isLast(in: text) ? end : nil }
    guard isLast(in: text), end - start >= Self.minimumWordBytes else { return nil }
    if announcement == .identifier || cue.form == .inviting { return end }
    return announcement == .colon && startsSmall ? end : nil
  }

  /// A shorter word is too often no name.
  private static let minimumWordBytes = 5

  /// What a host ends with; a link is no account.
  private static let domainEndings = [
    ".com", ".net", ".org", ".de", ".cn", ".fr", ".it", ".es", ".uk", ".jp", ".nl", ".pl", ".br",
    ".tw", ".se", ".pdf", ".jpg", ".png", ".apk", ".exe", ".zip",
  ]

  private func fits(_ shape: Messenger.NameShape, in text: borrowing Span<UInt8>) -> Bool {
    guard shape.length.contains(end - start) else { return false }
    if shape.startsWithLetter, text[start] &- 48 < 10 { return false }
    for offset in start..<end {
      let byte = text[offset]
      if byte >= 0x80 { continue }
      let isSign =
        byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      if isSign, !shape.signs.contains(byte) { return false }
    }
    return true
  }

  /// Whether no further word of the sentence stands right behind it.
  private func isLast(in text: borrowing Span<UInt8>) -> Bool {
    guard let next = text.scalar(at: end) else { return true }
    guard next.scalar == " " || next.scalar == "\t" || next.scalar == "\u{A0}" else {
      return !WordBoundary.isWordScalar(next.scalar) && next.scalar != "/"
    }
    let word = MessengerName(at: end + next.byteCount, cue: cue, in: text)
    if word.letters > 0 { return MessengerGapWords.mayFollowName(word.lowercased) }
    return text.scalar(at: end + next.byteCount).map { !WordBoundary.isWordScalar($0.scalar) }
      ?? true
  }

  /// The end of "anna#0001" or "live:anna", which name an account by their form.
  private func taggedEnd(in text: borrowing Span<UInt8>) -> Int? {
    guard letters > 0, end < text.count else { return nil }
    switch cue.messenger {
    case .discord:
      guard text[end] == UInt8(ascii: "#"), end + 5 <= text.count else { return nil }
      for offset in end + 1..<end + 5 where text[offset] &- 48 >= 10 { return nil }
      let isLonger = end + 5 < text.count && MessengerGap.isNameByte(text[end + 5])
      return isLonger ? nil : end + 5
    case .skype:
      guard lowercased == "live", text[end] == UInt8(ascii: ":") else { return nil }
      var next = end + 1
      if next < text.count, text[next] == UInt8(ascii: ".") { next += 1 }
      let name = MessengerName(at: next, cue: cue, in: text)
      return name.end - next >= 3 ? name.end : nil
    default: return nil
    }
  }

  private func isSignalName(in text: borrowing Span<UInt8>) -> Bool {
    var offset = end
    while offset > start, text[offset - 1] &- 48 < 10 { offset -= 1 }
    return end - offset >= 2 && offset > start + 3 && text[offset - 1] == UInt8(ascii: ".")
  }

  private func isThreemaID(in text: borrowing Span<UInt8>) -> Bool {
    guard end - start == 8, digits > 0 else { return false }
    for offset in start..<end {
      guard text[offset] &- 48 < 10 || text[offset] &- UInt8(ascii: "A") < 26 else { return false }
    }
    return true
  }

  /// The end of two or three words with initial capitals, such as the name of a page.
  private func fullNameEnd(in text: borrowing Span<UInt8>) -> Int? {
    guard !startsSmall, hasSmallLetter, !MessengerGapWords.isStopWord(lowercased) else {
      return nil
    }
    var last = self
    var words = 1
    while words < 3, last.end < text.count, text[last.end] == UInt8(ascii: " ") {
      let next = MessengerName(at: last.end + 1, cue: cue, in: text)
      guard next.letters > 0, !next.startsSmall, next.end > next.start,
        !MessengerGapWords.isStopWord(next.lowercased)
      else { break }
      last = next
      words += 1
    }
    return words > 1 && last.isLast(in: text) ? last.end : nil
  }
}
