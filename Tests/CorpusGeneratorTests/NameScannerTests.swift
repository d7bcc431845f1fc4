// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import CorpusGenerator

@Suite struct NameScannerTests {
  /// A text in which the names to vary stand between brackets.
  struct NameCase: Sendable, CustomTestStringConvertible {
    let bank: LanguageBank
    let marked: String

    var testDescription: String { marked }
  }

  static let cases = [
    NameCase(bank: .english, marked: "Hello [Tamika], regarding your order"),
    NameCase(bank: .english, marked: "Hi [Jo-Ann]!"),
    NameCase(bank: .english, marked: "Good morning Mr. [Oyelaran],\n\nUPS tried.\n\n[Kelly]"),
    NameCase(bank: .english, marked: "Hi [Renée] - the price you saw is right"),
    NameCase(bank: .english, marked: "Dear Customer, hi there, Hello World of lamps"),
    NameCase(bank: .english, marked: "Shipping by HiFi,\nKelly, customer care"),
    NameCase(bank: .german, marked: "Guten Tag Frau [Böhme], Herr [Kuntze] hat geschrieben"),
    NameCase(bank: .german, marked: "Sehr geehrter Herr Prof. Menge"),
    NameCase(bank: .japanese, marked: "[佐々木]様、\nお客様 仕様、多様、"),
    NameCase(bank: .simplifiedChinese, marked: "[陈]女士，您好，技术部张先生，这位先生"),
    NameCase(bank: .turkish, marked: "Merhaba Ece Hanım,\nDeniz"),
  ]

  @Test(arguments: cases)
  func findsNamesByTheWordsAroundThem(row: NameCase) {
    let text = Array(row.marked.utf8).filter { !"[]".utf8.contains($0) }
    let scanner = NameScanner(text: text, isProtected: text.map { _ in false })
    var marked = text
    for name in scanner.names(marks: row.bank.nameMarks).reversed() {
      marked.insert(UInt8(ascii: "]"), at: name.range.upperBound)
      marked.insert(UInt8(ascii: "["), at: name.range.lowerBound)
    }
    #expect(String(decoding: marked, as: UTF8.self) == row.marked)
  }

  @Test func protectedNamesStay() {
    let text = Array("Hello Tamika, hi".utf8)
    let flags = text.indices.map { $0 == 8 }
    let scanner = NameScanner(text: text, isProtected: flags)
    #expect(scanner.names(marks: LanguageBank.english.nameMarks).isEmpty)
  }
}
