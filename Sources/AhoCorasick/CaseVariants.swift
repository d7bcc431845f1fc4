// SPDX-License-Identifier: Apache-2.0

/// The scalars that count as one scalar under the options: case variants and equivalents.
///
/// Variants are the connected parts of a graph whose edges are one-to-one case mappings and
/// groups of equivalents, between scalars of the same UTF-8 length. Nearly all mappings lead both
/// ways, so that a scalar's own mappings tell its neighbours; the others are listed, because `σ`
/// reaches `ς` only through the mapping of `ς`.
package struct CaseVariants {
  private let caseSensitivity: AhoCorasick.CaseSensitivity
  /// Edges that a scalar's own mappings do not tell.
  private var furtherNeighbours: [UInt32: [UInt32]] = [:]

  /// Scalars with a mapping that no mapping leads back from, in ascending order.
  package static let oneWayScalars: [UInt32] = [
    0xB5, 0x345, 0x3C2, 0x3D0, 0x3D1, 0x3D5, 0x3D6, 0x3F0, 0x3F1, 0x3F4, 0x3F5, 0x1C88, 0x1E9B,
  ]

  /// Prepares for a set of options.
  ///
  /// - Parameters:
  ///   - caseSensitivity: which case mappings to follow.
  ///   - equivalents: further groups; the scalars of a group have one UTF-8 length.
  package init(caseSensitivity: AhoCorasick.CaseSensitivity, equivalents: [[Unicode.Scalar]]) {
    self.caseSensitivity = caseSensitivity
    if caseSensitivity == .unicodeCaseless {
      for value in Self.oneWayScalars {
        guard let scalar = Unicode.Scalar(value) else { continue }
        for mapped in Self.mappings(of: scalar) { connect(value, mapped.value) }
      }
    }
    for group in equivalents {
      for scalar in group.dropFirst() { connect(group[0].value, scalar.value) }
    }
  }

  /// Every scalar that matches `scalar`.
  ///
  /// - Parameter scalar: any scalar.
  /// - Returns: the scalar and its variants in ascending order.
  package func variants(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    var found = [scalar]
    var next = 0
    while next < found.count {
      let scalar = found[next]
      next += 1
      for other in caseNeighbours(of: scalar) where !found.contains(other) { found.append(other) }
      for value in furtherNeighbours[scalar.value, default: []] {
        guard let other = Unicode.Scalar(value), !found.contains(other) else { continue }
        found.append(other)
      }
    }
    return found.count == 1 ? found : found.sorted()
  }

  /// The one-to-one case mappings of a scalar that keep its UTF-8 length.
  static func mappings(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    let properties = scalar.properties
    guard properties.changesWhenCaseMapped else { return [] }
    let mapped = [
      properties.lowercaseMapping, properties.uppercaseMapping, properties.titlecaseMapping,
    ]
    return mapped.compactMap { mapping in
      let scalars = mapping.unicodeScalars
      guard let first = scalars.first, scalars.count == 1, first != scalar else { return nil }
      return UTF8.width(first) == UTF8.width(scalar) ? first : nil
    }
  }

  private func caseNeighbours(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    guard caseSensitivity != .exact else { return [] }
    if scalar.isASCII {
      let isLetter = (0x61...0x7A).contains(scalar.value | 0x20)
      return isLetter ? [Unicode.Scalar(UInt8(scalar.value) ^ 0x20)] : []
    }
    return caseSensitivity == .unicodeCaseless ? Self.mappings(of: scalar) : []
  }

  private mutating func connect(_ left: UInt32, _ right: UInt32) {
    guard left != right else { return }
    furtherNeighbours[left, default: []].append(right)
    furtherNeighbours[right, default: []].append(left)
  }
}
