// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import AhoCorasick

/// The variants of letters against the whole of Unicode.
@Suite struct CaseVariantTests {
  @Test func everyMappingThatLeadsOneWayIsListed() {
    var found: [UInt32] = []
    for value in UInt32(0x80)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let mappings = CaseVariants.mappings(of: scalar)
      if !mappings.allSatisfy({ CaseVariants.mappings(of: $0).contains(scalar) }) {
        found.append(value)
      }
    }
    #expect(found == CaseVariants.oneWayScalars)
  }

  @Test func variantsAreTheSameFromEveryMember() {
    let scalars: [Unicode.Scalar] = ["σ", "ς", "Σ", "ß", "k", "ı", "µ", "ǆ", "ꙋ", "ა"]
    let table = CaseVariants(caseSensitivity: .unicodeCaseless, equivalents: [])
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
