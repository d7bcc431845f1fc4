// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import CorpusGenerator

@Suite struct MessageComposerTests {
  let messages: [LabelledMessage]
  let library: TemplateLibrary

  init() throws {
    (messages, library) = try CorpusFixture.load()
  }

  @Test(arguments: CorpusStyle.allCases)
  func theSameSeedGivesTheSameBytes(style: CorpusStyle) throws {
    let first = try CorpusFixture.bytes(1..<500, of: library, style: style, seed: 7)
    let again = try CorpusFixture.bytes(1..<500, of: library, style: style, seed: 7)
    let other = try CorpusFixture.bytes(1..<500, of: library, style: style, seed: 8)
    #expect(first == again)
    #expect(first != other)
  }

  @Test(arguments: CorpusStyle.allCases)
  func aMessageDependsOnItsPlaceAlone(style: CorpusStyle) throws {
    let all = try CorpusFixture.bytes(1..<301, of: library, style: style)
    let parts = try CorpusFixture.bytes(1..<120, of: library, style: style)
    let rest = try CorpusFixture.bytes(120..<301, of: library, style: style)
    #expect(all == parts + rest)
  }

  @Test func noItemsGiveNoBytes() throws {
    #expect(try CorpusFixture.bytes(1..<1, of: library).isEmpty)
  }

  @Test(arguments: CorpusStyle.allCases)
  func everyLineIsARecordWithItsOwnID(style: CorpusStyle) throws {
    let bytes = try CorpusFixture.bytes(1..<1501, of: library, style: style)
    #expect(bytes.last == UInt8(ascii: "\n"))
    let records = try CorpusFixture.records(bytes)
    #expect(records.count == 1500)
    #expect(records.first?.id == "g-0000001" && records.last?.id == "g-0001500")
    #expect(Set(records.map(\.id)).count == 1500)
    let languages = Set(messages.map(\.lang))
    for record in records {
      #expect(record.labels == nil)
      #expect(languages.contains(record.lang))
      #expect(CorpusFixture.isOrderID(record.order_id), "\(record.id)")
      #expect(record.sent_at.wholeMatch(of: #/2026-\d\d-\d\dT\d\d:\d\d:\d\dZ/#) != nil)
      #expect(!record.text.contains("\n\n\n"), "\(record.id)")
      #expect(record.text.wholeMatch(of: #/(?s).*\{[a-z]+\}.*/#) == nil, "\(record.id)")
    }
    #expect(Set(records.map(\.lang)) == languages)
  }

  @Test func idsBeyondSevenDigitsGrow() throws {
    let bytes = try CorpusFixture.bytes(12_345_678..<12_345_679, of: library)
    #expect(try CorpusFixture.records(bytes).first?.id == "g-12345678")
  }

