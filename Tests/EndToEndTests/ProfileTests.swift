// SPDX-License-Identifier: Apache-2.0

import Testing

@Suite struct ProfileTests {
  private func findings(_ arguments: String..., text: String) throws -> [String] {
    try tamis(["scan"] + arguments, input: Array(record(["text": text]).utf8)).report().findings
  }

  @Test func secureLinksToTheMarketplaceAreAllowedByPolicyButReportedAsEntities() throws {
    let link = "https://www.amazon.de/returns"
    #expect(try findings(text: "See \(link) please") == [])
    #expect(try findings("--profile", "2020-11", text: "See \(link) please") == [])
    #expect(
      try findings("--profile", "entities", text: "See \(link) please")
        == ["link.external \(link)"])
  }

  @Test func entitiesAreReportedWhateverTheirSchemeAndHost() throws {
    let links = [
      "http://bit.ly/3abc", "https://www.amazon.com/dp/B000000000", "www.example.de", "example.com",
      "https://amzn.to/x",
    ]
    let report = try tamis(
      "scan", "--profile", "entities",
      input: links.map { record(["text": "See \($0) there"]) + "\n" }.joined()
    ).report()
    #expect(report.findings == links.map { "link.external \($0)" })
    #expect(report.violations.allSatisfy { $0.alsoRules.isEmpty })
  }

  @Test func entitiesKnowNoPhrases() throws {
    let text = "Please leave us a 5 star review. Your order has shipped."
    #expect(try findings("--profile", "entities", text: text) == [])
    #expect(try !findings(text: text).isEmpty)
  }

  @Test func theDefaultProfileIsThePolicyOf2020() throws {
    let input = lines(
      record(["text": "Please leave us a 5 star review 😊 a@b.com http://bit.ly/x"]),
      record(["text": "Thank you for your purchase."]))
    let plain = try tamis("scan", input: input)
    #expect(plain.output == (try tamis("scan", "--profile", "2020-11", input: input)).output)
    #expect(try plain.report().violations.count >= 5)
  }
}
