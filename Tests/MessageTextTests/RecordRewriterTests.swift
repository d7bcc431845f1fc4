// SPDX-License-Identifier: Apache-2.0

import Foundation
import MessageText
import SeededRandom
import Testing

@Suite struct RecordRewriterTests {
  private func redact(_ row: RedactionCase, format: MessageFormat) -> String? {
    let rewriter = RecordRewriter(fields: FieldPointers(), format: format)
    let line = Array(row.line.utf8)
    return rewriter.redact(line.span, spans: row.spans).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: RedactionCase.ndjson)
  func spansBecomeBlocksInARecord(row: RedactionCase) {
    #expect(redact(row, format: .ndjson) == row.expected)
  }

  @Test(arguments: RedactionCase.text)
  func spansBecomeBlocksInPlainText(row: RedactionCase) {
    #expect(redact(row, format: .text) == row.expected)
  }

  @Test(arguments: [#"{"html":"a"}"#, #"{"text":1}"#, #"{"text":null}"#, #"["text"]"#, "{", ""])
  func aFieldThatIsNoStringIsNotRedacted(line: String) {
    let rewriter = RecordRewriter(fields: FieldPointers(), format: .ndjson)
    let bytes = Array(line.utf8)
    let redacted = rewriter.redact(bytes.span, spans: [.text: [0..<1]])
    #expect(redacted == nil)
  }

  @Test func fieldsAreRedactedWhereTheyLie() throws {
    let fields = try FieldPointers([.text: "/m/1/t", .html: "/m/0"])
    let rewriter = RecordRewriter(fields: fields, format: .ndjson)
    let line = Array(#"{"text":"ab","m":[ "ab" , {"t":"ab","u":"ab"}]}"#.utf8)
    let redacted = rewriter.redact(line.span, spans: [.text: [0..<1], .html: [1..<2]])
    #expect(
      redacted.map { String(decoding: $0, as: UTF8.self) }
        == #"{"text":"ab","m":[ "a█" , {"t":"█b","u":"ab"}]}"#)
  }

  /// The plain way: each scalar of the decoded string that a span touches becomes a block.
  private func naivelyRedacted(_ text: String, _ spans: [Range<Int>]) -> String {
    var result = ""
    var offset = 0
    for scalar in text.unicodeScalars {
      let end = offset + UTF8.width(scalar)
      let isHidden = spans.contains { $0.lowerBound < end && $0.upperBound > offset && !$0.isEmpty }
      result.unicodeScalars.append(isHidden ? "█" : scalar)
      offset = end
    }
    return result
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func theDecodedRedactionIsTheRedactionOfTheDecoded(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var record = RandomRecord(seed: seed)
    let rewriter = RecordRewriter(fields: FieldPointers(), format: .ndjson)
    for _ in 0..<20 {
      record.makeMessage()
      var expected = record.fields
      var spans: [MessageField: [Range<Int>]] = [:]
      for (field, value) in record.fields where Bool.random(using: &random) {
        spans[field] = (0..<Int.random(in: 0...3, using: &random)).map { _ in
          let start = Int.random(in: 0...value.utf8.count, using: &random)
          return start..<Int.random(in: start...value.utf8.count, using: &random)
        }
        expected[field] = naivelyRedacted(value, spans[field] ?? [])
      }
      let redacted = rewriter.redact(record.bytes.span, spans: spans)
      let line = try #require(redacted)
      let found = try #require(try read(line).first)
      #expect(found.fields == expected.mapValues { Array($0.utf8) }, "seed \(seed)")
      if expected == record.fields { #expect(line == record.bytes, "seed \(seed)") }
    }
  }

  struct AnnotationCase: Sendable, CustomTestStringConvertible {
    let line: String
    let expected: String?
    var testDescription: String { line }
  }

  static let annotations: [AnnotationCase] = [
    .init(line: "{}", expected: #"{"violations":[1,2]}"#),
    .init(line: " { } \r", expected: " {\"violations\":[1,2] } \r"),
    .init(line: #"{"text":"a"}"#, expected: #"{"text":"a","violations":[1,2]}"#),
    .init(line: #"{"n":1}"#, expected: #"{"n":1,"violations":[1,2]}"#),
    .init(line: #"{"n":[{}] }"#, expected: #"{"n":[{}],"violations":[1,2] }"#),
    .init(line: #"{"n":true , "m":null}"#, expected: #"{"n":true , "m":null,"violations":[1,2]}"#),
    .init(
      line: #"{"o":{"violations":3},"text":"\"violations\":"}"#,
      expected: #"{"o":{"violations":3},"text":"\"violations\":","violations":[1,2]}"#),
    .init(
      line: #"{"violations" : [{"a":"]"}] ,"text":"a"}"#,
      expected: #"{"violations" : [1,2] ,"text":"a"}"#),
    .init(
      line: #"{"text":"a","violation\u0073":null}"#,
      expected: #"{"text":"a","violation\u0073":[1,2]}"#),
    .init(
      line: #"{"violations":1 , "a":2,"violations":3 ,"violations":4}"#,
      expected: #"{"violations":[1,2] , "a":2}"#),
    .init(line: "[]", expected: nil),
    .init(line: "", expected: nil),
    .init(line: "{", expected: nil),
    .init(line: #"{"a":"#, expected: nil),
  ]

  @Test(arguments: annotations)
  func violationsBecomeTheLastMember(row: AnnotationCase) throws {
    let rewriter = RecordRewriter(fields: FieldPointers(), format: .ndjson)
    let line = Array(row.line.utf8)
    let violations = Array("[1,2]".utf8)
    let result = rewriter.annotate(line.span, violations: violations.span)
    #expect(result.map { String(decoding: $0, as: UTF8.self) } == row.expected)
  }

  @Test func plainTextIsNotAnnotated() {
    let rewriter = RecordRewriter(fields: FieldPointers(), format: .text)
    let line = Array("{}".utf8)
    let annotated = rewriter.annotate(line.span, violations: line.span)
    #expect(annotated == nil)
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func annotatedRecordsKeepTheirFields(seed: UInt64) throws {
    var record = RandomRecord(seed: seed)
    let rewriter = RecordRewriter(fields: FieldPointers(), format: .ndjson)
    let violations = Array(#"[{"rule":"]}"}]"#.utf8)
    for _ in 0..<20 {
      record.makeMessage()
      let annotated = rewriter.annotate(record.bytes.span, violations: violations.span)
      let line = try #require(annotated)
      let object = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
      let added = object?["violations"] as? [[String: String]]
      #expect(added == [["rule": "]}"]], "seed \(seed)")
      let found = try #require(try read(line).first)
      #expect(found.fields == record.fields.mapValues { Array($0.utf8) }, "seed \(seed)")
    }
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func noBytesBreakTheRewriter(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let rewriter = RecordRewriter(fields: FieldPointers(), format: .ndjson)
    let alphabet = Array("{}[]\",:\\ute1xd8 ".utf8) + [0xC3, 0xF0, 0xFF]
    for _ in 0..<200 {
      let line =
        Array(#"{"text":"#.utf8)
        + (0..<Int.random(in: 0...20, using: &random)).map { _ in
          alphabet.randomElement(using: &random) ?? 0
        }
      let redacted = rewriter.redact(line.span, spans: [.text: [0..<3]])
      if let redacted { #expect(redacted.starts(with: Array(#"{"text":"#.utf8))) }
      let annotated = rewriter.annotate(line.span, violations: line.span)
      if let annotated { #expect(annotated.count > line.count) }
    }
  }
}
