// SPDX-License-Identifier: Apache-2.0

import MessageScanner
import TestSupport
import Testing

/// A message and where one rule of the small packs finds something in it.
struct ConceptCase: Sendable, CustomTestStringConvertible {
  let name: String
  let rule: String
  /// Each finding of the rule is marked exactly.
  let message: MarkedText
  let language: String?

  var testDescription: String { "\(rule): \(name)" }

  init(_ rule: String, _ name: String, _ marked: String, language: String? = nil) {
    self.name = name
    self.rule = rule
    message = MarkedText(marked)
    self.language = language
  }

  static let words: [ConceptCase] = [
    ConceptCase("r.ask", "from the first word to the last", "So «please give five stars» today."),
    ConceptCase("r.ask", "in the other order", "Five «stars, please»!"),
    ConceptCase("r.ask", "the first concept alone", "The night is full of stars."),
    ConceptCase("r.ask", "the other concept alone", "Please leave it."),
    ConceptCase("r.ask", "another sentence", "Please wait. The stars shine."),
    ConceptCase("r.ask", "an ending", "«Please, starlets»."),
    ConceptCase("r.ask", "a closed beginning", "Please, a costar."),
    ConceptCase("r.ask", "an open beginning", "Please, «superpraise, please»."),
    ConceptCase("r.ask", "a closed ending", "Please, praises."),
    ConceptCase("r.ask", "several words", "«Please: a top\n mark»."),
    ConceptCase("r.ask", "several words across an empty line", "Please: a top\n\nmark."),
    ConceptCase("r.ask", "capitals", "«PLEASE, STARS»"),
    ConceptCase("r.ask", "six words", "«Please one two three four stars»."),
    ConceptCase("r.ask", "seven words", "Please one two three four five stars."),
    ConceptCase("r.ask", "excluded", "Please give stars to the broken lamp."),
    ConceptCase("r.ask", "excluded elsewhere", "It was broken. «Please give stars»."),
    ConceptCase("r.ask", "shielded", "Please wave the Stars and Stripes."),
    ConceptCase("r.ask", "shielded and not", "«Please give stars», no Stars and Stripes."),
    ConceptCase("r.ask", "common words of three letters wake nothing", "Please, all!"),
    ConceptCase("r.ask", "such a word beside a waking one", "«Please, all», but never stars."),
    ConceptCase("r.near", "a pattern's digit", "A «gift for 5 €»."),
    ConceptCase("r.near", "a pattern's digit in the next sentence", "A «gift. Worth 5 €»."),
    ConceptCase("r.near", "no digit for the pattern", "A gift for €."),
    ConceptCase("r.near", "a word beside a pattern", "A «gift for half price»."),
    ConceptCase("r.ask", "two sentences", "«Please, stars». «Leave stars»."),
  ]

  static let negations: [ConceptCase] = [
    ConceptCase("r.ask", "the first is negated", "Never stars, please."),
    ConceptCase("r.ask", "the other is negated", "Stars, but never please us."),
    ConceptCase("r.ask", "in another clause", "This is never so, «please give stars»."),
    ConceptCase("r.ask", "taken back", "Do not hesitate to «leave stars»."),
    ConceptCase("r.ask", "behind, in German", "«Bitte Sterne»!", language: "de"),
    ConceptCase("r.ask", "negated behind, in German", "Bitte Sterne nicht!", language: "de"),
    ConceptCase("r.refuse", "negated, which counts", "We will never «refuse to help»."),
    ConceptCase("r.refuse", "a negation as the first concept", "We «cannot help»."),
    ConceptCase("r.own", "a phrase", "You win a «golden ticket»."),
    ConceptCase("r.own", "a negated phrase", "You never win a golden ticket."),
    ConceptCase("r.own", "a phrase behind another clause", "Never mind, a «golden ticket»."),
    ConceptCase("r.own", "a phrase that is encouraged", "Do not hesitate: «golden ticket»."),
    ConceptCase(
      "r.own", "a phrase that is encouraged in the clause",
      "Do not hesitate to win a «golden ticket»."),
    ConceptCase("r.own", "a phrase negated behind", "Die goldene Karte nicht.", language: "de"),
    ConceptCase("r.own", "a phrase negated in its own language", "Die goldene Karte nicht."),
    ConceptCase("r.own", "a phrase beside a negation of another", "Die «goldene Karte» never."),
  ]

