// SPDX-License-Identifier: Apache-2.0

import Testing

@Suite struct CheckTests {
  @Test func violationsAreShownForPeople() throws {
    let result = try tamis("check", "Write to anna@example.com or call +49 30 901820 😊")
    #expect(result.end == .exited(1))
    #expect(result.errors.isEmpty)
    for part in [
      "block", "contact.email", "\"anna@example.com\"", "contact.phone", "+49 30 901820",
      "style.emoji", "😊",
    ] {
      #expect(result.outputText.contains(part), "\(part)")
    }
    #expect(!result.outputText.contains("{"))
  }

  @Test(arguments: ["The screw leaves tomorrow.", "", "{\"text\":1}", "日本"])
  func aCleanMessageEndsWithStatus0(text: String) throws {
    let result = try tamis("check", text)
    #expect(result.end == .exited(0))
    #expect(!result.output.isEmpty)
    #expect(result.errors.isEmpty)
  }

  @Test func infoAloneEndsWithStatus0ButIsShown() throws {
    let result = try tamis("check", "https://www.amazon.de/dp/B000000000")
    #expect(result.end == .exited(0))
    #expect(result.outputText.contains("link.amazon_product"))
  }

  @Test func ndjsonIsThereOnRequest() throws {
    let text = "😊 Write to anna@example.com"
    let report = try tamis("check", "--format", "ndjson", text).report()
    #expect(report.findings == ["style.emoji 😊", "contact.email anna@example.com"])
    for violation in report.violations { try expectSpan(of: violation, in: text) }
    #expect(report.summary?.messages == 1)
    #expect(report.summary?.violations == 2)
    let bare = try tamis("check", "--format", "ndjson", "--no-summary", text).report()
    #expect(bare.summary == nil)
  }

  @Test func profileAndRegionHoldForIt() throws {
    let text = "(030 901820)"
    #expect(try tamis("check", text).end == .exited(0))
    #expect(try tamis("check", "--region", "DE", text).end == .exited(1))
    let link = "See https://www.amazon.de/returns"
    #expect(try tamis("check", link).end == .exited(0))
    #expect(try tamis("check", "--profile", "entities", link).end == .exited(1))
  }
}
