// SPDX-License-Identifier: Apache-2.0

import MessageText

/// Counts the letters and frequent words of a text to tell its language.
struct LetterCensus {
  /// Scripts that tell languages apart.
  private enum Script: Int, CaseIterable {
    case latin, han, kana, hangul, arabic, cyrillic, greek, hebrew, thai, devanagari, other
  }

  private var letters = Array(repeating: 0, count: Script.allCases.count)
  /// Arabic letters that Arabic itself does not have.
  private var foreignArabic = 0
  private var simplified = 0
  private var traditional = 0
  /// Words in Latin letters, and how often each of the frequent ones was met.
  private var words = 0
  private var known: [UInt64: Int] = [:]

  /// At least so many of a hundred letters must be in one script.
  private static let scriptPercent = 80
  /// Japanese has a kana among so many letters.
  private static let kanaSpacing = 10
  private static let minimumWords = 6
  private static let minimumKnownWords = 4
  /// At least one word in so many must be a frequent one.
  private static let knownWordSpacing = 5
  /// A word counts no more often than this, so that no refrain decides.
  private static let mostRepeats = 3
  private static let minimumHanEvidence = 3

  /// Adds a part of the text.
  mutating func count(_ text: borrowing Span<UInt8>, _ range: Range<Int>) {
    var place = range.lowerBound
    while place < range.upperBound {
      let end = Self.tokenEnd(from: place, in: text, limit: range.upperBound)
      if end > place, Self.isProse(place..<end, in: text) { countToken(place..<end, in: text) }
      place = end + 1
    }
  }

  /// The next blank or control character.
  private static func tokenEnd(
    from start: Int, in text: borrowing Span<UInt8>, limit: Int
  ) -> Int {
    var end = start
    while end < limit, text[end] > 0x20 { end += 1 }
    return end
  }

  /// Whether a run without blanks is neither an address, a link nor a number.
  private static func isProse(_ token: Range<Int>, in text: borrowing Span<UInt8>) -> Bool {
    var isASCII = true
    var hasSign = false
    for offset in token {
      switch text[offset] {
      case 0x80...: isASCII = false
      case UInt8(ascii: "@"), UInt8(ascii: "/"), UInt8(ascii: "_"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        hasSign = true
      default: break
      }
    }
    // Text without blanks holds everything in one run.
    return !isASCII || !hasSign
  }

  private mutating func countToken(_ token: Range<Int>, in text: borrowing Span<UInt8>) {
    var hash = WordHash()
    var isWord = false
    var place = token.lowerBound
    while place < token.upperBound, let found = text.scalar(at: place) {
      let script = Self.script(of: found.scalar)
      if let script { countLetter(found.scalar, script) }
      let isApostrophe = isWord && (found.scalar == "'" || found.scalar == "’")
      if script == .latin || isApostrophe {
        hash.add(isApostrophe ? "'" : found.scalar.simpleLowercase)
        isWord = true
      } else if isWord {
        countWord(hash)
        hash = WordHash()
        isWord = false
      }
      place += found.byteCount
    }
    if isWord { countWord(hash) }
  }

  private mutating func countWord(_ hash: WordHash) {
    words += 1
    if LanguageWords.masks[hash.value] != nil { known[hash.value, default: 0] += 1 }
  }

  private mutating func countLetter(_ scalar: Unicode.Scalar, _ script: Script) {
    letters[script.rawValue] += 1
    switch script {
    case .han:
      switch HanScript.exclusive(to: scalar) {
      case .simplified: simplified += 1
      case .traditional: traditional += 1
      case nil: break
      }
    case .arabic:
      if Self.foreignArabicLetters.contains(scalar) { foreignArabic += 1 }
    default: break
    }
  }

  private static let foreignArabicLetters = Set("پچژگکیےٹڈڑہھںۆێەڵڕېۍځڅړښ".unicodeScalars)

  private static func script(of scalar: Unicode.Scalar) -> Script? {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF: .latin
    case 0x370...0x3FF: .greek
    case 0x400...0x52F: .cyrillic
    case 0x5D0...0x5EA: .hebrew
    case 0x620...0x64A, 0x66E...0x6D3, 0x6D5, 0x6FA...0x6FF: .arabic
    case 0x904...0x939, 0x958...0x961: .devanagari
    case 0xE01...0xE30, 0xE32...0xE33, 0xE40...0xE46: .thai
    case 0x3041...0x3096, 0x30A1...0x30FA, 0xFF66...0xFF9D: .kana
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x3FFFF: .han
    case 0xAC00...0xD7A3: .hangul
    case 0...0x36F, 0x2000...0x2FFF, 0x3000...0x3040, 0xFE00...0xFFFF, 0x1F000...0x1FFFF: nil
    default: scalar.properties.isAlphabetic ? .other : nil
    }
  }