  static let scopes: [ConceptCase] = [
    ConceptCase("r.near", "the same sentence", "A «gift of 5 €»."),
    ConceptCase("r.near", "the sentence behind", "A «gift. It is 5 €» worth."),
    ConceptCase("r.near", "the sentence before", "It is «5 € worth. A gift»!"),
    ConceptCase("r.near", "two sentences behind", "A gift. So it is. It is 5 € worth."),
    ConceptCase("r.near", "two sentences before", "It is 5 € worth. So it is. A gift."),
    ConceptCase("r.near", "the pattern alone", "It is 5 € worth."),
    ConceptCase("r.near", "another concept instead of the pattern", "A «gift for stars»."),
    ConceptCase("r.near", "shielded", "Gift wrap for 5 €."),
    ConceptCase("r.near", "the nearer", "5 €. A «gift, 6 €»."),
    ConceptCase("r.order", "in order", "Now «payment outside»."),
    ConceptCase("r.order", "in the other order", "Outside, payment."),
    ConceptCase("r.call", "a contact", "Please «call a@example.com»."),
    ConceptCase("r.call", "a contact before", "«a@example.com is what to call»"),
    ConceptCase("r.call", "no contact", "Please call me."),
    ConceptCase("r.call", "a contact in another sentence", "Please call. It is a@example.com."),
  ]

  static let languages: [ConceptCase] = [
    ConceptCase("r.ask", "all are asked where none is stated", "«Bitte Sterne»!"),
    ConceptCase("r.ask", "words of two languages", "Bitte stars!"),
    ConceptCase("r.ask", "one word, the first of two languages", "«Bitte Gift»!"),
    ConceptCase("r.ask", "that of the message", "«Bitte Gift»!", language: "de"),
    ConceptCase("r.ask", "that of the message with a region", "«Bitte Gift»!", language: "de-AT"),
    ConceptCase("r.ask", "another than that of the message", "Bitte Gift!", language: "en"),
    ConceptCase("r.ask", "English in a message of another", "«Please, stars»!", language: "de"),
    ConceptCase("r.near", "a word of both in a message of one", "Gift 5 €", language: "de"),
    ConceptCase("r.near", "a word of both in a message of the other", "«Gift 5 €»", language: "en"),
    ConceptCase("r.ask", "a language without packs", "«Bitte Sterne»!", language: "fi"),
    ConceptCase("r.own", "a combination of one language", "«Gift 5 €»", language: "de"),
    ConceptCase("r.own", "a combination of one language in another", "Stars 5 €", language: "en"),
    ConceptCase("r.brand", "words of no language beside English", "«Acme, please»"),
    ConceptCase("r.brand", "words of no language beside German", "«Acme bitte»", language: "de"),
    ConceptCase("r.ask", "dotted capitals", "«İYİLİK, İSTİYORUZ»", language: "tr"),
    ConceptCase(
      "r.near", "dotted capitals of a word of two languages", "«LİNK 5 €»", language: "tr"),
    ConceptCase("r.near", "dotted capitals where no language is stated", "«LİNK 5 €»"),
  ]
}

@Suite("Rules over concepts")
struct ConceptRulesTests {
  @Test(arguments: ConceptCase.words)
  func aWordOfTheFirstConceptWakesTheCombination(_ row: ConceptCase) throws { try check(row) }

  @Test(arguments: ConceptCase.negations)
  func whatIsNegatedDoesNotCount(_ row: ConceptCase) throws { try check(row) }

  @Test(arguments: ConceptCase.scopes)
  func theOthersStandWhereTheCombinationSays(_ row: ConceptCase) throws { try check(row) }

  @Test(arguments: ConceptCase.languages)
  func theLanguageOfTheMessageChoosesTheWords(_ row: ConceptCase) throws { try check(row) }

  private func check(_ row: ConceptCase) throws {
    var record = "{\"text\":\(Self.quoted(row.message.text))"
    if let language = row.language { record += ",\"lang\":\"\(language)\"" }
    let found = try ScannedRecord.findings(in: record + "}", scanner: ConceptPacks.scanner())
      .filter { $0.rule == row.rule }
    #expect(
      found.map(\.range) == row.message.ranges, "\(found.map { row.message.slice($0.range) })")
  }

  private static func quoted(_ text: String) -> String {
    "\"\(text.replacing("\n", with: "\\n").replacing("\"", with: "\\\""))\""
  }

  @Test func aLongSentenceIsFoundOnceWhereverItsBlocksEnd() throws {
    let scanner = try ConceptPacks.scanner()
    for padding in stride(from: 0, through: 1_100, by: 7) {
      let before = String(repeating: "w ", count: padding / 2)
      let text = before + "please give stars" + String(repeating: " w", count: 600)
      let found = scanner.scan(text: text).violations.map(\.range)
      #expect(found == [before.utf8.count..<before.utf8.count + 17], "\(padding)")
    }
  }

  @Test func oneSentenceOfNothingButWordsOfConceptsIsFound() throws {
    let scanner = try ConceptPacks.scanner()
    let text = String(repeating: "please stars gift payment outside never not help ", count: 500)
    #expect(!scanner.scan(text: text).violations.isEmpty)
    #expect(scanner.scan(text: text).unscanned.isEmpty)
  }
}
