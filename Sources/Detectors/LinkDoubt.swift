// SPDX-License-Identifier: Apache-2.0

/// Tells bare domains from what merely looks like them.
enum LinkDoubt {
  /// Top-level domains that are met more often as the ending of a file name.
  private static let fileExtensions = ["md", "mov", "py", "sh", "zip"]

  /// Top-level domains that are words a sentence begins with.
  private static let firstWords = [
    "am", "as", "at", "be", "by", "do", "here", "how", "im", "in", "is", "it", "me", "my", "no",
    "now", "one", "so", "to", "us", "you",
  ]

  /// Those of them that are met as such also in small letters, and seldom as domain.
  private static let smallWords = ["am", "as", "do", "how", "now", "so", "you"]

  /// Top-level domains that no sentence begins with, however they are capitalised.
  private static let plainDomains = ["com", "net", "org", "info", "biz", "eu"]

  /// What "Gent.mo" and "Ill.ma" begin with, which stand before names in Italian.
  private static let titles = ["gent", "ill", "preg", "stim", "chiar", "rev", "on", "spett"]
  private static let titleEndings = ["mo", "ma", "me"]

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
    guard link.path.isEmpty, link.port == nil,
      !LinkHost.hasPrefix("www.", in: text, at: link.host.lowerBound)
    else { return nil }
    if isFileExtension(name.topLevel, in: text) { return .fileName }
    guard name.secondLevel.lowerBound == link.host.lowerBound else { return nil }
    if isAny(of: titleEndings, name.topLevel, in: text),
      isAny(of: titles, name.secondLevel, in: text)
    {
      return .sentenceJoin
    }
    let topLevel = name.topLevel.lowerBound
    let isCapital = text[topLevel] &- UInt8(ascii: "A") < 26
    let isTitle = isCapital && text[topLevel &+ 1] &- UInt8(ascii: "a") < 26
    guard isTitle else {
      return !isCapital && isAny(of: smallWords, name.topLevel, in: text) ? .sentenceJoin : nil
    }
    // A name in title case on both sides is a brand, unless a word follows the dot.
    let followsTitle = text[name.secondLevel.lowerBound] &- UInt8(ascii: "A") < 26
    let isJoin =
      followsTitle
      ? isAny(of: firstWords, name.topLevel, in: text)
      : !isAny(of: plainDomains, name.topLevel, in: text)
    return isJoin ? .sentenceJoin : nil
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
