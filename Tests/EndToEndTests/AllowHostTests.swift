// SPDX-License-Identifier: Apache-2.0

import Testing

@Suite struct AllowHostTests {
  private func findings(_ hosts: String, _ links: [String]) throws -> [String] {
    let folder = try TemporaryFolder()
    try folder.write("hosts.txt", hosts)
    let input = links.map { record(["text": "See \($0) there"]) + "\n" }.joined()
    return try tamis("scan", "--allow-host", "hosts.txt", in: folder, input: input).report()
      .violations.map { "\($0.allRules.sorted()) \($0.match ?? "")" }
  }

  @Test func secureLinksToTheHostAndBelowItAreAllowed() throws {
    let allowed = [
      "https://ours.example.com/x", "https://www.ours.example.com/",
      "https://parcels.example.de/track",
    ]
    #expect(
      try findings("ours.example.com\n\n# parcels\nParcels.example.DE  # tracking\r\n", allowed)
        == [])
    #expect(try findings("", allowed).count == allowed.count)
  }

  @Test func otherHostsAndInsecureLinksStayForbidden() throws {
    #expect(
      try findings(
        "ours.example.com\n",
        ["https://example.com/x", "https://notours.example.com/", "http://ours.example.com/"]) == [
          #"["link.external"] https://example.com/x"#,
          #"["link.external"] https://notours.example.com/"#,
          #"["link.insecure"] http://ours.example.com/"#,
        ])
  }

  @Test func severalFilesHoldTogether() throws {
    let folder = try TemporaryFolder()
    try folder.write("a", "a.example.com")
    try folder.write("b", "b.example.com")
    let result = try tamis(
      "scan", "--allow-host", "a", "--allow-host", "b", in: folder,
      input: record(["text": "https://a.example.com/ and https://b.example.com/"]))
    #expect(try result.report().findings == [])
    #expect(try result.report().summary?.messages == 1)
    #expect(result.end == .exited(0))
  }
}
