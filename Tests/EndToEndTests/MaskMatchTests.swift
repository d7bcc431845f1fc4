// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// `--mask-match`: the output holds no personal data.
@Suite struct MaskMatchTests {
  private static let personal = [
    "anna", "example.com", "901820", "30 90", "tinyurl", "abc123", "PayPal", "SAVE20", "😊",
  ]
  private static let text =
    "Write to anna@example.com or call +49 30 901820 😊, see http://tinyurl.com/abc123. "
    + "We will refund you by PayPal. Your voucher code: SAVE20"

  private func expectNothingPersonal(
    _ text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for part in Self.personal {
      #expect(!text.contains(part), "\(part)", sourceLocation: sourceLocation)
    }
  }

  @Test func everyMatchIsHiddenAndNothingElseChanges() throws {
    let input = record(["id": "m1", "text": Self.text, "subject": Self.text])
    let plain = try tamis("scan", input: input).report()
    let result = try tamis("scan", "--mask-match", "--progress", "always", input: input)
    let masked = try result.report()
    expectNothingPersonal(result.outputText + result.errorText)
    #expect(masked.violations.count >= 10)
    #expect(masked.violations.allSatisfy { $0.match == "…" })
    #expect(masked.violations.map(\.span) == plain.violations.map(\.span))
    #expect(masked.violations.map(\.allRules) == plain.violations.map(\.allRules))
    #expect(masked.summary == plain.summary)
    for part in Self.personal {
      #expect(plain.violations.contains { $0.match?.contains(part) ?? false }, "\(part)")
    }
  }

  @Test func humanOutputHidesMatchesToo() throws {
    let result = try tamis(
      "scan", "--mask-match", "--format", "human", input: record(["text": Self.text]))
    expectNothingPersonal(result.outputText + result.errorText)
    #expect(result.outputText.contains("contact.email"))
  }

  @Test(arguments: ["human", "ndjson"])
  func checkHidesMatchesToo(format: String) throws {
    let result = try tamis("check", "--mask-match", "--format", format, Self.text)
    expectNothingPersonal(result.outputText + result.errorText)
    #expect(result.outputText.contains("contact.email"))
    #expect(result.end == .exited(1))
  }

  @Test func violationsOfFilterHideMatchesToo() throws {
    let folder = try TemporaryFolder()
    let result = try tamis(
      "filter", "--mask-match", "--violations", "v", in: folder, input: record(["text": Self.text]))
    let violations = try folder.read("v")
    expectNothingPersonal(String(decoding: violations, as: UTF8.self) + result.errorText)
    #expect(try Report(violations).violations.count >= 5)
    #expect(result.output.isEmpty)
  }

  @Test func annotationsHideMatchesToo() throws {
    let input = record(["text": Self.text]) + "\n"
    let result = try tamis("filter", "--mask-match", "--annotate", input: input)
    let added = try #require(result.outputText.range(of: #","violations":"#))
    expectNothingPersonal(String(result.outputText[added.lowerBound...]))
  }
}
