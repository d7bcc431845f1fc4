// SPDX-License-Identifier: Apache-2.0

/// The declarations of `style` attributes that were read before: mails repeat theirs in every cell.
struct StyleCache {
  private var known: [[UInt8]: [CSSDeclaration]] = [:]

  private static let maximumCount = 1024
  /// A longer one is rarely met again.
  private static let maximumBytes = 512

  /// The declarations of a style.
  ///
  /// - Parameter css: the value of the attribute, decoded.
  /// - Returns: those of known properties, in order.
  mutating func declarations(of css: [UInt8]) -> [CSSDeclaration] {
    if let found = known[css] { return found }
    let read = CSSDeclaration.all(in: css.span, 0..<css.count)
    guard css.count <= Self.maximumBytes else { return read }
    if known.count == Self.maximumCount { known.removeAll(keepingCapacity: true) }
    known[css] = read
    return read
  }
}
