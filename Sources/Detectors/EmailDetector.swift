// SPDX-License-Identifier: Apache-2.0

/// An e-mail address in a text.
package struct EmailAddress: Equatable, Sendable {
  /// 0-based byte range of the whole address, without `mailto:`.
  package let range: Range<Int>

  /// 0-based byte range behind the at-sign.
  package let domain: Range<Int>

  /// 0-based byte range before the at-sign.
  package var localPart: Range<Int> { range.lowerBound..<(domain.lowerBound - 1) }
}

/// Finds e-mail addresses.
///
/// The local part is a dot-atom or a quoted string, in ASCII (RFC 5321, RFC 5322) or with
/// letters of any script (RFC 6531); the domain ends in a delegated top-level domain or is an
/// address in brackets. Where an ASCII part stands right beside Han, kana, Hangul, Thai or the
/// like, it ends there.
package struct EmailDetector: Sendable {
  /// What counts as top-level domain.
  private let domains: TopLevelDomains

  /// Longest local part in bytes; the standard allows 64, which mailing lists exceed.
  private static let maximumLocalBytes = 254

  /// Makes a detector.
  ///
  /// - Parameter domains: what counts as top-level domain.
  package init(domains: TopLevelDomains = .delegated) {
    self.domains = domains
  }

  /// Appends the addresses of a text.
  ///
  /// An address in the user or query part of a link is reported too; who knows the links drops
  /// it, as `EmailAndLinkDetector` does.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - candidates: the sweep of the same text.
  ///   - addresses: gets the addresses in rising order, none overlapping another.
  /// - Complexity: O(length of the text).
  package func appendAddresses(
    in text: borrowing Span<UInt8>, candidates: borrowing ByteClassSweep,
    to addresses: inout [EmailAddress]
  ) {
    var position = 0
    var limit = 0
    while let atSign = candidates.atSigns.next(from: position) {
      position = atSign &+ 1
      if let address = address(in: text, around: atSign, limit: limit) {
        addresses.append(address)
        limit = address.range.upperBound
        position = limit
      }
    }
  }

  /// The address whose at-sign stands at an offset.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - atSign: 0-based byte offset of the at-sign.
  ///   - limit: 0-based byte offset before which the address cannot begin.
  /// - Returns: the address, or nil where there is none.
  func address(
    in text: borrowing Span<UInt8>, around atSign: Int, limit: Int
  ) -> EmailAddress? {
    guard atSign > limit, atSign &+ 1 < text.count,
      let end = domainEnd(in: text, from: atSign &+ 1)
    else { return nil }
    let isQuoted = text[atSign &- 1] == UInt8(ascii: "\"")
    let start =
      isQuoted
      ? Self.quotedStart(in: text, before: atSign, limit: limit)
      : Self.dotAtomStart(in: text, before: atSign, limit: limit)
    guard var start else { return nil }
    // Underscores on both sides are markup around the address.
    let isMarked = end < text.count && text[end] == UInt8(ascii: "_")
    while isMarked, start &+ 1 < atSign, text[start] == UInt8(ascii: "_") { start &+= 1 }
    return EmailAddress(range: start..<end, domain: (atSign &+ 1)..<end)
  }

  /// Where the domain that begins at an offset ends.
  private func domainEnd(in text: borrowing Span<UInt8>, from start: Int) -> Int? {
    if text[start] == UInt8(ascii: "[") { return LinkHost.literalEnd(in: text, from: start) }
    guard DomainScalar(in: text, at: start).isWord else { return nil }
    let name = DomainName(in: text, from: start, setting: .bare, domains: domains)
    guard let end = name.end, !text.contains(UInt8(ascii: "_"), in: name.secondLevel) else {
      return nil
    }
    return end
  }

  /// Where the dot-atom that ends before the at-sign begins.
  private static func dotAtomStart(
    in text: borrowing Span<UInt8>, before atSign: Int, limit: Int
  ) -> Int? {
    guard text[atSign &- 1] != UInt8(ascii: ".") else { return nil }
    var offset = atSign
    var isOther: Bool?
    walk: while offset > limit, atSign &- offset < maximumLocalBytes {
      let scalar = DomainScalar(in: text, endingAt: offset)
      switch scalar.kind {
      case .latin, .alphabetic, .other:
        let changes = isOther.map { $0 != (scalar.kind == .other) } ?? false
        if changes { break walk }
        isOther = scalar.kind == .other
      case .digit, .mark, .hyphen, .underscore: break
      case .dot:
        // Two dots in a row part sentences; the offset is that of what follows this dot.
        if text[offset] == UInt8(ascii: ".") { break walk }
      case .symbol: break walk
      case .border:
        guard scalar.value < 0x80, isInnerSymbol(UInt8(scalar.value)) else { break walk }
      }
      offset = scalar.start
    }
    // An address begins with a letter, digit or underscore; what stands before belongs to the
    // sentence or its markup.
    while offset < atSign {
      let scalar = DomainScalar(in: text, at: offset)
      if scalar.kind == .underscore || scalar.isWord, scalar.kind != .mark { break }
      offset = scalar.end
    }
    return offset < atSign ? offset : nil
  }

  /// Symbols that stand inside a dot-atom.
  ///
  /// The standard also allows ``! # $ * / ? ^ ` { | } ~``, but in prose those part words.
  private static func isInnerSymbol(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "+"), UInt8(ascii: "="), UInt8(ascii: "&"), UInt8(ascii: "'"),
      UInt8(ascii: "%"):
      true
    default: false
    }
  }

  /// Where the quoted local part that ends before the at-sign begins.
  private static func quotedStart(
    in text: borrowing Span<UInt8>, before atSign: Int, limit: Int
  ) -> Int? {
    var offset = atSign &- 2
    while offset >= limit, atSign &- offset <= 66 {
      let byte = text[offset]
      if byte < 0x20 { return nil }
      if byte == UInt8(ascii: "\""), offset == 0 || text[offset &- 1] != UInt8(ascii: "\\") {
        return offset &+ 2 < atSign ? offset : nil
      }
      offset &-= 1
    }
    return nil
  }
}

extension Span where Element == UInt8 {
  /// Whether a byte occurs in a range of the span.
  func contains(_ byte: UInt8, in range: Range<Int>) -> Bool {
    for offset in range where self[offset] == byte { return true }
    return false
  }
}
