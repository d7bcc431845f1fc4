// SPDX-License-Identifier: Apache-2.0

import MessageText

/// An address or host name whose at-sign or dots are written out, spaced or on two lines.
///
/// Labels are joined by what may stand for a sign. Whether they are an address is decided by the
/// whole:
/// the last label must be a top-level domain, and the signs together must say enough.
struct WrittenAddress {
  private var labels: [Range<Int>] = []
  private var signs: [WrittenSeparator?] = []
  private var plainSigns: [UInt8] = []
  /// Where reading stopped.
  private var end: Int

  /// More labels belong to no address.
  private static let maximumLabels = 12

  /// Top-level domains that hardly are anything else; a written dot before another needs further
  /// evidence, since "it", "de", "uno" and hundreds more are words.
  private static let telling: Set<String> = [
    "com", "net", "org", "info", "biz", "eu", "fr", "pl", "nl", "jp", "cn", "uk", "ru", "tw", "hk",
    "kr", "br", "mx", "cl", "ae", "sa", "io", "cz", "dk", "fi", "hu", "ro", "ua", "lt", "lv", "sk",
    "ch", "shop", "online", "store", "gmbh",
  ]
  /// Words after which a dot in words is one even before such a domain.
  private static let closers: [String: [String]] = [
    "de": ["dot", "punkt"], "at": ["punkt"], "ch": ["punkt", "point"], "it": ["punto", "dot"],
    "be": ["punt"], "se": ["punkt"], "ca": ["point", "dot"], "co": ["dot", "punto"],
    "tr": ["nokta"], "pt": ["ponto"], "shop": ["dot", "punkt"],
  ]

  /// Whether a common top-level domain stands behind a sign, perhaps after a blank.
  static func isTopLevel(behind offset: Int, in text: borrowing Span<UInt8>) -> Bool {
    var start = offset + 1
    if start < text.count, text[start] == 0x20 { start += 1 }
    let end = DisguiseText.wordEnd(in: text, from: start)
    return end - start >= 2 && end - start <= 6
      && TopLevelDomains.delegated.contains(start..<end, in: text)
  }

  private init(in text: borrowing Span<UInt8>, from start: Int) {
    var position = start
    end = start
    while labels.count < Self.maximumLabels {
      let labelEnd = Self.labelEnd(in: text, from: position)
      guard labelEnd > position else { break }
      labels.append(position..<labelEnd)
      end = labelEnd
      guard labelEnd < text.count else { break }
      let byte = text[labelEnd]
      let isPlain = byte == UInt8(ascii: ".") || byte == UInt8(ascii: "@")
      if isPlain, Self.labelEnd(in: text, from: labelEnd + 1) > labelEnd + 1 {
        signs.append(nil)
        plainSigns.append(byte)
        position = labelEnd + 1
        continue
      }
      if let sign = WrittenSeparator(behindLabel: labelEnd, in: text),
        Self.labelEnd(in: text, from: sign.range.upperBound) > sign.range.upperBound
      {
        signs.append(sign)
        plainSigns.append(sign.sign.rawValue)
        position = sign.range.upperBound
        continue
      }
      break
    }
    if signs.count >= labels.count { signs.removeLast(signs.count - max(labels.count - 1, 0)) }
    plainSigns.removeLast(plainSigns.count - signs.count)
  }

  /// Letters and digits of any script written with blanks, with hyphens and the like inside.
  private static func labelEnd(in text: borrowing Span<UInt8>, from start: Int) -> Int {
    var position = start
    var wordEnd = start
    while let found = text.scalar(at: position) {
      let value = found.scalar.value
      let isDigit = value &- 0x30 < 10
      if isDigit || DisguiseText.isLetter(found.scalar) {
        position += found.byteCount
        wordEnd = position
        continue
      }
      guard value == 0x2D || value == 0x5F || value == 0x2B, position > start else { break }
      if WrittenSeparator(behindLabel: position, in: text) != nil { break }
      position += 1
    }
    return wordEnd
  }

  /// The edits that undo the disguise; none when it is no address.
  private func edits(in text: borrowing Span<UInt8>) -> [FoldedText.Edit] {
    var used = labels.count
    // The longest part that ends in a top-level domain.
    while used > 1 {
      let isDot = plainSigns[used - 2] == UInt8(ascii: ".")
      if isDot, TopLevelDomains.delegated.contains(labels[used - 1], in: text) { break }
      used -= 1
    }
    guard used > 1 else { return [] }
    let atIndex = plainSigns[..<(used - 1)].lastIndex(of: UInt8(ascii: "@"))
    guard atIndex.map({ $0 < used - 2 }) ?? true else { return [] }
    // Of several at-signs the last counts; labels before the one before it belong to the sentence.
    let first =
      atIndex.flatMap { plainSigns[..<$0].lastIndex(of: UInt8(ascii: "@")) }.map { $0 + 1 } ?? 0
    let written = signs[first..<(used - 1)]
    guard written.contains(where: { $0 != nil }),
      isMeant(first: first, at: atIndex, used: used, in: text)
    else { return [] }
    let slash = Self.slash(behind: labels[used - 1].upperBound, in: text)
    return written.compactMap { sign in
      sign.map { FoldedText.Edit($0.range, [$0.sign.rawValue], $0.trick) }
    } + (slash.map { [FoldedText.Edit($0, [UInt8(ascii: "/")], .writtenOut)] } ?? [])
  }

  /// The words for a slash.
  private static let slashes = [
    "slash", "schrägstrich", "schraegstrich", "barra", "barre oblique", "schuine streep",
    "snedstreck", "ukośnik", "ukosnik", "taksim", "شرطة مائلة", "سلاش",
  ].map { Array($0.utf8) }

