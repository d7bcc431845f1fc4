// SPDX-License-Identifier: Apache-2.0

import SeededRandom
import TestSupport
import Testing

@testable import Detectors

@Suite struct LinkDetectorTests {
  private func check(_ row: LinkCase) {
    let marked = MarkedText(row.marked)
    let findings = LinkFindings(in: marked.text)
    #expect(findings.links == marked.ranges, "\(findings.links.map(findings.slice))")
  }

  @Test(arguments: LinkCase.schemes)
  func schemesMakeALinkOfAHost(_ row: LinkCase) { check(row) }

  @Test(arguments: LinkCase.bare)
  func bareDomainsAreLinks(_ row: LinkCase) { check(row) }

  @Test(arguments: LinkCase.none)
  func whatIsNoLinkIsNotFound(_ row: LinkCase) { check(row) }

  @Test(arguments: LinkCase.ends)
  func punctuationAroundIsNotPartOfIt(_ row: LinkCase) { check(row) }

  @Test(arguments: LinkCase.scripts)
  func linksStandInAnyScript(_ row: LinkCase) { check(row) }

  @Test func partsAreTakenApart() throws {
    let findings = LinkFindings(in: "x HTTPS://a:b@www.example.com:8080/p?q#f y")
    let link = try #require(findings.contacts.links.first)
    #expect(link.scheme.map(findings.slice) == "HTTPS")
    #expect(link.userInformation.map(findings.slice) == "a:b")
    #expect(findings.slice(link.host) == "www.example.com")
    #expect(link.port.map(findings.slice) == "8080")
    #expect(findings.slice(link.path) == "/p?q#f")
    #expect(link.form == .absolute)
    let isSecure = link.hasScheme("https", in: findings.bytes.span)
    let isInsecure = link.hasScheme("http", in: findings.bytes.span)
    #expect(isSecure && !isInsecure)
    #expect(link.lowercasedHost(in: findings.bytes.span) == Array("www.example.com".utf8))
  }

  @Test(arguments: [
    ("https://example.com/a", true), ("WWW.Example.COM", true), ("http://example.com./", true),
    ("notexample.com", false), ("example.com.example.net", false),
    ("http://example.com@example.net", false),
    ("example-com.net", false),
  ])
  func hostIsWithinADomainByWholeLabels(_ text: String, _ expected: Bool) throws {
    let findings = LinkFindings(in: text)
    let link = try #require(findings.contacts.links.first)
    let domain = Array("example.com".utf8)
    let isWithin = link.hasHost(within: domain.span, in: findings.bytes.span)
    #expect(isWithin == expected)
  }

  @Test(arguments: [
    ("example.com", Link.Doubt?.none), ("manual.md", .fileName), ("setup.py", .fileName),
    ("firmware.zip", .fileName), ("run.sh", .fileName), ("done.Is", .sentenceJoin),
    ("car.so", .sentenceJoin), ("www.example.is", nil), ("example.is/a", nil),
    ("shop.example.is", nil), ("EXAMPLE.Com", nil), ("example.de", nil), ("Example.De", nil),
    ("City.Is", .sentenceJoin), ("EXAMPLE.IS", nil), ("1.In", .sentenceJoin), ("Example.Com", nil),
    ("Done.How", .sentenceJoin), ("Gent.ma", .runOn), ("ill.mo", .runOn),
    ("Gentil.ma", nil), ("all is well.so happy", .runOn), ("thank you.my wife", .runOn),
    ("de maison.la commande", .runOn), ("call asyncio.run(main)", .runOn),
    ("id=Date.now().toString()", .runOn), ("await (urls.map(fetch))", .runOn),
    ("if not self.next: return", .runOn), ("see lily.world(new)", nil),
    ("visit lily.la for more", nil), ("see: lily.la or us", nil), ("the lily-42.la page", nil),
    ("our lilyShop.la page", nil), ("your order.in two days", .runOn), ("our kiosk24.in shop", nil),
    ("with lilyandson.in you", nil), ("the example.de page", nil),
    ("let life begin AGAIN.call me", .runOn), ("SELECT users.name, orders.amount", .runOn),
    ("Nice.nice.how is it working?", .runOn), ("last = last.next", .runOn),
    ("for 2 days.so you can", .runOn),
    ("all is well.so.", .sentenceJoin), ("tutto bene.lol", .runOn),
    ("visit funny.lol", .sentenceJoin), ("23.il tuo conto", .runOn), ("see 51.la", nil),
    ("the prices also differ.be sure to ask", .runOn), ("Sorry tango.it's my mistake.", .runOn),
    ("on users.id = orders.user", .runOn), ("buy at any store.like cereals", .runOn),
    ("123-1234567-1234567 no.lu sipariş", .runOn), ("lamps, shades etc.RIP 2016", .runOn),
    ("our self.com", nil), ("self.data = data", .runOn),
    ("our pub Quiz.Win a lamp", .sentenceJoin), ("with Vimmerby.it was late", .runOn),
    ("to me Cherthala.in case you come", .runOn), ("with Vimmerby.it in May", nil),
    ("by tomorrow.call 0171", .runOn), ("the news of Sky.it today", nil),
    ("Av.de la Paz 5", .runOn), ("Gül Sok.No:12 Ankara", .runOn), ("Sip.no: 405", .runOn),
    ("Exmo.Sr. Silva", .runOn), ("Dr.in Meier", .runOn), ("watch hr.de today", nil),
    ("Av.de", nil), ("visit art.de today", nil), ("obrigado.me avise", .runOn),
    ("Danke.in Ordnung", .runOn), ("visit ok.me please", nil),
    ("CharEnt.pm", .fileName), ("Momsreg.nr", .fileName),
  ])
  func doubtfulShapesAreNamed(_ text: String, _ expected: Link.Doubt?) throws {
    let link = try #require(LinkFindings(in: text).contacts.links.first)
    #expect(link.doubt == expected)
  }

