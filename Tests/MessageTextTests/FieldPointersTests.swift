// SPDX-License-Identifier: Apache-2.0

import MessageText
import Testing

@Suite struct FieldPointersTests {
  struct TokenCase: Sendable, CustomTestStringConvertible {
    let pointer: String
    let tokens: [String]
    var testDescription: String { pointer }
  }

  static let tokenCases: [TokenCase] = [
    .init(pointer: "body", tokens: ["body"]),
    .init(pointer: "a/b~1", tokens: ["a/b~1"]),
    .init(pointer: "/body", tokens: ["body"]),
    .init(pointer: "/a/b", tokens: ["a", "b"]),
    .init(pointer: "/", tokens: [""]),
    .init(pointer: "/a//b/", tokens: ["a", "", "b", ""]),
    .init(pointer: "/~0~1~01", tokens: ["~/~1"]),
    .init(pointer: "/é/\u{301}x", tokens: ["é", "\u{301}x"]),
  ]

  @Test(arguments: tokenCases)
  func aPointerIsUnescapedToken(row: TokenCase) throws {
    let fields = try FieldPointers([.text: row.pointer])
    #expect(fields.tokens(for: .text) == row.tokens)
    #expect(fields.tokens(for: .id) == ["id"])
  }

  struct ErrorCase: Sendable, CustomTestStringConvertible {
    let name: String
    let pointers: [MessageField: String]
    let code: FieldPointerError.Code
    let message: String
    var testDescription: String { name }
  }

  static let errorCases: [ErrorCase] = [
    .init(
      name: "empty", pointers: [.text: ""], code: .empty,
      message: "the field text needs a member name or a JSON Pointer such as /message/text"),
    .init(
      name: "tilde at the end", pointers: [.id: "/a~"], code: .badEscape,
      message: "in the JSON Pointer /a~ of the field id, ~ must be ~0 (for ~) or ~1 (for /)"),
    .init(
      name: "tilde before another digit", pointers: [.id: "/~2"], code: .badEscape,
      message: "in the JSON Pointer /~2 of the field id, ~ must be ~0 (for ~) or ~1 (for /)"),
    .init(
      name: "two fields at one place", pointers: [.text: "body", .html: "/body"],
      code: .alreadyUsed,
      message: "the place /body of the field html is already that of another field"),
  ]

  @Test(arguments: errorCases)
  func badPointersAreNamed(row: ErrorCase) {
    let error = #expect(throws: FieldPointerError.self) { try FieldPointers(row.pointers) }
    #expect(error?.code == row.code)
    #expect(error?.description == row.message)
  }

  @Test func aTakenNameLeavesItsFieldAbsent() throws {
    let fields = try FieldPointers([.text: "subject"])
    #expect(fields.tokens(for: .subject) == nil)
    let record = try read(Array(#"{"subject":"a","text":1}"#.utf8), fields: fields)[0]
    #expect(record.string(.text) == "a")
    #expect(record.fields[.subject] == nil)
  }

  struct PlaceCase: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let id: String
    let line: String
    let expected: [MessageField: String]?
    var testDescription: String { name }
  }

  static let placeCases: [PlaceCase] = [
    .init(
      name: "nested", text: "/m/body", id: "/m/meta/n",
      line: #"{"text":"no","m":{"x":[{}],"meta":{"n":7},"body":"yes"}}"#,
      expected: [.text: "yes", .id: "7"]),
    .init(
      name: "array items", text: "/m/1/t", id: "/m/0",
      line: #"{"m":[12.50,{"t":"yes"},{"t":"no"}]}"#, expected: [.text: "yes", .id: "12.50"]),
    .init(
      name: "array index out of bounds", text: "t", id: "/m/5", line: #"{"t":"a","m":[1,2]}"#,
      expected: [.text: "a"]),
    .init(
      name: "array index with a leading zero", text: "t", id: "/m/01",
      line: #"{"t":"a","m":["x","y"]}"#, expected: [.text: "a"]),
    .init(
      name: "digits as a key", text: "/m/0", id: "/m/1", line: #"{"m":{"1":"b","0":"a"}}"#,
      expected: [.text: "a", .id: "b"]),
    .init(
      name: "escapes in key and pointer", text: "/a~1b", id: "~0",
      line: #"{"a\/b":"x","~0":"y","~":"z"}"#, expected: [.text: "x", .id: "y"]),
    .init(
      name: "empty keys", text: "//", id: "/ ", line: #"{"":{"":"x"}," ":"y"}"#,
      expected: [.text: "x", .id: "y"]),
    .init(
      name: "string on the way", text: "t", id: "/m/n", line: #"{"t":"a","m":"n"}"#,
      expected: [.text: "a"]),
    .init(
      name: "null on the way", text: "t", id: "/m/n", line: #"{"t":"a","m":null}"#,
      expected: [.text: "a"]),
    .init(
      name: "inner duplicate", text: "/m/t", id: "id", line: #"{"m":{"t":"a","t":"b"}}"#,
      expected: nil),
    .init(
      name: "duplicate on the way", text: "/m/t", id: "id", line: #"{"m":{"t":"a"},"m":{}}"#,
      expected: nil),
    .init(
      name: "same key in two objects", text: "/a/t", id: "/b/t",
      line: #"{"a":{"t":"x"},"b":{"t":"y"}}"#, expected: [.text: "x", .id: "y"]),
  ]

  @Test(arguments: placeCases)
  func fieldsAreReadWhereTheyLie(row: PlaceCase) throws {
    let fields = try FieldPointers([.text: row.text, .id: row.id])
    let records = try read(Array("\(row.line)\n\(row.line)".utf8), fields: fields)
    for record in records {
      if let expected = row.expected {
        #expect(record.outcome == .message)
        #expect(record.fields == expected.mapValues { Array($0.utf8) })
      } else {
        #expect(record.outcome == .error(.duplicateKey))
      }
    }
  }

  @Test func aFieldMayLieWithinAnothersPlace() throws {
    let fields = try FieldPointers([.text: "/m", .id: "/m/id"])
    let records = try read(Array("{\"m\":\"a\"}\n{\"m\":{\"id\":1}}".utf8), fields: fields)
    #expect(records[0].string(.text) == "a")
    #expect(records[1].detail == "field text is an object")
  }
}
