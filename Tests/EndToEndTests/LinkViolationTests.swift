// SPDX-License-Identifier: Apache-2.0

import Testing

/// A link and all rules that it breaks, the most severe first where there is one.
struct LinkRow: Sendable, CustomTestStringConvertible {
  let link: String
  let rules: [String]
  let severity: String
  var testDescription: String { link }

  static let all = [
    LinkRow(link: "https://example.com/x", rules: ["link.external"], severity: "block"),
    LinkRow(
      link: "http://example.com/x", rules: ["link.external", "link.insecure"], severity: "block"),
    LinkRow(
      link: "http://bit.ly/3abcDEF", rules: ["link.external", "link.insecure", "link.shortener"],
      severity: "block"),
    LinkRow(
      link: "https://bit.ly/3abcDEF", rules: ["link.external", "link.shortener"],
      severity: "block"),
    LinkRow(link: "http://www.amazon.de/returns", rules: ["link.insecure"], severity: "block"),
    LinkRow(
      link: "https://www.amazon.de/dp/B000000000", rules: ["link.amazon_product"],
      severity: "info"),
    LinkRow(
      link: "http://www.amazon.de/dp/B000000000", rules: ["link.insecure", "link.amazon_product"],
      severity: "block"),
    LinkRow(link: "https://amazon.de.example.com/x", rules: ["link.external"], severity: "block"),
    LinkRow(link: "https://www.amazon.co.jp/returns", rules: [], severity: ""),
  ]
}

@Suite struct LinkViolationTests {
  private static let report = Result { () throws -> Report in
    let input = LinkRow.all.map { record(["text": "See \($0.link) please."]) + "\n" }.joined()
    return try tamis("scan", input: input).report()
  }

  @Test(arguments: zip(LinkRow.all, LinkRow.all.indices))
  func oneLinkIsOneLineThatNamesAllItsRules(row: LinkRow, index: Int) throws {
    let violations = try Self.report.get().violations.filter { $0.line == index + 1 }
    guard !row.rules.isEmpty else {
      #expect(violations.isEmpty)
      return
    }
    try #require(violations.count == 1)
    let violation = violations[0]
    #expect(violation.allRules == Set(row.rules))
    #expect(violation.severity == row.severity)
    #expect(violation.match == row.link)
    #expect(violation.category == "link")
  }

  @Test func aMilderRuleIsAmongTheOthers() throws {
    let result = try tamis("scan", input: record(["text": "http://www.amazon.de/dp/B000000000"]))
    let violation = try #require(try result.report().violations.first)
    #expect(violation.rule == "link.insecure")
    #expect(violation.alsoRules == ["link.amazon_product"])
  }

  @Test func theSeveritiesOfTheProfileDecideWhichRuleIsFirst() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "p.yaml",
      """
      pack: ours
      profiles:
        turned:
          extends: "2020-11"
          rules: {link.external: info, link.insecure: info, link.shortener: warn}
      """)
    let report = try tamis(
      "scan", "--policy", "p.yaml", "--profile", "turned", in: folder,
      input: record(["text": "http://bit.ly/3abcDEF"])
    ).report()
    try #require(report.violations.count == 1)
    #expect(report.violations[0].rule == "link.shortener")
    #expect(report.violations[0].severity == "warn")
    #expect(report.violations[0].allRules == ["link.external", "link.insecure", "link.shortener"])
    #expect(report.summary?.rules == ["link.shortener": 1])
  }
}
