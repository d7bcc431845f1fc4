// SPDX-License-Identifier: Apache-2.0

import MessageText

/// What stands for an at-sign, a dot or a hyphen in an address that is not to be found.
struct WrittenSeparator {
  /// The sign that it stands for.
  enum Sign: UInt8 {
    case at = 0x40
    case dot = 0x2E
    case hyphen = 0x2D
    case underscore = 0x5F

    /// Whether it makes one label of two.
    var joinsLabels: Bool { self == .hyphen || self == .underscore }
  }

  /// How much it says on its own.
  enum Strength: Int, Comparable {
    /// A word or sign with other uses: "at", a blank beside a dot.
    case weak
    /// A word that is a dot in an address and else a common noun: "punkt".
    case word
    /// Hardly anything else: "(at)", "arroba".
    case strong

    static func < (lhs: Strength, rhs: Strength) -> Bool { lhs.rawValue < rhs.rawValue }
  }

  let sign: Sign
  let strength: Strength
  let trick: Evasion
  /// 0-based byte range with the blanks around it.
  let range: Range<Int>

  private static let bracketed: [(Sign, [String])] = [
    (
      .at,
      [
        "at", "ät", "aet", "a", "@", "at sign", "arroba", "arobase", "arobas", "chiocciola",
        "klammeraffe", "małpa", "malpa", "snabel-a", "snabela", "apenstaartje", "apestaart",
        "et işareti", "et", "kuyruklu a", "chez", "bei", "艾特", "圈a", "小老鼠", "アット",
        "アットマーク", "آت", "ات", "ad", "zavináč",
      ]
    ),
    (
      .dot,
      [
        "dot", "d0t", ".", "punkt", "point", "punto", "ponto", "punt", "kropka", "nokta", "نقطة",
        "نقطه", "دوت", "点", "點", "ドット", "period", "prick", "dt",
      ]
    ),
  ]
  /// Words that stand bare between their neighbours, in small letters; in capitals they say more.
  private static let bare: [(String, Sign, Strength)] = [
    ("arroba", .at, .strong), ("arobase", .at, .strong), ("arobas", .at, .strong),
    ("chiocciola", .at, .strong), ("klammeraffe", .at, .strong), ("małpa", .at, .strong),
    ("malpa", .at, .strong), ("snabel-a", .at, .strong), ("snabela", .at, .strong),
    ("apenstaartje", .at, .strong), ("apestaartje", .at, .strong), ("et işareti", .at, .strong),
    ("kuyruklu a", .at, .strong), ("at sign", .at, .strong), ("ät", .at, .strong),
    ("Ät", .at, .strong), ("at", .at, .weak), ("aet", .at, .word),
    ("chez", .at, .weak), ("bei", .at, .weak), ("آت", .at, .word), ("ات", .at, .word),
    ("dot", .dot, .word), ("punkt", .dot, .word), ("point", .dot, .word), ("punto", .dot, .word),
    ("ponto", .dot, .word), ("punt", .dot, .word), ("kropka", .dot, .word), ("nokta", .dot, .word),
    ("نقطة", .dot, .word), ("نقطه", .dot, .word), ("دوت", .dot, .word),
    // Before the hyphens, of which some begin alike.
    ("tiret du bas", .underscore, .weak), ("guion bajo", .underscore, .weak),
    ("guión bajo", .underscore, .weak), ("trattino basso", .underscore, .weak),
    ("alt çizgi", .underscore, .weak), ("alt tire", .underscore, .weak),
    ("sublinhado", .underscore, .weak), ("subrayado", .underscore, .weak),
    ("underline", .underscore, .weak), ("liggend streepje", .underscore, .weak),
    ("laag streepje", .underscore, .weak), ("tiret bas", .underscore, .weak),
    ("anderline", .underscore, .weak), ("شرطة سفلية", .underscore, .weak),
    ("أندرسكور", .underscore, .weak),
    ("minus", .hyphen, .weak), ("bindestrich", .hyphen, .weak), ("hyphen", .hyphen, .weak),
    ("dash", .hyphen, .weak), ("tiret", .hyphen, .weak), ("guion", .hyphen, .weak),
    ("guión", .hyphen, .weak), ("trattino", .hyphen, .weak), ("hífen", .hyphen, .weak),
    ("streepje", .hyphen, .weak), ("koppelteken", .hyphen, .weak), ("myślnik", .hyphen, .weak),
    ("kreska", .hyphen, .weak), ("bindestreck", .hyphen, .weak), ("tire", .hyphen, .weak),
    ("شرطة", .hyphen, .weak),
    ("underscore", .underscore, .weak), ("unterstrich", .underscore, .weak),
    ("understreck", .underscore, .weak), ("podkreślnik", .underscore, .weak),
    ("podkreślenie", .underscore, .weak),
  ]
  /// Words of scripts without blanks, Han and kana.
  private static let unspaced: [(String, Sign, Strength)] = [
    ("艾特", .at, .strong), ("圈a", .at, .strong), ("小老鼠", .at, .strong),
    ("アットマーク", .at, .strong), ("アット", .at, .strong), ("あっと", .at, .strong),
    ("ドット", .dot, .word), ("どっと", .dot, .word), ("点", .dot, .word), ("點", .dot, .word),
    ("アンダーバー", .underscore, .weak), ("アンダースコア", .underscore, .weak),
    ("下划线", .underscore, .weak), ("下劃線", .underscore, .weak), ("底線", .underscore, .weak),
    ("底线", .underscore, .weak),
  ]
  private static let glyphs = ["☆", "★", "◎", "●", "○", "■", "△", "◇", "♡", "♥", "❤", "※", "🌀"]
  private static let bullets = ["•", "·", "∙", "・", "。", "｡", "‧"]

