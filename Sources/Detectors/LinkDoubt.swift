// SPDX-License-Identifier: Apache-2.0

import MessageText

/// Tells bare domains from what merely looks like them.
enum LinkDoubt {
  /// Top-level domains that are met more often as the ending of a file name, or as "number" behind
  /// an abbreviation: "Moms.nr".
  private static let fileExtensions = ["md", "mov", "nr", "pm", "py", "sh", "zip"]

  /// Top-level domains that are words a sentence begins with.
  private static let firstWords = [
    "am", "as", "at", "be", "by", "do", "here", "how", "im", "in", "is", "it", "me", "my", "no",
    "now", "one", "so", "to", "us", "you",
  ]

  /// Those of them that are met as such also in small letters, and seldom as domain.
  private static let smallWords = ["am", "as", "do", "how", "lol", "now", "so", "you"]

  /// Top-level domains that are words of a sentence far more often than where a shop is.
  private static let innerWords = [
    "ad", "am", "as", "by", "call", "do", "er", "free", "good", "here", "how", "ice", "im", "is",
    "je", "la", "life", "like", "lol", "love", "ma", "map", "my", "name", "ne", "next", "now",
    "one",
    "pa", "play", "rip", "run", "so", "su", "us", "win", "world", "you",
  ]

  /// Those of them that are met in program code as what is called.
  private static let methods = ["call", "map", "next", "now", "play", "run"]

  /// Those of them that are met in program code as what a thing has.
  private static let properties = ["name", "next"]

  /// Top-level domains that are words, too, but where shops are.
  private static let shopWords = [
    "at", "be", "es", "id", "in", "it", "me", "no", "nu", "se", "to",
  ]

  /// How a sentence goes on that begins with one of them.
  private static let continuations: [(shopWord: String, next: [String])] = [
    (
      "be",
      ["able", "aware", "careful", "honest", "nice", "patient", "quick", "sure", "that", "there"]
    ),
    ("es", ["un", "una", "el", "la", "lo", "muy", "que", "de", "para"]),
    (
      "in",
      ["a", "an", "case", "der", "die", "dem", "my", "order", "our", "that", "the", "this", "your"]
    ),
    (
      "it",
      [
        "came", "can", "could", "did", "does", "had", "has", "is", "looks", "may", "might", "must",
        "seems", "should", "was", "will", "works", "would",
      ]
    ),
    ("no", ["es", "se", "lo", "la", "me", "te", "need", "one", "problem"]),
    ("se", ["que", "lo", "la", "me", "te", "puede", "non", "vuoi", "você"]),
    ("to", ["be", "do", "get", "jest", "make", "see", "the", "you"]),
  ]

  /// Words before a domain that somebody names.
  private static let namingWords = [
    "goto", "page", "see", "seite", "shop", "site", "sitio", "sito", "store", "unter", "via",
    "visit",
    "visita", "visitez", "web", "webseite", "website", "www", "über",
  ]

  /// Words that stand before domains and before all else.
  private static let prepositions = [
    "at", "auf", "bei", "bij", "by", "chez", "da", "em", "from", "från", "hos", "na", "on", "op",
    "på", "pod", "presso", "su", "sur", "to", "von",
  ]

  /// Top-level domains that no sentence begins with, however they are capitalised.
  private static let plainDomains = ["com", "net", "org", "info", "biz", "eu"]

  /// What a message ends or answers with, before somebody goes on without a blank.
  private static let closingWords = [
    "bedankt", "bonjour", "danke", "dank", "dziękuję", "gracias", "grazie", "hallo", "hello",
    "hola", "merci", "obrigada", "obrigado", "ok", "okay", "olá", "perfecto", "perfeito",
    "salut", "tack", "thanks", "teşekkürler",
  ]

  /// Whether a top-level domain is also a common file name extension.
  ///
  /// - Parameters:
  ///   - topLevel: 0-based byte range of the label.
  ///   - text: valid UTF-8.
  /// - Returns: whether files are named like that.
  static func isFileExtension(_ topLevel: Range<Int>, in text: borrowing Span<UInt8>) -> Bool {
    isAny(of: fileExtensions, topLevel, in: text)
  }