  /// What the counts say.
  func language(minimumLetters: Int) -> TextLanguage? {
    let total = letters.reduce(0, +)
    guard total >= minimumLetters else { return nil }
    func prevails(_ scripts: Script...) -> Bool {
      scripts.reduce(0) { $0 + letters[$1.rawValue] } * 100 >= total * Self.scriptPercent
    }
    if prevails(.latin) { return latinLanguage }
    if prevails(.han, .kana) { return eastAsianLanguage }
    if prevails(.arabic) {
      // Some foreign letters are typed in Arabic, too.
      return foreignArabic * 50 > letters[Script.arabic.rawValue] ? nil : .init("ar")
    }
    if prevails(.hangul, .han) { return .init("ko") }
    if prevails(.cyrillic) {
      return .init("ru", "uk", "bg", "be", "sr", "mk", "kk", "ky", "mn", "tg", "uz", "az", "tt")
    }
    if prevails(.greek) { return .init("el") }
    if prevails(.hebrew) { return .init("he", "iw", "yi") }
    if prevails(.thai) { return .init("th") }
    if prevails(.devanagari) { return .init("hi", "mr", "ne", "sa", "bho", "mai", "kok") }
    return nil
  }

  private var eastAsianLanguage: TextLanguage? {
    let (han, kana) = (letters[Script.han.rawValue], letters[Script.kana.rawValue])
    if kana > 0 {
      return kana * Self.kanaSpacing >= han + kana && kana >= Self.minimumHanEvidence
        ? .init("ja") : nil
    }
    let script: HanScript? =
      if simplified >= Self.minimumHanEvidence, traditional * 8 <= simplified {
        .simplified
      } else if traditional >= Self.minimumHanEvidence, simplified * 8 <= traditional {
        .traditional
      } else {
        nil
      }
    // Without a character of one script alone the text may be Japanese or classical.
    return script.map { TextLanguage(languages: ["zh"], han: $0) }
  }

  /// The language of most frequent words, when it leaves all others far behind.
  private var latinLanguage: TextLanguage? {
    guard words >= Self.minimumWords else { return nil }
    var scores = Array(repeating: 0, count: LanguageWords.languages.count)
    var distinct = scores
    var hits = scores
    for (hash, count) in known {
      guard let mask = LanguageWords.masks[hash] else { continue }
      // A word of one language alone says more than one of many.
      let weight = 60 / mask.nonzeroBitCount
      for bit in scores.indices where mask >> UInt32(bit) & 1 == 1 {
        scores[bit] += weight * min(count, Self.mostRepeats)
        distinct[bit] += 1
        hits[bit] += count
      }
    }
    guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }),
      distinct[best] >= Self.minimumKnownWords, hits[best] * Self.knownWordSpacing >= words
    else { return nil }
    for other in scores.indices where other != best && scores[other] * 2 > scores[best] {
      return nil
    }
    return .init(LanguageWords.languages[best])
  }
}

extension TextLanguage {
  fileprivate init(_ languages: String...) { self.init(languages: languages, han: nil) }
}

extension Unicode.Scalar {
  /// The small letter, where it is one scalar.
  var simpleLowercase: Unicode.Scalar {
    switch value {
    case 0x61...0x7A: return self
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE: return Unicode.Scalar(value | 0x20) ?? self
    default:
      let small = properties.lowercaseMapping.unicodeScalars
      return small.first ?? self
    }
  }
}
