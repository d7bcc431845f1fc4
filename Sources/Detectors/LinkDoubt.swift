// SPDX-License-Identifier: Apache-2.0

/// Tells bare domains from what merely looks like them.
enum LinkDoubt {
  /// Top-level domains that are met more often as the ending of a file name.
  private static let fileExtensions = ["md", "mov", "pm", "pl", "ps", "py", "sh", "zip"]

  /// Top-level domains that are common words of a language, as a sentence begins with them.
  private static let words = [
    "am", "as", "at", "be", "by", "do", "here", "how", "im", "in", "is", "it", "la", "me", "my",
    "no", "now", "one", "se", "si", "so", "to", "us", "you", "de", "es", "et", "il", "ne",
  ]

  /// Whether a top-level domain is also a common file name extension.
  ///
  /// - Parameters:
  ///   - topLevel: 0-based byte range of the label.
  ///   - text: valid UTF-8.
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
      !LinkHost.hasPrefix("www.", in: text, at: link.host.lowerBound),
      name.secondLevel.lowerBound == link.host.lowerBound
    else { return nil }
    if isFileExtension(name.topLevel, in: text) { return .fileName }
    let first = text[name.topLevel.lowerBound]
    let second = text[name.topLevel.lowerBound &+ 1]
    let isCapitalised = first &- UInt8(ascii: "A") < 26 && second &- UInt8(ascii: "a") < 26
    let isShout = text[name.secondLevel.upperBound &- 1] &- UInt8(ascii: "A") < 26
    if isCapitalised && !isShout { return .sentenceJoin }
    return isAny(of: words, name.topLevel, in: text) ? .sentenceJoin : nil
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
