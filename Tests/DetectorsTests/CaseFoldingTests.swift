// SPDX-License-Identifier: Apache-2.0

import AhoCorasick
import Testing

@testable import Detectors

@Suite("Folding letters in place")
struct CaseFoldingTests {
  private static let scalars = (UInt32(0x80)..<0x10000).compactMap(Unicode.Scalar.init)

  /// Two scalars have one representative exactly when the automaton takes them for one letter.
  @Test(arguments: [[], [["أ", "إ", "آ", "ا"], ["é", "è"]]] as [[[Unicode.Scalar]]])
  func representativesAgreeWithTheAutomaton(_ equivalents: [[Unicode.Scalar]]) {
    let folding = CaseFolding(equivalents: equivalents)
    let variants = CaseVariants(caseSensitivity: .unicodeCaseless, equivalents: equivalents)
    var classes: [UInt32: Set<Unicode.Scalar>] = [:]
    for scalar in Self.scalars {
      classes[folding.representative(of: scalar.value), default: []].insert(scalar)
    }
    var wrong: [Unicode.Scalar] = []
    for scalar in Self.scalars
    where classes[folding.representative(of: scalar.value)] != Set(variants.variants(of: scalar)) {
      wrong.append(scalar)
    }
    #expect(wrong.isEmpty)
  }

  @Test func representativesTakeAsManyBytes() {
    for scalar in Self.scalars {
      let representative = Unicode.Scalar(CaseFolding.unicode.representative(of: scalar.value))
      #expect(representative.map { UTF8.width($0) } == UTF8.width(scalar))
    }
  }

  @Test func wordsAreMadeOfTheSameScalars() {
    for scalar in Self.scalars {
      #expect(CaseFolding.unicode.isWord(scalar.value) == WordBoundary.isWordScalar(scalar))
    }
  }
}
