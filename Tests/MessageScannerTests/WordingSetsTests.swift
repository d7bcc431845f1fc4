// SPDX-License-Identifier: Apache-2.0

import Detectors
import Testing

@testable import MessageScanner

@Suite("The wordings of all languages")
struct WordingSetsTests {
  /// A text without Eastern letters is searched for two thirds of the wordings, one that ends with
  /// an ideographic full stop for all; both find the same.
  @Test func nothingIsFoundOnlyBecauseOfAnEasternLetterElsewhere() throws {
    let scanner = try ScannerFixture.scanner()
    var (texts, findings) = (0, 0)
    for file in try CorpusMessage.files() {
      for message in try CorpusMessage.messages(in: file.lines)
      where !CaselessText.hasEasternLetters(Array(message.text.utf8).span) {
        texts += 1
        let western = scanner.scan(text: message.text + "\n\n…").violations
        let eastern = scanner.scan(text: message.text + "\n\n。").violations
        findings += western.count
        #expect(western == eastern, "\(message.id)")
      }
    }
    #expect(texts > 300 && findings > 300)
  }

  /// A text without Western letters is searched for a third of the wordings, one that ends with a
  /// Vietnamese letter for all.
  @Test func nothingIsFoundOnlyBecauseOfAWesternLetterElsewhere() throws {
    let scanner = try ScannerFixture.scanner()
    var (texts, findings) = (0, 0)
    for file in try CorpusMessage.files() {
      for message in try CorpusMessage.messages(in: file.lines)
      where CaselessText.hasEasternLetters(Array(message.text.utf8).span)
        && !CaselessText.hasWesternLetters(Array(message.text.utf8).span)
      {
        texts += 1
        let eastern = scanner.scan(text: message.text + "\n\n。").violations
        let mixed = scanner.scan(text: message.text + "\n\nế").violations
        findings += eastern.count
        #expect(eastern == mixed, "\(message.id)")
      }
    }
    #expect(texts > 50 && findings > 50)
  }

  @Test(arguments: [
    ("Anna", true), ("żółw", true), ("Ж", true), ("שלום", true), ("ế", true), ("字，字。", false),
    ("سلام", false), ("「字」… “字”", false), ("«字» 12 €", false), ("ＬＩＮＥ", false), ("🙂", false),
    ("", false), ("字字字字字字字字字字z", true),
  ])
  func westernLettersAreKnown(_ text: String, _ isWestern: Bool) {
    #expect(CaselessText.hasWesternLetters(Array(text.utf8).span) == isWestern)
    var letters = CaselessText()
    letters.read(Array(text.utf8).span, folding: .unicode)
    #expect(letters.hasWesternLetters == isWestern)
  }

  @Test(arguments: [
    ("Anna, żółw, Жанна, שלום, 🙂, “x”", false), ("سلام", true), ("カナ", true), ("字", true),
    ("ＬＩＮＥ", true), ("한", true), ("", false),
  ])
  func easternLettersAreKnownByTheirFirstByte(_ text: String, _ isEastern: Bool) {
    #expect(CaselessText.hasEasternLetters(Array(text.utf8).span) == isEastern)
    var letters = CaselessText()
    letters.read(Array(text.utf8).span, folding: .unicode)
    #expect(letters.hasEasternLetters == isEastern)
  }
}
