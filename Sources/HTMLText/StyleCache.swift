// SPDX-License-Identifier: Apache-2.0

/// The `style` attributes that were read before: mails repeat theirs in every cell.
struct StyleCache {
  /// A style that has been read.
  struct Entry {
    /// The value of the attribute as the source writes it.
    fileprivate let source: [UInt8]
    /// The value with its character references decoded.
    let css: [UInt8]
    /// Those of known properties, in order.
    let declarations: [CSSDeclaration]

    /// Whether places in the style are places in the source.
    var isPlain: Bool { css.count == source.count }
  }

  /// One entry a hash value; a newer one takes the place of an older one.
  private var entries = [Entry?](repeating: nil, count: StyleCache.entryCount)

  private static let entryCount = 1024
  /// A longer one is rarely met again.
  private static let maximumBytes = 512

  /// Reads a style or remembers it.
  ///
  /// - Parameters:
  ///   - value: 0-based byte range of the attribute's value in the source.
  ///   - html: the source.
  /// - Returns: what it says.
  mutating func entry(for value: Range<Int>, in html: borrowing Span<UInt8>) -> Entry {
    guard value.count <= Self.maximumBytes else { return Self.read(value, in: html) }
    // FNV-1a.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for offset in value { hash = (hash ^ UInt64(html[offset])) &* 0x100_0000_01B3 }
    let slot = Int(truncatingIfNeeded: (hash ^ hash >> 32) & UInt64(Self.entryCount - 1))
    if let known = entries[slot], known.source.count == value.count,
      known.source.indices.allSatisfy({ known.source[$0] == html[value.lowerBound + $0] })
    {
      return known
    }
    let read = Self.read(value, in: html)
    entries[slot] = read
    return read
  }

  private static func read(_ value: Range<Int>, in html: borrowing Span<UInt8>) -> Entry {
    var source: [UInt8] = []
    for offset in value { source.append(html[offset]) }
    let css = CharacterReference.decoded(value, in: html)
    return Entry(
      source: source, css: css, declarations: CSSDeclaration.all(in: css.span, 0..<css.count))
  }
}
