// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@Suite struct FilterAnnotateTests {
  private static let dirty = [
    #"{"text":"a@b.com"}"#,
    " { \"text\" : \"a@b.com 😊\" , \"id\":\t7 }\t",
    #"{"z":[{"a":"}"}],"text":"caf\u00e9 a\u0040b.com \ud83d\ude00","y":{}}"#,
    #"{"text":"x","subject":"s@b.com","html":"h@b.com"}"#,
    "{\"text\":\"\u{2028}a@b.com \\\"q\\\"\"}",
    #"{"text":"http://bit.ly/x","o":{"violations":3}}"#,
  ]

  @Test(arguments: ["\n", "\r\n"])
  func aMemberIsAppendedAndEveryOtherByteStays(end: String) throws {
    let folder = try TemporaryFolder()
    let input = Self.dirty.map { $0 + end }.joined()
    let result = try tamis(
      "filter", "--annotate", "--violations", "v", in: folder, input: input)
    #expect(result.end == .exited(1))
    let output = result.outputLines
    try #require(output.count == Self.dirty.count)
    let all = try Report(try folder.read("v")).violations
    for (index, line) in Self.dirty.enumerated() {
      let expected = all.filter { $0.line == index + 1 }
      #expect(!expected.isEmpty)
      try expectAppended(
        expected, to: line + end.unicodeScalars.dropLast().map(String.init).joined(),
        giving: output[index])
    }
  }

  /// Expects the record with one more member, whose items are the same as in the report.
  private func expectAppended(
    _ violations: [OutputViolation], to raw: String, giving line: String
  ) throws {
    let start = try #require(line.range(of: #","violations":["#, options: .backwards)).lowerBound
    let place = line.utf8.distance(from: line.startIndex, to: start)
    try #require(place < raw.utf8.count)
    let before = Array(raw.utf8.prefix(place))
    let after = Array(raw.utf8.dropFirst(place))
    #expect(Array(line.utf8.prefix(place)) == before)
    #expect(Array(line.utf8.suffix(after.count)) == after)
    #expect(
      String(decoding: after, as: UTF8.self).trimmingCharacters(in: .whitespaces).first == "}")
    let added = String(
      decoding: line.utf8.dropFirst(place + 1).dropLast(after.count), as: UTF8.self)
    #expect(
      (try? JSONSerialization.jsonObject(with: Data("{\(added)}".utf8))) != nil, "\(added)")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    #expect(TopLevelKeys.keys(of: line).last == "violations")
    let items = try #require(object["violations"] as? [[String: Any]])
    #expect(items.compactMap { $0["rule"] as? String } == violations.map(\.rule))
    #expect(items.compactMap { $0["match"] as? String } == violations.map(\.match))
    #expect(items.compactMap { $0["field"] as? String } == violations.map(\.field))
    #expect(items.compactMap { $0["severity"] as? String } == violations.map(\.severity))
    let spans = items.compactMap { ($0["span"] as? [String: [Int]])?["utf8"] }
    #expect(
      spans == violations.compactMap(\.span?.utf8).map { [$0.lowerBound, $0.upperBound] })
  }

  @Test func aMemberOfThatNameIsThereOnlyOnce() throws {
    let input = lines(
      #"{"text":"a@b.com","violations":[1],"x":2}"#, #"{"violations":null,"text":"a@b.com"}"#)
    let result = try tamis("filter", "--annotate", input: input)
    let output = result.outputLines
    try #require(output.count == 2)
    for line in output {
      #expect(TopLevelKeys.keys(of: String(line)).filter { $0 == "violations" }.count == 1)
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      let items = try #require(object?["violations"] as? [[String: Any]])
      #expect(items.compactMap { $0["match"] as? String } == ["a@b.com"])
    }
  }

  @Test func aRecordWithNestedTextIsAnnotatedAtTheTop() throws {
    let result = try tamis(
      "filter", "--annotate", "--text-field", "/m/0/body",
      input: #"{"m":[{"body":"a@b.com"}]}"# + "\n")
    #expect(result.outputText.hasPrefix(#"{"m":[{"body":"a@b.com"}],"violations":[{"#))
    #expect(result.outputText.hasSuffix("}]}\n"))
  }

  @Test func plainTextCannotBeAnnotated() throws {
    let result = try tamis("filter", "--annotate", "--input", "text", input: "a@b.com\n")
    #expect(result.end == .exited(2))
    #expect(result.output.isEmpty)
    #expect(result.errorText.contains("--annotate"))
  }
}