  /// A slash in words with the blanks around it, between a domain and the first word of a path.
  private static func slash(behind end: Int, in text: borrowing Span<UInt8>) -> Range<Int>? {
    guard end < text.count, text[end] == 0x20 else { return nil }
    for word in slashes where text.holdsCaseless(word, at: end + 1) {
      let behind = end + 1 + word.count
      guard behind < text.count, text[behind] == 0x20,
        DisguiseText.wordEnd(in: text, from: behind + 1) > behind + 1
      else { continue }
      return end..<behind + 1
    }
    return nil
  }

  private func isMeant(
    first: Int, at atIndex: Int?, used: Int, in text: borrowing Span<UInt8>
  ) -> Bool {
    let dots = signs[((atIndex ?? first - 1) + 1)..<(used - 1)].filter {
      $0?.sign.joinsLabels != true
    }
    let dotStrength = dots.compactMap { $0?.strength }.max()
    let topLevel = name(labels[used - 1], in: text)
    let isWord = !Self.telling.contains(topLevel)
    if let atIndex {
      guard let at = signs[atIndex] else {
        // A plain at-sign: the dots are what is written.
        return dotStrength != nil && (!isWord || dotStrength != .weak)
      }
      switch at.strength {
      case .strong: return true
      case .word: return dots.contains { $0 == nil } || dotStrength != .weak
      case .weak where at.trick == .writtenOut:
        return dotStrength == .word || dotStrength == .strong
          || at.range.count > 1 && isDoubled(at, text)
      case .weak:
        // A blank only before the at-sign makes a user name.
        guard text[at.range.upperBound - 1] != UInt8(ascii: "@") else { return false }
        return labels[atIndex].count >= 2
          && (!isWord || topLevel == "de" || topLevel.count > 2
            || ["it", "es", "se", "be", "at", "ch", "us", "co", "me"].contains(topLevel))
      }
    }
    guard labels[used - 2].count >= 2, let dotStrength else { return false }
    let isWeb = name(labels[first], in: text) == "www"
    switch dotStrength {
    case .strong: return true
    case .word:
      if isWeb || dots.compactMap({ $0 }).count > 1 { return true }
      if !isWord {
        return topLevel != "com" || !isFollowedByWord(used, text) || !isPonto(used, text)
      }
      return isCloser(topLevel, used, in: text)
        || labels[used - 2].count >= 4
          && Self.slash(behind: labels[used - 1].upperBound, in: text) != nil
    case .weak:
      if isWeb { return true }
      if hasSecondLevel(used, in: text) { return !isFollowedByWord(used, text) }
      let isComma = signs[used - 2].map { text[$0.range.lowerBound] == UInt8(ascii: ",") } ?? false
      return ["com", "net", "org", "info", "eu", "biz", "fr", "pl", "nl", "jp", "cn"].contains(
        topLevel)
        && !isFollowedByWord(used, text) && (!isComma || labels[used - 2].count >= 3)
        && isSmall(labels[used - 1], in: text)
    }
  }

  /// Whether the domain is a country's with a general one before it, which no sentence holds.
  private func hasSecondLevel(_ used: Int, in text: borrowing Span<UInt8>) -> Bool {
    used > 2 && labels[used - 1].count == 2 && labels[used - 3].count >= 3
      && ["com", "co", "net", "org"].contains(name(labels[used - 2], in: text))
  }

  private func isDoubled(_ sign: WrittenSeparator, _ text: borrowing Span<UInt8>) -> Bool {
    sign.range.filter { text[$0] == UInt8(ascii: "@") }.count > 1
  }

  private func isSmall(_ range: Range<Int>, in text: borrowing Span<UInt8>) -> Bool {
    range.allSatisfy { text[$0] &- UInt8(ascii: "A") >= 26 }
  }

  /// Whether the sentence goes on behind the last label.
  private func isFollowedByWord(_ used: Int, _ text: borrowing Span<UInt8>) -> Bool {
    let end = labels[used - 1].upperBound
    if Self.slash(behind: end, in: text) != nil { return false }
    return text.scalar(at: end).map { $0.scalar == " " } ?? false
      && DisguiseText.wordEnd(in: text, from: end + 1) > end + 1
  }

  private func isPonto(_ used: Int, _ text: borrowing Span<UInt8>) -> Bool {
    guard let sign = signs[used - 2] else { return false }
    return sign.range.contains { text.holds("ponto", at: $0) }
  }

  private func isCloser(_ topLevel: String, _ used: Int, in text: borrowing Span<UInt8>) -> Bool {
    guard let sign = signs[used - 2], let words = Self.closers[topLevel] else { return false }
    let label = labels[used - 2]
    let isName =
      label.contains { text[$0] == UInt8(ascii: "-") || text[$0] &- UInt8(ascii: "0") < 10 }
    guard isName || label.count >= 4 && !isFollowedByWord(used, text) else { return false }
    return words.contains { word in
      sign.range.contains { text.holdsCaseless(Array(word.utf8), at: $0) }
    }
  }

  private func name(_ range: Range<Int>, in text: borrowing Span<UInt8>) -> String {
    guard range.count <= 24 else { return "" }
    return String(decoding: range.map { asciiLowercased(text[$0]) }, as: UTF8.self)
  }

  /// The edits that undo written-out addresses in a folded text, in rising order.
  static func edits(in text: borrowing Span<UInt8>) -> [FoldedText.Edit] {
    var edits: [FoldedText.Edit] = []
    var position = 0
    while position < text.count {
      let address = WrittenAddress(in: text, from: position)
      if address.labels.count > 1 {
        edits += address.edits(in: text)
      }
      if address.end > position {
        position = address.end
      } else {
        position += text.scalar(at: position)?.byteCount ?? 1
      }
    }
    return edits
  }
}
