// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import CorpusGenerator

@Suite struct LanguageBankTests {
  @Test func everyLanguageHasOneBank() {
    let languages = LanguageBank.all.map(\.language)
    #expect(Set(languages).count == languages.count)
    #expect(languages.count == 14)
  }

  @Test(arguments: LanguageBank.all.map(\.language))
  func aBankHasEnoughToSay(language: String) throws {
    let bank = try #require(LanguageBank.all.first { $0.language == language })
    #expect(Set(bank.sentences).count == bank.sentences.count)
    #expect(bank.sentences.count >= 25)
    #expect(bank.greetings.count >= 4 && bank.closings.count >= 4)
    #expect(bank.firstNames.count >= 8 && bank.lastNames.count >= 8 && bank.products.count >= 8)
    #expect(bank.orderPrefixes.allSatisfy { $0.utf8.count == 3 && Int($0) != nil })
    for greeting in bank.greetings where !greeting.hasPrefix("{") {
      #expect(bank.greetingWords.contains { greeting.hasPrefix($0) }, "\(greeting)")
    }
  }

  @Test(arguments: LanguageBank.all.map(\.language))
  func aBankHoldsNoLinkAddressSumOrUnknownSlot(language: String) throws {
    let bank = try #require(LanguageBank.all.first { $0.language == language })
    for line in bank.sentences + bank.greetings + bank.closings {
      #expect(!line.contains("@") && !line.contains("www") && !line.contains("://"), "\(line)")
      #expect(!line.contains { "€$£¥%％".contains($0) }, "\(line)")
      #expect(!line.unicodeScalars.contains { $0.properties.isEmojiPresentation }, "\(line)")
      for part in line.components(separatedBy: "{").dropFirst() {
        let word = String(part.prefix { $0 != "}" })
        #expect(Piece.Slot(rawValue: word) != nil, "\(line)")
      }
    }
    for sentence in bank.sentences {
      #expect(sentence.last.map { ".。".contains($0) } ?? false, "\(sentence)")
    }
  }

  @Test func everyStrideVisitsEverySentence() {
    var pool = PiecePool()
    for bank in LanguageBank.all {
      let voice = LanguageVoice(bank, pool: &pool)
      let count = voice.sentences.count
      #expect(!voice.strides.isEmpty)
      for stride in voice.strides {
        #expect(Set((0..<count).map { $0 * stride % count }).count == count)
      }
    }
  }
}
