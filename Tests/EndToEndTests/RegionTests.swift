// SPDX-License-Identifier: Apache-2.0

import Testing

/// Where the region of a national phone number comes from.
struct RegionRow: Sendable, CustomTestStringConvertible {
  let name: String
  var options: [String] = []
  let members: String
  var text = "030 901820"
  let isFound: Bool
  var testDescription: String { name }

  static let all = [
    RegionRow(name: "no region", members: "", isFound: false),
    RegionRow(name: "region", members: #","region":"DE""#, isFound: true),
    RegionRow(name: "marketplace", members: #","marketplace":"amazon.de""#, isFound: true),
    RegionRow(
      name: "marketplace with www", members: #","marketplace":"www.amazon.de""#, isFound: true),
    RegionRow(name: "option", options: ["--region", "DE"], members: "", isFound: true),
    RegionRow(
      name: "one of several options", options: ["--region", "JP", "--region", "DE"], members: "",
      isFound: true),
    RegionRow(
      name: "region before marketplace", members: #","region":"US","marketplace":"amazon.de""#,
      isFound: false),
    RegionRow(
      name: "region before option", options: ["--region", "DE"], members: #","region":"US""#,
      isFound: false),
    RegionRow(
      name: "marketplace before option", options: ["--region", "DE"],
      members: #","marketplace":"amazon.com""#, isFound: false),
    RegionRow(
      name: "null region beside option", options: ["--region", "DE"], members: #","region":null"#,
      isFound: true),
    RegionRow(
      name: "international without region", members: "", text: "+49 30 901820", isFound: true),
    RegionRow(
      name: "international with another region", members: #","region":"US""#,
      text: "+49 30 901820", isFound: true),
  ]
}

@Suite struct RegionTests {
  @Test(arguments: RegionRow.all)
  func nationalNumbersAreReadAsTheRegionWritesThem(row: RegionRow) throws {
    let report = try tamis(
      ["scan", "--profile", "entities"] + row.options,
      input: Array("{\"text\":\"(\(row.text))\"\(row.members)}".utf8)
    ).report()
    #expect(report.summary?.messages == 1)
    #expect(report.errors.isEmpty)
    #expect(report.violations.map(\.rule) == (row.isFound ? ["contact.phone"] : []))
  }

  @Test func aPolicyReadsACuedNumberAsAnyMarketplaceWritesIt() throws {
    let input = lines(
      record(["text": "Call 030 901820 today"]), record(["text": "The number 030 901820 is it"]))
    let policy = try tamis("scan", input: input).report()
    #expect(policy.findingsByMessage == ["-:1 contact.phone 030 901820"])
    let entities = try tamis("scan", "--profile", "entities", input: input).report()
    #expect(entities.findings == [])
  }
}
