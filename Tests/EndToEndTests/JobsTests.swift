// SPDX-License-Identifier: Apache-2.0

import SeededRandom
import Testing

/// The output is the same, byte for byte, whatever the number of workers.
@Suite struct JobsTests {
  private static let seed: UInt64 = 20_201_106
  private static let pieces = [
    "Hello, the missing screw leaves tomorrow. ", "Please write to anna@example.com now. ",
    "Call +49 30 901820 or 030 901820. ", "😊 ", "See http://bit.ly/3abc and www.example.de. ",
    "您可以加我微信。", "Besuchen Sie unsere Website. ", "Get 10% off your next order! ",
    "https://www.amazon.de/dp/B000000000 ", "Line\nbreak \"quoted\" \\ back. ", "日本語の文章です。",
    "Could you change your review? ", "Your voucher code: SAVE20. ", "zz\u{2028}zz ",
  ]

  /// A few thousand records of lengths from a few bytes to many chunks, some of them broken.
  private static func lines(count: Int, from random: inout SplitMix64) -> [String] {
    (0..<count).map { index in
      switch Int.random(in: 0..<40, using: &random) {
      case 0: return ""
      case 1: return "{\"id\":\(index),\"text\":\"cut off"
      case 2: return #"{"id":"x","text":"\ud800"}"#
      case 3: return "[\(index)]"
      default:
        let longest = Int.random(in: 0..<200, using: &random) == 0 ? 400 : 6
        let text = (0..<Int.random(in: 1...longest, using: &random)).map { _ in
          pieces[Int.random(in: pieces.indices, using: &random)]
        }.joined()
        let kind = ["proactive", "reply", ""][index % 3]
        return index % 5 == 0
          ? record(["text": text, "region": "DE"])
          : record(["id": "m\(index)", "kind": kind, "subject": pieces[index % 9], "text": text])
      }
    }
  }

  private static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    var random = SplitMix64(seed: seed)
    for (name, count) in [("in/a", 1000), ("in/b/empty", 0), ("in/b/x", 3), ("in/c", 1000)] {
      let content = lines(count: count, from: &random).joined(separator: "\n")
      try folder.write(name, content)
    }
    return folder
  }

  @Test func scanWritesTheSameForAnyNumberOfWorkers() throws {
    let folder = try Self.folder()
    let paths = ["in", "missing", "in/b"]
    let one = try tamis(["scan", "--jobs", "1"] + paths, in: folder)
    #expect(one.end == .exited(2))
    for jobs in ["2", "4", "8"] {
      let several = try tamis(["scan", "--jobs", jobs] + paths, in: folder)
      // Compared before: to show how long outputs differ would take minutes.
      let isSame = several.output == one.output
      #expect(isSame, "\(jobs) jobs, seed \(Self.seed)")
      #expect(several.end == one.end)
    }
    let report = try one.report()
    #expect(report.violations.count > 2000)
    #expect(report.errors.count > 50)
    try expectInputOrder(report)
  }

  /// Sources as they were named, lines ascending, and the order of the contract within a message.
  private func expectInputOrder(_ report: Report) throws {
    let sources = ["in/a", "in/b/x", "in/c", "missing", "in/b/x"]
    var place = 0
    var last = (line: -1, field: 0, start: 0, rule: "")
    for record in report.records {
      let source: String
      var next: (line: Int, field: Int, start: Int, rule: String)
      switch record {
      case .violation(let violation):
        source = violation.source
        let field = try #require(
          ["message", "subject", "text", "html", "attachment"].firstIndex(of: violation.field))
        next = (violation.line, field, violation.span?.utf8.lowerBound ?? -1, violation.rule)
      case .error(let error):
        source = error.source
        next = (error.line ?? 0, 0, 0, "")
      case .unscanned, .summary: continue
      }
      if source != sources[place] || next.line < last.line {
        place += 1
        last = (-1, 0, 0, "")
        try #require(place < sources.count && source == sources[place])
      }
      #expect(last < next, "\(source)")
      last = next
    }
    #expect(place == sources.count - 1)
  }

  @Test(arguments: ["--drop", "--annotate", "--redact"])
  func filterWritesTheSameForAnyNumberOfWorkers(action: String) throws {
    let folder = try Self.folder()
    let input = try folder.read("in/a")
    var outputs: [[UInt8]] = []
    var violations: [[UInt8]] = []
    for jobs in ["1", "2", "8"] {
      let result = try tamis(
        ["filter", action, "--jobs", jobs, "--violations", "v"], in: folder, input: input)
      #expect(result.end == .exited(2))
      outputs.append(result.output)
      violations.append(try folder.read("v"))
    }
    #expect(outputs[0].count > 1000)
    #expect(Set(outputs).count == 1, "seed \(Self.seed)")
    #expect(Set(violations).count == 1, "seed \(Self.seed)")
    try expectInputOrder(ofFilter: Report(violations[0]))
  }

  private func expectInputOrder(ofFilter report: Report) throws {
    let lines = report.violations.map(\.line)
    #expect(lines == lines.sorted())
    #expect(report.summary != nil)
  }

  @Test func humanOutputIsTheSameForAnyNumberOfWorkers() throws {
    let folder = try Self.folder()
    let outputs = try ["1", "8"].map { jobs in
      try tamis(["scan", "--format", "human", "--jobs", jobs, "in"], in: folder).output
    }
    #expect(outputs[0].count > 10_000)
    let isSame = outputs[0] == outputs[1]
    #expect(isSame, "seed \(Self.seed)")
  }
}