  /// What speaks against a bare domain.
  ///
  /// - Parameters:
  ///   - link: the domain found.
  ///   - name: its labels.
  ///   - text: valid UTF-8.
  /// - Returns: the doubt, or nil when a path, a port, `www.` or the name itself dispels it.
  static func of(_ link: Link, name: DomainName, in text: borrowing Span<UInt8>) -> Link.Doubt? {
    if isAbbreviation(link, name: name, in: text) { return .runOn }
    guard link.path.isEmpty, link.port == nil,
      !LinkHost.hasPrefix("www.", in: text, at: link.host.lowerBound)
    else { return nil }
    if isFileExtension(name.topLevel, in: text) { return .fileName }
    guard name.secondLevel.lowerBound == link.host.lowerBound else {
      return isChainOfWords(link, name: name, in: text) ? .runOn : nil
    }
    if isAny(of: AbbreviatedWords.neverSites, name.secondLevel, in: text),
      !isAny(of: plainDomains, name.topLevel, in: text)
    {
      return .runOn
    }
    let topLevel = name.topLevel.lowerBound
    let isCapital = text[topLevel] &- UInt8(ascii: "A") < 26
    let isTitle = isCapital && text[topLevel &+ 1] &- UInt8(ascii: "a") < 26
    guard isTitle else {
      if isRunOn(link, name: name, in: text) { return .runOn }
      return !isCapital && isAny(of: smallWords, name.topLevel, in: text) ? .sentenceJoin : nil
    }
    // A name in title case on both sides is a brand, unless a word follows the dot.
    let followsTitle = text[name.secondLevel.lowerBound] &- UInt8(ascii: "A") < 26
    let isJoin =
      followsTitle
      ? isAny(of: firstWords, name.topLevel, in: text) || isRunOn(link, name: name, in: text)
      : !isAny(of: plainDomains, name.topLevel, in: text)
    return isJoin ? .sentenceJoin : nil
  }

  /// Whether an abbreviation and the word behind it stand for a domain, a house number for its port.
  private static func isAbbreviation(
    _ link: Link, name: DomainName, in text: borrowing Span<UInt8>
  ) -> Bool {
    guard link.path.isEmpty, name.secondLevel.lowerBound == link.host.lowerBound else {
      return false
    }
    if isAny(of: AbbreviatedWords.titleEndings, name.topLevel, in: text),
      isAny(of: AbbreviatedWords.titles, name.secondLevel, in: text)
    {
      return true
    }
    guard isAny(of: AbbreviatedWords.followers, name.topLevel, in: text),
      isAny(of: AbbreviatedWords.sentenceParts, name.secondLevel, in: text)
    else { return false }
    let end = link.host.upperBound
    if LinkHost.equals(name.topLevel, "no", in: text) { return true }
    // A short name in small letters is as likely a site: "hr.de", "dr.de".
    let isCapital = text[name.secondLevel.lowerBound] &- UInt8(ascii: "A") < 26
    return (isCapital || name.secondLevel.count > 2)
      && end + 1 < text.count && [UInt8(ascii: " "), UInt8(ascii: ".")].contains(text[end])
      && !isNamed(at: link.host.lowerBound, by: namingWords, in: text)
  }

  /// Whether words follow each other with dots instead of blanks ("Nice.nice.how is it").
  private static func isChainOfWords(
    _ link: Link, name: DomainName, in text: borrowing Span<UInt8>
  ) -> Bool {
    guard name.labelCount == 3, isAny(of: smallWords, name.topLevel, in: text) else { return false }
    let first = link.host.lowerBound..<name.secondLevel.lowerBound - 1
    return isWord(first, inCapitals: false, in: text)
      && isWord(name.secondLevel, inCapitals: false, in: text)
      && !isNamed(at: link.host.lowerBound, by: namingWords + prepositions, in: text)
  }

