// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Detectors

@Suite("Borders of words")
struct WordBoundaryTests {
  @Test(arguments: "aZ09éßıİяЖαςשبيَ٣कि\u{301}ªʰǅ".unicodeScalars.map(String.init))
  func aLetterMarkOrDigitOfASpacedScriptBelongsToAWord(_ text: String) throws {
    let scalar = try #require(text.unicodeScalars.first)
    #expect(WordBoundary.isWordScalar(scalar))
    #expect(!WordBoundary.isUnspaced(scalar))
  }

  @Test(arguments: "字々〇ぁんァヴーｱㄅ가กຂကខꀀ\u{20000}\u{1B000}".unicodeScalars.map(String.init))
  func aScriptWithoutBlanksHasNoWords(_ text: String) throws {
    let scalar = try #require(text.unicodeScalars.first)
    #expect(WordBoundary.isUnspaced(scalar))
    #expect(!WordBoundary.isWordScalar(scalar))
  }

  @Test(
    arguments: " \n\t.,-_'’\"@#€%。、！「・😊★©\u{AD}\u{200B}\u{FE0F}\u{A0}".unicodeScalars.map(
      String.init))
  func aSignBelongsToNoWord(_ text: String) throws {
    let scalar = try #require(text.unicodeScalars.first)
    #expect(!WordBoundary.isWordScalar(scalar))
  }

  @Test func everyScalarIsToldByItsCategory() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      // The Greek and Cyrillic blocks count as letters throughout: words are told by bytes there.
      let isOfWord =
        (0x380...0x53F).contains(value)
        || !WordBoundary.isUnspaced(scalar) && !scalar.properties.isVariationSelector
          && Self.categories.contains(scalar.properties.generalCategory)
      if WordBoundary.isWordScalar(scalar) != isOfWord {
        Issue.record("U+\(String(value, radix: 16)), \(scalar.properties.generalCategory)")
        return
      }
    }
  }

  private static let categories: Set<Unicode.GeneralCategory> = [
    .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
    .nonspacingMark, .spacingMark, .decimalNumber,
  ]

  /// A place in a text, whether a word reaches it from the left, and whether one goes on.
  struct Place: Sendable, CustomTestStringConvertible {
    let before: String
    let after: String
    let hasBefore: Bool
    let hasAfter: Bool

    var testDescription: String { "\(before)|\(after)" }
  }

  @Test(arguments: [
    Place(before: "", after: "", hasBefore: false, hasAfter: false),
    Place(before: "", after: "a", hasBefore: false, hasAfter: true),
    Place(before: "a", after: "", hasBefore: true, hasAfter: false),
    Place(before: "é", after: "é", hasBefore: true, hasAfter: true),
    Place(before: "a ", after: " b", hasBefore: false, hasAfter: false),
    Place(before: "字", after: "字", hasBefore: false, hasAfter: false),
    Place(before: "字", after: "a", hasBefore: false, hasAfter: true),
    Place(before: "7", after: "字", hasBefore: true, hasAfter: false),
    Place(before: "\u{10400}", after: "\u{10428}", hasBefore: true, hasAfter: true),
    Place(before: "e\u{301}", after: "\u{301}", hasBefore: true, hasAfter: true),
    Place(before: "😊", after: "😊", hasBefore: false, hasAfter: false),
  ])
  func aWordIsSeenOnEitherSideOfAPlace(_ place: Place) {
    let bytes = Array((place.before + place.after).utf8)
    let offset = place.before.utf8.count
    #expect(WordBoundary.hasWord(before: offset, in: bytes.span) == place.hasBefore)
    #expect(WordBoundary.hasWord(at: offset, in: bytes.span) == place.hasAfter)
  }
}
