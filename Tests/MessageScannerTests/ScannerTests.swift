// SPDX-License-Identifier: Apache-2.0

import MessageScanner
import Policy
import TestSupport
import Testing

/// A record and what is found in it, one "field rule severity" each, in the order of the output.
struct RecordCase: Sendable, CustomTestStringConvertible {
  let name: String
  let record: String
  let expected: [String]

  var testDescription: String { name }

  static let order: [RecordCase] = [
    RecordCase(
      name: "by field, then start",
      record: #"{"html":"1️⃣ a@example.com","text":"b@example.com 😊 c@example.com","subject":"😊"}"#,
      expected: [
        "subject style.emoji block", "text contact.email block", "text style.emoji block",
        "text contact.email block", "html style.emoji block", "html contact.email block",
      ]),
    RecordCase(
      name: "by rule where two begin together",
      record: #"{"text":"Vår lögnare till konkurrent läcker."}"#,
      expected: ["text outsourcing.fair info", "text text.abusive block"]),
    RecordCase(
      name: "a cause that breaks several link rules is one finding",
      record: #"{"text":"http://bit.ly/x1"}"#, expected: ["text link.external block"]),
    RecordCase(
      name: "an insecure link to a product",
      record: #"{"text":"http://www.amazon.de/dp/B000000000"}"#,
      expected: ["text link.insecure block"]),
    RecordCase(name: "an empty text", record: #"{"text":""}"#, expected: []),
    RecordCase(
      name: "only a subject beside a clean text",
      record: #"{"text":"Hi","subject":"x@example.com"}"#,
      expected: ["subject contact.email block"]),
  ]

  static let kinds: [RecordCase] = [
    RecordCase(
      name: "proactive", record: #"{"text":"Your order has shipped.","kind":"proactive"}"#,
      expected: ["message meta.orderid block", "text text.order_confirmation block"]),
    RecordCase(
      name: "reply", record: #"{"text":"Your order has shipped.","kind":"reply"}"#, expected: []),
    RecordCase(
      name: "absent", record: #"{"text":"Your order has shipped."}"#,
      expected: ["text text.order_confirmation warn"]),
    RecordCase(
      name: "null", record: #"{"text":"Your order has shipped.","kind":null}"#,
      expected: ["text text.order_confirmation warn"]),
    RecordCase(
      name: "another word", record: #"{"text":"Your order has shipped.","kind":"replies"}"#,
      expected: ["text text.order_confirmation warn"]),
    RecordCase(
      name: "a courtesy without a kind", record: #"{"text":"Thank you for your purchase."}"#,
      expected: ["text text.pointless warn"]),
    RecordCase(
      name: "a rule that binds replies too",
      record: #"{"text":"Here is a coupon.","kind":"reply"}"#,
      expected: ["text promo.coupon block"]),
  ]

  static let severities: [RecordCase] = [
    RecordCase(
      name: "the marketplace's mail alias", record: #"{"text":"abc@marketplace.amazon.co.uk"}"#,
      expected: ["text contact.email info"]),
    RecordCase(
      name: "a name that begins like the alias",
      record: #"{"text":"abc@marketplace.amazonas.example.com"}"#,
      expected: ["text contact.email block"]),
    RecordCase(
      name: "a host below what looks like the alias",
      record: #"{"text":"abc@marketplace.amazon.de.example.com"}"#,
      expected: ["text contact.email block"]),
    RecordCase(
      name: "a product page", record: #"{"text":"https://www.amazon.de/dp/B000000000"}"#,
      expected: ["text link.amazon_product info"]),
  ]

  static let regions: [RecordCase] = [
    RecordCase(
      name: "of the marketplace",
      record: #"{"text":"Das ist 030 901820.","marketplace":"amazon.de"}"#,
      expected: ["text contact.phone block"]),
    RecordCase(
      name: "of the marketplace's www host",
      record: #"{"text":"Das ist 030 901820.","marketplace":"www.Amazon.DE"}"#,
      expected: ["text contact.phone block"]),
    RecordCase(
      name: "stated before that of the marketplace",
      record: #"{"text":"Das ist 030 901820.","marketplace":"amazon.com","region":"DE"}"#,
      expected: ["text contact.phone block"]),
    RecordCase(
      name: "in small letters", record: #"{"text":"Das ist 030 901820.","region":"de"}"#,
      expected: ["text contact.phone block"]),
    RecordCase(
      name: "of another marketplace",
      record: #"{"text":"Das ist 030 901820.","marketplace":"amazon.co.jp"}"#,
      expected: []),
    RecordCase(
      name: "of no marketplace",
      record: #"{"text":"Das ist 030 901820.","marketplace":"notamazon.de"}"#,
      expected: []),
    RecordCase(
      name: "unknown, the marketplace's then",
      record: #"{"text":"Das ist 030 901820.","marketplace":"amazon.de","region":"??"}"#,
      expected: ["text contact.phone block"]),
  ]

  static let languages: [RecordCase] = [
    RecordCase(
      name: "a phrase where no language is stated", record: #"{"text":"Le kod rabatowy est là."}"#,
      expected: ["text promo.coupon block"]),
    RecordCase(
      name: "a phrase of the message's language",
      record: #"{"text":"Le kod rabatowy est là.","lang":"pl-PL"}"#,
      expected: ["text promo.coupon block"]),
    RecordCase(
      name: "a phrase of another language",
      record: #"{"text":"Le kod rabatowy est là.","lang":"fr"}"#, expected: []),
    RecordCase(
      name: "an English phrase in a message of another language",
      record: #"{"text":"Here is a discount code for you.","lang":"fr"}"#,
      expected: ["text promo.coupon block"]),
    RecordCase(
      name: "a language without a pack", record: #"{"text":"Le kod rabatowy est là.","lang":"fi"}"#,
      expected: ["text promo.coupon block"]),
    RecordCase(
      name: "Chinese of the other script", record: #"{"text":"您可以加我微信。","lang":"zh_TW"}"#,
      expected: ["text contact.offplatform block"]),
  ]
}

@Suite("Scanning records")
struct ScannerTests {
  @Test(arguments: RecordCase.order)
  func findingsComeInTheOrderOfTheOutput(_ row: RecordCase) throws { try check(row) }

  @Test(arguments: RecordCase.kinds)
  func theKindDecidesAboutProactiveRules(_ row: RecordCase) throws { try check(row) }

  @Test(arguments: RecordCase.severities)
  func theMarketplacesOwnIsOnlyNoted(_ row: RecordCase) throws { try check(row) }

  @Test(arguments: RecordCase.regions)
  func nationalNumbersAreReadInTheRegion(_ row: RecordCase) throws { try check(row) }

  @Test(arguments: RecordCase.languages)
  func phrasesCountInTheirLanguage(_ row: RecordCase) throws { try check(row) }

  private func check(_ row: RecordCase) throws {
    let found = try ScannedRecord.findings(in: row.record).map {
      "\($0.field.name) \($0.rule) \($0.severity.rawValue)"
    }
    #expect(found == row.expected)
  }

  @Test func theSeverestLinkRuleNamesTheOthers() throws {
    let short = try ScannerFixture.findings(in: "http://bit.ly/x1")
    #expect(short.map(\.alsoRules) == [["link.insecure", "link.shortener"]])
    let product = try ScannerFixture.findings(in: "http://www.amazon.de/dp/B000000000")
    #expect(product.map(\.rule) == ["link.insecure"])
    #expect(product.map(\.alsoRules) == [["link.amazon_product"]])
    #expect(try ScannerFixture.findings(in: "https://example.com").map(\.alsoRules) == [[]])
  }

  @Test func allowedHostsTakeSecureLinksOnly() throws {
    let policy = try Policy(profile: "2020-11", allowedHosts: ["track.example.com"])
    let scanner = try Scanner(policy: policy)
    func rules(_ text: String) -> [String] {
      scanner.scan(text: text).violations.map { policy.rules[$0.rule].id }
    }
    #expect(rules("https://track.example.com/1") == [])
    #expect(rules("https://de.track.example.com/1") == [])
    #expect(rules("http://track.example.com/1") == ["link.insecure"])
    #expect(rules("https://example.com/1") == ["link.external"])
    #expect(rules("https://nottrack.example.com/1") == ["link.external"])
  }

  @Test func hostsAreComparedWithoutRegardToCase() throws {
    let policy = try Policy(profile: "2020-11", allowedHosts: ["Track.Example.COM"])
    let scanner = try Scanner(policy: policy)
    #expect(scanner.scan(text: "https://track.example.com/1").violations.isEmpty)
    #expect(scanner.scan(text: "https://TRACK.EXAMPLE.COM/1").violations.isEmpty)
  }

  @Test func profileEntitiesReportsWhatThePolicyAllows() throws {
    let policy = try Policy(profile: "entities")
    let scanner = try Scanner(policy: policy)
    let marked = MarkedText(
      "«https://www.amazon.de/returns» «amazon.de» «a@marketplace.amazon.de» «😊» use coupon code")
    let violations = scanner.scan(text: marked.text).violations
    #expect(violations.map(\.range) == marked.ranges)
    #expect(
      violations.map { policy.rules[$0.rule].id }
        == ["link.external", "link.external", "contact.email", "style.emoji"])
    #expect(violations.allSatisfy { $0.severity == .block })
  }

  @Test func defaultRegionsServeMessagesThatStateNone() throws {
    let scanner = try Scanner(policy: Policy(profile: "2020-11"), defaultRegions: ["JP", "DE"])
    #expect(scanner.scan(text: "Das ist 030 901820.").violations.count == 1)
    #expect(scanner.scan(text: "これは03-1234-5678").violations.count == 1)
    #expect(scanner.scan(text: "Das ist 030 901820.", region: "JP").violations.isEmpty)
    #expect(Scanner.knowsRegion("DE") && !Scanner.knowsRegion("XX"))
  }

  @Test func scratchOfOneMessageLeavesNothingForTheNext() throws {
    let dirty =
      #"{"text":"Use coupon code SAVE20, a@example.com 😊 +49 30 901820 http://x.example.com"}"#
    let clean = #"{"text":"The lamp left today."}"#
    let findings = try ScannedRecord.findings(
      inLines: Array("\(dirty)\n\(clean)\n\(dirty)\n".utf8))
    #expect(findings.count == 3)
    #expect(findings[0].count >= 5)
    #expect(findings[1].isEmpty)
    #expect(findings[2] == findings[0])
  }

  @Test func aPatternIsTriedAnewInEachMessageAndField() throws {
    let record = #"{"subject":"Your voucher: SAVE20","text":"Your voucher: SAVE20"}"#
    let findings = try ScannedRecord.findings(inLines: Array("\(record)\n\(record)".utf8))
    let found = findings.map { $0.map { "\($0.field.name) \($0.rule)" } }
    #expect(found == Array(repeating: ["subject promo.coupon", "text promo.coupon"], count: 2))
  }

  @Test func aLimitThatIsHitIsSaid() throws {
    let pack = try RulePack(
      yaml: """
        pack: mine
        rules:
          slow.rule:
            category: phrase
            severity: warn
            summary: A pattern that explodes.
            pattern: '(?:a|aa|aaa)*[bc]'
            literals: [aaaa]
        profiles:
          main: {summary: Main}
        """, file: "mine.yaml")
    let policy = try Policy(packs: [pack], profile: "main")
    let scanner = try Scanner(policy: policy)
    let result = scanner.scan(text: String(repeating: "a", count: 5_000))
    #expect(result.violations.isEmpty)
    #expect(result.unscanned.map(\.rule) == [0])
    #expect(scanner.scan(text: "aaaac").unscanned.isEmpty)
    #expect(scanner.scan(text: "aaaac").violations.map(\.range) == [0..<5])
  }
}