  private static let bracketedBytes = FirstByteTable(
    bracketed.flatMap { sign, words in words.map { ($0, sign) } })
  private static let bareBytes = FirstByteTable(bare.map { ($0.0, ($0.1, $0.2)) })
  private static let underscoreBytes = FirstByteTable(
    (bare.map { ($0.0, $0.1) } + unspaced.map { ($0.0, $0.1) }).filter { $1 == .underscore })
  private static let unspacedBytes = unspaced.map { (Array($0.0.utf8), $0.1, $0.2) }
  private static let glyphBytes = glyphs.map { Array($0.utf8) }
  private static let bulletBytes = bullets.map { Array($0.utf8) }

  /// Whether a word for an underscore stands somewhere in a text, perhaps inside another word.
  static func mayHoldUnderscore(_ text: borrowing Span<UInt8>) -> Bool {
    let underscores = underscoreBytes
    for offset in text.indices {
      for (word, _) in underscores[text[offset]] where text.holdsCaseless(word, at: offset) {
        return true
      }
    }
    return false
  }

  private init(_ sign: Sign, _ strength: Strength, _ range: Range<Int>, _ trick: Evasion) {
    (self.sign, self.strength, self.range, self.trick) = (sign, strength, range, trick)
  }

  /// Reads a bracketed word such as "(at)" or "[.]".
  ///
  /// - Parameters:
  ///   - start: 0-based byte offset of the opening bracket.
  ///   - text: valid UTF-8.
  init?(bracketedAt start: Int, in text: borrowing Span<UInt8>) {
    let closing: UInt8
    switch text[start] {
    case UInt8(ascii: "("): closing = UInt8(ascii: ")")
    case UInt8(ascii: "["): closing = UInt8(ascii: "]")
    case UInt8(ascii: "{"): closing = UInt8(ascii: "}")
    case UInt8(ascii: "<"): closing = UInt8(ascii: ">")
    default: return nil
    }
    let inner = Self.blanksEnd(in: text, from: start + 1)
    guard inner < text.count else { return nil }
    for (word, sign) in Self.bracketedBytes[text[inner]]
    where text.holdsCaseless(word, at: inner) {
      let end = Self.blanksEnd(in: text, from: inner + word.count)
      guard end < text.count, text[end] == closing else { continue }
      self.init(sign, .strong, start..<end + 1, .writtenOut)
      return
    }
    return nil
  }