  @Test(arguments: [0, 0.05, 0.5, 1])
  func theShareOfViolatingMessagesIsKept(share: Double) throws {
    for style in CorpusStyle.allCases {
      let bytes = try CorpusFixture.bytes(
        1..<2001, of: library, style: style, violatingShare: share, keepsLabels: true)
      let violating = try CorpusFixture.records(bytes).count { $0.labels?.isEmpty == false }
      let found = Double(violating) / 2000
      #expect(abs(found - share) < 0.03)
      if share == 0 || share == 1 { #expect(found == share) }
    }
  }

  @Test(arguments: CorpusStyle.allCases)
  func labelledMatchesStayIntact(style: CorpusStyle) throws {
    let bytes = try CorpusFixture.bytes(
      1..<1501, of: library, style: style, violatingShare: 0.7, keepsLabels: true)
    var rules: Set<String> = []
    for record in try CorpusFixture.records(bytes) {
      let labels = try #require(record.labels)
      for label in labels {
        let labelled = labels.count { $0 == label }
        let found = CorpusFixture.count(of: label.match, in: record.text)
        #expect(found >= labelled, "\(record.id) \(label.rule)")
        rules.insert(label.rule)
      }
    }
    let known = Set(messages.flatMap(\.labels).map(\.rule))
    if style == .mail { #expect(rules == known) } else { #expect(rules.count > 10) }
  }

  @Test func addedSentencesNeverRepeatALabelledMatch() throws {
    let counts = Dictionary(
      grouping: messages.filter { !$0.labels.isEmpty }, by: { $0.labels.map(\.match) }
    ).mapValues { group in
      group.map { message in
        message.labels.map { CorpusFixture.count(of: $0.match, in: message.text) }
      }
    }
    let bytes = try CorpusFixture.bytes(
      1..<1001, of: library, violatingShare: 1, keepsLabels: true)
    for record in try CorpusFixture.records(bytes) {
      let labels = try #require(record.labels)
      let found = labels.map { CorpusFixture.count(of: $0.match, in: record.text) }
      #expect(counts[labels.map(\.match)]?.contains(found) ?? false, "\(record.id)")
    }
  }

  @Test func orderIDsOfATextStayOrderIDsAndAgreeWithTheRecord() throws {
    var seen = 0
    let bytes = try CorpusFixture.bytes(1..<1501, of: library, violatingShare: 0.5)
    for record in try CorpusFixture.records(bytes) {
      let ids = record.text.matches(of: #/(\d{3}|D\d\d)-\d{7}-\d{7}/#).map { String($0.output.0) }
      guard let first = ids.first else { continue }
      seen += 1
      #expect(ids.contains(record.order_id), "\(record.id): \(first)")
    }
    #expect(seen > 400)
  }

  @Test func aMessageAboutAnOrderKeepsOneIDThroughout() throws {
    let message = LabelledMessage(
      id: "t", lang: "en", marketplace: "amazon.com", region: "US", kind: nil,
      text: "Order 111-1111111-2222222, again 111-1111111-2222222, not 333-4444444-5555555.",
      labels: [])
    let small = TemplateLibrary([message], banks: [])
    for record in try CorpusFixture.records(
      try CorpusFixture.bytes(1..<50, of: small, violatingShare: 0))
    {
      let ids = record.text.matches(of: #/\d{3}-\d{7}-\d{7}/#).map { String($0.output) }
      #expect(ids.count == 3 && ids[0] == ids[1] && ids[0] != ids[2])
      #expect(ids[0] == record.order_id && ids[0].hasPrefix("111-"))
    }
  }

  @Test func anOrderIDInsideALabelledLinkStaysEverywhere() throws {
    let link = "https://shop.example.com/?o=111-1111111-2222222"
    let message = LabelledMessage(
      id: "t", lang: "en", marketplace: "amazon.com", region: nil, kind: nil,
      text: "Order 111-1111111-2222222: see \(link)",
      labels: [.init(rule: "link.external", match: link)])
    let small = TemplateLibrary([message])
    for record in try CorpusFixture.records(
      try CorpusFixture.bytes(1..<50, of: small, violatingShare: 1))
    {
      #expect(record.text.contains("Order 111-1111111-2222222: see \(link)"))
      #expect(record.order_id == "111-1111111-2222222")
    }
  }

  @Test func wholeMessageViolationsGetNothingAdded() throws {
    let thanks = messages.filter { $0.labels.contains { $0.rule == "text.pointless" } }
    let small = TemplateLibrary(thanks)
    let texts = Set(thanks.map(\.text))
    for record in try CorpusFixture.records(
      try CorpusFixture.bytes(1..<200, of: small, violatingShare: 1))
    {
      #expect(texts.contains(record.text), "\(record.id)")
    }
  }

  @Test func mailsAreAsLongAsMailIs() throws {
    let lengths = try CorpusFixture.records(try CorpusFixture.bytes(1..<4001, of: library))
      .map { $0.text.utf8.count }.sorted()
    #expect((280...420).contains(lengths[2000]))
    #expect(lengths[3960] > 1500 && lengths[3999] < 9000)
  }

  @Test func chatIsOneShortSentence() throws {
    let records = try CorpusFixture.records(
      try CorpusFixture.bytes(1..<3001, of: library, style: .chat, violatingShare: 0.3))
    #expect(records.allSatisfy { (45...130).contains($0.text.utf8.count) })
    let typical = records.count { (60...110).contains($0.text.utf8.count) }
    #expect(typical > 2800)
    #expect(records.allSatisfy { $0.kind == "reply" })
  }

  @Test func aStyleWithoutMessagesIsRefused() throws {
    let compliant = TemplateLibrary(messages.filter(\.labels.isEmpty))
    #expect(throws: CorpusError.nothingToDraw(violating: true, style: .mail)) {
      try CorpusFixture.bytes(1..<2, of: compliant)
    }
    #expect(try !CorpusFixture.bytes(1..<2, of: compliant, violatingShare: 0).isEmpty)
  }

  @Test func textOutsideEveryBankIsVariedButNotExtended() throws {
    let message = LabelledMessage(
      id: "t", lang: "xx", marketplace: "amazon.com", region: nil, kind: nil,
      text: "zo \"q\" \\ \u{1}\tat 10:42", labels: [])
    let small = TemplateLibrary([message])
    let records = try CorpusFixture.records(
      try CorpusFixture.bytes(1..<100, of: small, violatingShare: 0))
    #expect(records.allSatisfy { $0.text.hasPrefix("zo \"q\" \\ \u{1}\tat 10:") })
    #expect(Set(records.map(\.text)).count > 20)
  }
}