  /// Whether one sentence ends at the dot and another goes on behind the domain.
  ///
  /// Told by a top-level domain that is a word, the sentence behind it, and plain letters before it
  /// that nothing announces as a name.
  private static func isRunOn(
    _ link: Link, name: DomainName, in text: borrowing Span<UInt8>
  ) -> Bool {
    let isInner = isAny(of: innerWords, name.topLevel, in: text)
    if isListItem(name, in: text) { return true }
    guard isInner || isAny(of: shopWords, name.topLevel, in: text) else { return false }
    let end = link.host.upperBound
    if LinkHost.equals(name.topLevel, "it", in: text), text.holds("'s ", at: end) { return true }
    if text.holds(" = ", at: end) || text.holds(" == ", at: end) { return true }
    let isCall = end < text.count && text[end] == UInt8(ascii: "(")
    if isCall && isAny(of: methods, name.topLevel, in: text) { return true }
    let isCapital =
      text[name.topLevel.lowerBound] &- UInt8(ascii: "A") < 26
      && text[name.topLevel.lowerBound + 1] &- UInt8(ascii: "A") < 26
    let first = UInt8(ascii: isCapital ? "A" : "a")
    let isClosing = isAny(of: closingWords, name.secondLevel, in: text)
    let goesOn =
      end + 1 < text.count && text[end] == UInt8(ascii: " ")
      && (text[end + 1] &- first < 26 || text[end + 1] >= 0xC3
        || isClosing && isASCIILetter(text[end + 1])
        || isInner && text[end + 1] &- UInt8(ascii: "0") < 10)
    let isCommon =
      isClosing || CommonWords.standard.contains(text.extracting(name.secondLevel))
    let isLaughing = LinkHost.equals(name.topLevel, "lol", in: text)
    let isProperty = isAny(of: properties, name.topLevel, in: text)
    guard isCall || goesOn || isProperty || isLaughing && isCommon,
      isWord(name.secondLevel, inCapitals: isCapital, in: text)
        || isInner && isWord(name.secondLevel, inCapitals: !isCapital, in: text),
      !isNamed(at: link.host.lowerBound, by: namingWords, in: text)
    else { return false }
    if isInner { return true }
    return !isNamed(at: link.host.lowerBound, by: prepositions, in: text)
      && (goesOn && isContinued(name.topLevel, at: end + 1, in: text) || isCommon)
  }

  /// Whether a small number with a dot stands before a word of two letters, with which a sentence
  /// begins ("23.il tuo").
  private static func isListItem(_ name: DomainName, in text: borrowing Span<UInt8>) -> Bool {
    let end = name.topLevel.upperBound
    return name.secondLevel.count <= 2
      && name.secondLevel.allSatisfy { text[$0] &- UInt8(ascii: "0") < 10 }
      && name.topLevel.count == 2 && !isAny(of: ["cn"], name.topLevel, in: text)
      && end + 1 < text.count && text[end] == UInt8(ascii: " ") && isASCIILetter(text[end + 1])
  }

  /// Whether the word at a place often follows a top-level domain that is a word.
  private static func isContinued(
    _ topLevel: Range<Int>, at start: Int, in text: borrowing Span<UInt8>
  ) -> Bool {
    var end = start
    while end < text.count, isASCIILetter(text[end]) || text[end] >= 0x80 { end += 1 }
    return continuations.contains { shopWord, next in
      LinkHost.equals(topLevel, shopWord, in: text) && isAny(of: next, start..<end, in: text)
    }
  }

  /// Whether a label is letters alone, all capital or none behind the first.
  private static func isWord(
    _ label: Range<Int>, inCapitals isCapital: Bool, in text: borrowing Span<UInt8>
  ) -> Bool {
    for offset in label {
      let byte = text[offset]
      let isSmall = byte &- UInt8(ascii: "a") < 26 || byte >= 0x80
      guard
        isCapital
          ? isASCIILetter(byte) && !isSmall
          : isSmall || offset == label.lowerBound && isASCIILetter(byte)
      else { return false }
    }
    return true
  }

  /// Whether the word before a place announces a name.
  private static func isNamed(
    at place: Int, by words: [String], in text: borrowing Span<UInt8>
  ) -> Bool {
    guard place > 1, text[place - 1] == UInt8(ascii: " ") else { return place > 0 }
    let end = place - 1
    var start = end
    while start > 0, isASCIILetter(text[start - 1]) || text[start - 1] >= 0x80 { start -= 1 }
    guard start == end else { return isAny(of: words, start..<end, in: text) }
    return !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[end - 1])
      && !".!?,=".utf8.contains(text[end - 1])
  }

  private static func isAny(
    of names: [String], _ label: Range<Int>, in text: borrowing Span<UInt8>
  ) -> Bool {
    for name in names
    where LinkHost.equals(label, name, in: text) {
      return true
    }
    return false
  }
}