  @Test func addressesAndLinksShareNoByte() {
    let pieces = [
      "a", "anna", "@", ".", "example.com", "http://", "//", "/", ":", "80", " ", "中", "é", "(",
      ")", "\"", "_", "-", "?", "рф", "de", "www.", "[", "]", "'", "…", "\u{200B}", "😀", "#", ",",
    ]
    for seed in UInt64(0)..<3000 {
      var random = SplitMix64(seed: seed)
      var text = ""
      for _ in 0..<Int.random(in: 1...30, using: &random) {
        text += pieces.randomElement(using: &random) ?? ""
      }
      let findings = LinkFindings(in: text)
      let spans = (findings.links + findings.addresses).sorted { $0.lowerBound < $1.lowerBound }
      for (left, right) in zip(spans, spans.dropFirst()) {
        #expect(left.upperBound <= right.lowerBound, "seed \(seed), \(text)")
      }
      for link in findings.contacts.links {
        #expect(!link.range.isEmpty, "seed \(seed), \(text)")
        #expect(link.path.upperBound == link.range.upperBound, "seed \(seed), \(text)")
        #expect(link.range.contains(link.host.lowerBound), "seed \(seed), \(text)")
      }
      for span in spans {
        #expect(!findings.slice(span).contains("\u{FFFD}"), "seed \(seed), \(text)")
      }
    }
  }

  @Test func candidatesMissNoLinkThatEveryDotAndSlashFinds() {
    let pieces = [
      "a", "9", "b.example", ".", "..", "com", "example.com", "http:", "//", "/", ":", "@", " ",
      "中", "é", "(", ")", "_", "-", "?", "рф", ".de", "www.", "…", "1.5", "\n", "😀", "#", ",",
    ]
    for seed in UInt64(0)..<3000 {
      var random = SplitMix64(seed: seed)
      var text = ""
      for _ in 0..<Int.random(in: 1...24, using: &random) {
        text += pieces.randomElement(using: &random) ?? ""
      }
      let bytes = Array(text.utf8)
      var sweep = ByteClassSweep()
      sweep.sweep(bytes.span)
      var points = ByteBitmap()
      points.reset(count: bytes.count)
      for offset in bytes.indices {
        let isSlashes = bytes[offset...].starts(with: "//".utf8)
        if bytes[offset] == UInt8(ascii: ".") || isSlashes { points.insert(offset) }
      }
      var expected: [Link] = []
      LinkDetector().appendLinks(in: bytes.span, points: points, addresses: [], to: &expected)
      var links: [Link] = []
      LinkDetector().appendLinks(in: bytes.span, candidates: sweep, to: &links)
      #expect(links == expected, "seed \(seed), \(text)")
    }
  }

  @Test func damagedTextCrashesNothing() {
    for seed in UInt64(0)..<2000 {
      var random = SplitMix64(seed: seed)
      let special =
        Array("@./:[]()\"'-_w.com".utf8) + [0xE2, 0x80, 0xF0, 0x9F, 0xFF, 0xEF, 0xB8, 0xC3]
      let bytes = (0..<Int.random(in: 0...90, using: &random)).map { _ in
        special.randomElement(using: &random) ?? 0
      }
      let findings = LinkFindings(in: bytes)
      for span in findings.links + findings.addresses + findings.emoji {
        #expect(span.lowerBound >= 0 && span.upperBound <= bytes.count, "seed \(seed)")
      }
    }
  }

  @Test(arguments: [
    ("a@", 0, 0), ("a.", 0, 0), ("//", 0, 0), ("http://", 0, 1429), ("(", 0, 0), ("中.", 0, 0),
    ("a@b.de,", 2858, 0), ("a.de/(a.de,", 0, 3638), ("http://a@", 0, 1111), ("\"@", 0, 0),
    ("http://example.com/(", 0, 1000), ("a_.b", 0, 0), ("é.", 0, 0),
  ])
  func hostileTextIsReadToItsEnd(_ piece: String, _ addresses: Int, _ links: Int) {
    var text = ""
    while text.utf8.count < 20_000 { text += piece }
    let findings = LinkFindings(in: text)
    #expect(findings.addresses.count == addresses)
    #expect(findings.links.count == links)
  }
}
