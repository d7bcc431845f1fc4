// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AhoCorasick

/// The blocks of cased letters against the whole of Unicode.
@Suite struct CaseVariantTests {
  @Test func everyScalarWithAMappingOfItsLengthLiesInABlock() {
    for value in UInt32(0x80)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), scalar.properties.changesWhenCaseMapped else {
        continue
      }
      guard !CaseVariants.mappings(of: scalar).isEmpty else { continue }
      let blocks = CaseVariants.casedBlocks[UTF8.width(scalar), default: []]
      #expect(blocks.contains { $0.contains(value) }, "U+\(String(value, radix: 16))")
    }
  }

  @Test func variantsAreTheSameFromEveryMember() {
    let scalars: [Unicode.Scalar] = ["σ", "ς", "Σ", "ß", "k", "ı", "µ", "ǆ", "ꙋ", "ა"]
    let table = CaseVariants(
      caseSensitivity: .unicodeCaseless, equivalents: [], scalars: scalars)
    for scalar in scalars {
      let variants = table.variants(of: scalar)
      #expect(variants.contains(scalar))
      for variant in variants {
        #expect(table.variants(of: variant) == variants)
        #expect(UTF8.width(variant) == UTF8.width(scalar))
      }
    }
    #expect(table.variants(of: "σ") == ["Σ", "ς", "σ"])
    #expect(table.variants(of: "k") == ["K", "k"])
    #expect(table.variants(of: "ı") == ["ı"])
  }
}
