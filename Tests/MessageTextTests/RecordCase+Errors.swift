// SPDX-License-Identifier: Apache-2.0

import MessageText

extension RecordCase {
  private static func badJSON(_ detail: String) -> Expected { .error(.invalidJSON, detail) }
  private static let structure = badJSON(
    "a bracket, comma, colon or value is missing or misplaced")
  private static let trailing = badJSON("trailing content after the object")
  private static let unclosed = badJSON("a string has no closing quote")
  private static let control = badJSON("a string holds an unescaped control character")
  private static let escape = badJSON("a string holds an unknown escape")
  private static let literal = badJSON("a literal is neither true, false nor null")
  private static let number = badJSON("a number is malformed")
  private static let bytes = Expected.error(.invalidUTF8, "the line is not valid UTF-8")
  private static let surrogate = Expected.error(
    .invalidUTF8, "a \\u escape is half a surrogate pair")
  private static let noObject = Expected.error(.notAnObject, "the record is not a JSON object")
  private static let missing = Expected.error(
    .missingText, "neither text nor html is present")

  static let invalidJSON: [RecordCase] = [
    .init("garbage after the object", #"{"text":"a"} x"#, trailing),
    .init("brace after the object", #"{"text":"a"}}"#, trailing),
    .init("second object", #"{"text":"a"}{"text":"b"}"#, trailing),
    .init("second object after a blank", #"{"text":"a"} {"text":"b"}"#, trailing),
    .init("comma after the object", #"{"text":"a"},"#, trailing),
    .init("garbage after an object with a large number", #"{"n":1e999,"text":"a"} 1"#, trailing),
    .init("open string after the object", #"{"text":"a"} ""#, unclosed),
    .init("cut in a string", #"{"text":"a"#, unclosed),
    .init("cut after an escape", #"{"text":"a\"#, unclosed),
    .init("cut after a value", #"{"text":"a""#, structure),
    .init("cut after a comma", #"{"text":"a","#, structure),
    .init("cut after a key", #"{"text""#, structure),
    .init("inner object not closed", #"{"o":{"b":1},"o":{"c":1"#, structure),
    .init("outer object not closed", #"{"o":{"b":1}"#, structure),
    .init("brace alone", "{", structure),
    .init("closing brace alone", "}", structure),
    .init("mismatched bracket", #"{"text":["a"}]"#, structure),
    .init("comma before the brace", #"{"text":"a",}"#, structure),
    .init("two commas", #"{"text":"a",,"id":"b"}"#, structure),
    .init("no colon", #"{"text" "a"}"#, structure),
    .init("no comma", #"{"text":"a" "id":"b"}"#, structure),
    .init("key without quotes", #"{text:"a"}"#, structure),
    .init("single quotes", #"{'text':'a'}"#, structure),
    .init("words", "hello world", structure),
    .init("misspelt literal", #"{"a":tru,"text":"x"}"#, literal),
    .init("upper case literal", #"{"a":null1,"text":"x"}"#, literal),
    .init("unknown escape", #"{"text":"\x"}"#, escape),
    .init("escape without digits", #"{"text":"\u00zz"}"#, escape),
    .init("bad escape in an unknown member", #"{"a":"\q","text":"x"}"#, escape),
    .init("leading zero", #"{"a":01,"text":"x"}"#, number),
    .init("minus alone", #"{"a":-,"text":"x"}"#, number),
    .init("dot without digits", #"{"a":1.,"text":"x"}"#, number),
    .init("exponent without digits", #"{"a":1e,"text":"x"}"#, number),
    .init("malformed number beside a large one", #"{"a":1e999,"b":01,"text":"x"}"#, number),
    .init("not a number", #"{"a":NaN,"text":"x"}"#, structure),
    .init("tab in a string", "{\"text\":\"a\tb\"}", control),
    .init("NUL in a string", bytes: text([0]), control),
    .init("unit separator in a string", bytes: text([0x1F]), control),
    .init("NUL outside a string", bytes: text([]) + [0], trailing),
    .init("byte order mark inside the input", "\u{FEFF}{\"text\":\"a\"}", structure),
    .init("nested too deep", nested(1024), badJSON("values are nested too deep (limit 1024)")),
    .init(
      "open brackets only", String(repeating: "[", count: 5000),
      structure),
  ]

  static let invalidUTF8: [RecordCase] = [
    .init("stray byte in text", bytes: text([0xFF]), bytes),
    .init("stray continuation", bytes: text([0x80]), bytes),
    .init("cut sequence", bytes: text([0xE2, 0x82]), bytes),
    .init("overlong slash", bytes: text([0xC0, 0xAF]), bytes),
    .init("encoded surrogate", bytes: text([0xED, 0xA0, 0x80]), bytes),
    .init("above the last scalar", bytes: text([0xF4, 0x90, 0x80, 0x80]), bytes),
    .init("stray byte in a key", bytes: [0x7B, 0x22, 0xFF] + text([]).dropFirst(2), bytes),
    .init("stray byte after the object", bytes: text([0x61]) + [0xFF], bytes),
    .init("stray byte in a cut record", bytes: Array(text([0xFF]).dropLast(2)), bytes),
    .init("stray byte beside a control character", bytes: text([0xFF, 1]), bytes),
    .init("high surrogate alone", #"{"text":"\ud800"}"#, surrogate),
    .init("low surrogate alone", #"{"text":"\udc00"}"#, surrogate),
    .init("high surrogate before a letter", #"{"text":"\ud800a"}"#, surrogate),
    .init("high surrogate before another escape", #"{"text":"\ud800\u0041"}"#, surrogate),
    .init("two high surrogates", #"{"text":"\ud800\ud800"}"#, surrogate),
    .init("surrogates in the wrong order", #"{"text":"\uDC00\uD800"}"#, surrogate),
    .init("low surrogate after a pair", #"{"text":"\ud83d\ude00\ude00"}"#, surrogate),
    .init("low surrogate after escaped backslash", #"{"text":"\\\udc00"}"#, surrogate),
    .init("surrogate in an unknown member", #"{"a":["\udfff"],"text":"x"}"#, surrogate),
    .init("surrogate in a key", #"{"\ud8ff":1,"text":"x"}"#, surrogate),
  ]

  static let otherErrors: [RecordCase] = [
    .init("array", #"[{"text":"a"}]"#, noObject),
    .init("string", #""text""#, noObject),
    .init("number", "12", noObject),
    .init("large number", "123456789012345678901234567890", noObject),
    .init("null", " null ", noObject),
    .init("true", "true", noObject),
    .init("empty object", "{}", missing),
    .init("only metadata", #"{"id":"1","subject":"s"}"#, missing),
    .init("null text", #"{"text":null}"#, missing),
    .init("null text and html", #"{"text":null,"html":null}"#, missing),
    .init("text in another case", #"{"Text":"a"}"#, missing),
    .init("text deeper down", #"{"a":{"text":"a"}}"#, missing),
    .init("number as text", #"{"text":1}"#, .error(.wrongType, "field text is a number")),
    .init(
      "large number as text", #"{"text":1e999}"#,
      .error(.wrongType, "field text is a number")),
    .init("boolean as html", #"{"html":false}"#, .error(.wrongType, "field html is a boolean")),
    .init(
      "object as subject", #"{"text":"a","subject":{}}"#,
      .error(.wrongType, "field subject is an object")),
    .init(
      "array as lang", #"{"text":"a","lang":["de"]}"#,
      .error(.wrongType, "field lang is an array")),
    .init(
      "number as agent", #"{"text":"a","agent_id":7}"#,
      .error(.wrongType, "field agent_id is a number")),
    .init("boolean id", #"{"text":"a","id":true}"#, .error(.wrongType, "field id is a boolean")),
    .init("object id", #"{"text":"a","id":{}}"#, .error(.wrongType, "field id is an object")),
    .init(
      "text twice", #"{"text":"a","text":"a"}"#,
      .error(.duplicateKey, "a key of field text appears twice")),
    .init(
      "text twice, first null", #"{"text":null,"text":"a"}"#,
      .error(.duplicateKey, "a key of field text appears twice")),
    .init(
      "id twice, far apart", #"{"id":1,"text":"a","x":[{}],"id":2}"#,
      .error(.duplicateKey, "a key of field id appears twice")),
    .init(
      "twice, once with an escape", #"{"text":"a","\u0074ext":"b"}"#,
      .error(.duplicateKey, "a key of field text appears twice")),
  ]
}