  /// Reads what stands between two labels.
  ///
  /// - Parameters:
  ///   - start: 0-based byte offset right behind a label.
  ///   - text: valid UTF-8.
  init?(behindLabel start: Int, in text: borrowing Span<UInt8>) {
    guard start < text.count else { return nil }
    let inner = Self.blanksEnd(in: text, from: start)
    guard inner < text.count, inner - start <= 3 else { return nil }
    let hasLineBreak = text.hasLineBreak(in: start..<inner)
    if let found = WrittenSeparator(bracketedAt: inner, in: text) {
      let end = Self.blanksEnd(in: text, from: found.range.upperBound)
      self.init(found.sign, .strong, start..<end, .writtenOut)
      return
    }
    if let found = Self.sign(in: text, from: start, inner, hasLineBreak) {
      self = found
      return
    }
    guard !hasLineBreak else { return nil }
    if text[inner] >= 0xE3 {
      for (word, sign, strength) in Self.unspacedBytes where text.holds(word, at: inner) {
        let end = Self.blanksEnd(in: text, from: inner + word.count)
        self.init(sign, strength, start..<end, .writtenOut)
        return
      }
    }
    // A bare word needs a blank, or the same hyphen or underscore, on either side.
    let delimiter = inner > start ? UInt8(ascii: " ") : text[start]
    let isBlank = inner > start
    guard
      isBlank || delimiter == UInt8(ascii: "_") || delimiter == UInt8(ascii: "-")
        || delimiter == UInt8(ascii: "*")
    else { return nil }
    let wordStart = isBlank ? inner : start + 1
    guard wordStart < text.count else { return nil }
    for (word, (sign, strength)) in Self.bareBytes[text[wordStart]]
    where text.holdsCaseless(word, at: wordStart) {
      let wordEnd = wordStart + word.count
      guard wordEnd < text.count else { continue }
      let end: Int
      if isBlank {
        end = Self.blanksEnd(in: text, from: wordEnd)
        guard end > wordEnd else { continue }
      } else {
        guard text[wordEnd] == delimiter else { continue }
        end = wordEnd + 1
      }
      let isCapital = (wordStart..<wordEnd).allSatisfy { text[$0] &- UInt8(ascii: "A") < 26 }
      let raised: Strength = isCapital && strength != .weak ? .strong : .word
      self.init(
        sign, isBlank && !isCapital ? strength : max(strength, raised), start..<end, .writtenOut)
      return
    }
    guard isBlank, let name = MailServices.nameStart(behindPrepositionAt: inner, in: text) else {
      return nil
    }
    self.init(.at, .weak, start..<name, .writtenOut)
  }

  /// Reads a sign: an at-sign or dot with blanks, a line break, a comma, a bullet, a star.
  private static func sign(
    in text: borrowing Span<UInt8>, from start: Int, _ inner: Int, _ hasLineBreak: Bool
  ) -> WrittenSeparator? {
    let byte = text[inner]
    switch byte {
    case UInt8(ascii: "@"), UInt8(ascii: "."):
      var end = inner + 1
      while byte == UInt8(ascii: "@"), end < text.count, text[end] == byte { end += 1 }
      let isDoubled = end > inner + 1
      end = blanksEnd(in: text, from: end)
      guard end > inner + 1 || inner > start else { return nil }
      let isSplit = hasLineBreak || text.hasLineBreak(in: inner..<end)
      return WrittenSeparator(
        byte == UInt8(ascii: "@") ? .at : .dot, .weak, start..<end,
        isSplit ? .split : isDoubled ? .writtenOut : .spaced)
    case UInt8(ascii: ","):
      return inner == start ? WrittenSeparator(.dot, .weak, start..<start + 1, .writtenOut) : nil
    case 0x80...:
      guard inner == start else { return nil }
      for glyph in glyphBytes where text.holds(glyph, at: start) {
        return WrittenSeparator(.at, .strong, start..<start + glyph.count, .writtenOut)
      }
      for bullet in bulletBytes where text.holds(bullet, at: start) {
        return WrittenSeparator(.dot, .word, start..<start + bullet.count, .writtenOut)
      }
      return nil
    default: return nil
    }
  }

  private static func blanksEnd(in text: borrowing Span<UInt8>, from start: Int) -> Int {
    var position = start
    while position < text.count, position - start < 3,
      text[position] == 0x20 || text[position] == 0x0A || text[position] == 0x0D
        || text[position] == 0x09
    {
      position += 1
    }
    return position
  }
}

extension Span where Element == UInt8 {
  /// Whether these bytes, letters A–Z in either case, stand at an offset.
  func holdsCaseless(_ bytes: [UInt8], at offset: Int) -> Bool {
    guard offset + bytes.count <= count else { return false }
    for (index, byte) in bytes.enumerated() where asciiLowercased(self[offset + index]) != byte {
      return false
    }
    return true
  }

  fileprivate func hasLineBreak(in range: Range<Int>) -> Bool {
    for offset in range where self[offset] == 0x0A || self[offset] == 0x0D { return true }
    return false
  }
}
