// SPDX-License-Identifier: Apache-2.0

import MessageText
import Testing

/// A record, spans in its decoded fields, and the record after redaction.
struct RedactionCase: Sendable, CustomTestStringConvertible {
  let name: String
  let line: String
  let spans: [MessageField: [Range<Int>]]
  let expected: String

  var testDescription: String { name }

  static let ndjson: [RedactionCase] = [
    .init(
      name: "a word", line: #"{"text":"ab cd ef"}"#, spans: [.text: [3..<5]],
      expected: #"{"text":"ab ██ ef"}"#),
    .init(
      name: "everything else stays",
      line: " {\t\"a\" : [1.50,\"ab\"] , \"text\" :\"ab\", \"b\":\"ab\"} \r",
      spans: [.text: [0..<1]],
      expected: " {\t\"a\" : [1.50,\"ab\"] , \"text\" :\"█b\", \"b\":\"ab\"} \r"),
    .init(
      name: "no spans", line: #"{"text":"\u0061"}"#, spans: [.text: [], .html: []],
      expected: #"{"text":"\u0061"}"#),
    .init(
      name: "empty span", line: #"{"text":"ab"}"#, spans: [.text: [1..<1]],
      expected: #"{"text":"ab"}"#),
    .init(
      name: "one block a scalar", line: #"{"text":"é好😀e\#u{301}"}"#, spans: [.text: [0..<12]],
      expected: #"{"text":"█████"}"#),
    .init(
      name: "escapes", line: #"{"text":"\"a\\\u00e9\n\ud83d\ude00b\/"}"#,
      spans: [.text: [0..<1, 2..<3, 5..<6]], expected: #"{"text":"█a█\u00e9█\ud83d\ude00b\/"}"#),
    .init(
      name: "surrogate pair", line: #"{"text":"a\uD83D\uDE00b"}"#, spans: [.text: [1..<5]],
      expected: #"{"text":"a█b"}"#),
    .init(
      name: "part of a scalar", line: #"{"text":"a\ud83d\ude00好b"}"#,
      spans: [.text: [2..<3, 6..<7]], expected: #"{"text":"a██b"}"#),
    .init(
      name: "escaped backslash before u", line: #"{"text":"\\ud83dx"}"#, spans: [.text: [0..<1]],
      expected: #"{"text":"█ud83dx"}"#),
    .init(
      name: "overlapping and unordered", line: #"{"text":"abcdefgh"}"#,
      spans: [.text: [5..<7, 0..<3, 1..<2, 2..<4, 6..<7]], expected: #"{"text":"████e██h"}"#),
    .init(
      name: "outside the string", line: #"{"text":"abc"}"#,
      spans: [.text: [-5..<1, 2..<900, 1000..<Int.max]], expected: #"{"text":"█b█"}"#),
    .init(
      name: "two fields", line: #"{"subject":"abc","text":"abc","id":"abc"}"#,
      spans: [.text: [1..<2], .subject: [0..<2]],
      expected: #"{"subject":"██c","text":"a█c","id":"abc"}"#),
    .init(
      name: "key with an escape", line: #"{"o":{"text":"ab"},"\u0074ext":"ab"}"#,
      spans: [.text: [0..<1]], expected: #"{"o":{"text":"ab"},"\u0074ext":"█b"}"#),
    .init(
      name: "braces and quotes in other strings",
      line: #"{"a":"}\"{","b":["]",{"c":"\\"}],"html":"ab"}"#, spans: [.html: [0..<2]],
      expected: #"{"a":"}\"{","b":["]",{"c":"\\"}],"html":"██"}"#),
  ]

  static let text: [RedactionCase] = [
    .init(
      name: "escapes mean nothing", line: #"\u00e9 "b""#, spans: [.text: [0..<2]],
      expected: #"██00e9 "b""#),
    .init(
      name: "carriage return stays", line: "é好\r", spans: [.text: [0..<2]], expected: "█好\r"),
  ]
}
