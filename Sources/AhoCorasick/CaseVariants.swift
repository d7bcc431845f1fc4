// SPDX-License-Identifier: Apache-2.0

/// The scalars that count as one scalar under the options: case variants and equivalents.
///
/// Variants are the connected parts of a graph whose edges are one-to-one case mappings and
/// groups of equivalents, between scalars of the same UTF-8 length. The whole blocks of cased
/// letters are read, because `σ` reaches `ς` only through the mapping of `ς`.
struct CaseVariants {
  private var neighbours: [UInt32: [UInt32]] = [:]

  /// Blocks that hold every scalar with a case mapping to another scalar, by UTF-8 length.
  static let casedBlocks: [Int: [ClosedRange<UInt32>]] = [
    2: [0xB5...0x58F],
    3: [
      0x10A0...0x10FF, 0x13A0...0x13FF, 0x1C80...0x1CBF, 0x1D79...0x1D8E, 0x1E00...0x1FFF,
      0x2126...0x2188, 0x24B6...0x24E9, 0x2C00...0x2D2D, 0xA640...0xA69B, 0xA722...0xA7F6,
      0xAB53...0xABBF, 0xFF21...0xFF5A,
    ],
    4: [
      0x10400...0x105BC, 0x10C80...0x10CF2, 0x10D50...0x10D85, 0x118A0...0x118DF,
      0x16E40...0x16EDF, 0x1E900...0x1E943,
    ],
  ]

  /// Reads the case mappings that the scalars in use can need.
  ///
  /// - Parameters:
  ///   - caseSensitivity: which case mappings to follow.
  ///   - equivalents: further groups; the scalars of a group have one UTF-8 length.
  ///   - scalars: the scalars of all literals.
  init(
    caseSensitivity: AhoCorasick.CaseSensitivity, equivalents: [[Unicode.Scalar]],
    scalars: some Sequence<Unicode.Scalar>
  ) {
    if caseSensitivity != .exact {
      for letter in UInt32(0x41)...0x5A { connect(letter, letter + 0x20) }
    }
    if caseSensitivity == .unicodeCaseless {
      for (length, blocks) in Self.casedBlocks {
        let isInUse = { (scalar: Unicode.Scalar) in
          UTF8.width(scalar) == length && blocks.contains { $0.contains(scalar.value) }
        }
        guard scalars.contains(where: isInUse) || equivalents.joined().contains(where: isInUse)
        else { continue }
        for block in blocks { connectCase(of: block) }
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
  func variants(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    var found = [scalar.value]
    var next = 0
    while next < found.count {
      for other in neighbours[found[next], default: []] where !found.contains(other) {
        found.append(other)
      }
      next += 1
    }
    return found.sorted().compactMap(Unicode.Scalar.init)
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

  private mutating func connectCase(of block: ClosedRange<UInt32>) {
    for value in block {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for mapped in Self.mappings(of: scalar) { connect(value, mapped.value) }
    }
  }

  private mutating func connect(_ left: UInt32, _ right: UInt32) {
    guard left != right else { return }
    neighbours[left, default: []].append(right)
    neighbours[right, default: []].append(left)
  }
}
