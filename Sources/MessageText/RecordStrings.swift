// SPDX-License-Identifier: Apache-2.0

/// Where the parts of a valid NDJSON record lie in its raw line.
enum RecordStrings {
  /// A member of an object, as 0-based byte offsets in the line.
  struct Member {
    /// Between the quotes of the key.
    let key: Range<Int>
    let value: Range<Int>
  }

  /// The members of an object.
  ///
  /// - Parameters:
  ///   - line: the whole record.
  ///   - start: position of the object's opening brace.
  /// - Returns: the members in order and the position of the closing brace; `nil` when no valid
  ///   object starts there.
  static func members(
    of line: borrowing Span<UInt8>, at start: Int
  ) -> (members: [Member], closingBrace: Int)? {
    guard start < line.count, line[start] == UInt8(ascii: "{") else { return nil }
    var members: [Member] = []
    var position = RawJSON.afterBlanks(in: line, from: start + 1)
    while position < line.count, line[position] != UInt8(ascii: "}") {
      guard let key = RawJSON.stringContent(in: line, at: position) else { return nil }
      position = RawJSON.afterBlanks(in: line, from: key.upperBound + 1)
      guard position < line.count, line[position] == UInt8(ascii: ":") else { return nil }
      position = RawJSON.afterBlanks(in: line, from: position + 1)
      guard let valueEnd = RawJSON.afterValue(in: line, at: position) else { return nil }
      members.append(Member(key: key, value: position..<valueEnd))
      position = RawJSON.afterBlanks(in: line, from: valueEnd)
      if position < line.count, line[position] == UInt8(ascii: ",") {
        position = RawJSON.afterBlanks(in: line, from: position + 1)
      }
    }
    return position < line.count ? (members, position) : nil
  }

  /// Finds a string by its reference tokens.
  ///
  /// - Parameters:
  ///   - line: the whole record, one JSON object.
  ///   - tokens: unescaped reference tokens of a JSON Pointer, from the record down.
  /// - Returns: the bytes between the quotes, or `nil` when there is no string.
  static func content(of line: borrowing Span<UInt8>, tokens: [String]) -> Range<Int>? {
    var position = RawJSON.afterBlanks(in: line, from: 0)
    for token in tokens {
      guard position < line.count else { return nil }
      let child =
        line[position] == UInt8(ascii: "[")
        ? item(of: line, at: position, token: token)
        : member(of: line, at: position, key: token)
      guard let child else { return nil }
      position = child
    }
    return RawJSON.stringContent(in: line, at: position)
  }

  private static func member(
    of line: borrowing Span<UInt8>, at start: Int, key: String
  ) -> Int? {
    guard let object = members(of: line, at: start) else { return nil }
    for member in object.members
    where RawJSON.string(in: line, at: member.key, equals: key) {
      return member.value.lowerBound
    }
    return nil
  }

  private static func item(of line: borrowing Span<UInt8>, at start: Int, token: String) -> Int? {
    guard let wanted = Int(token), String(wanted) == token else { return nil }
    var index = 0
    var position = RawJSON.afterBlanks(in: line, from: start + 1)
    while position < line.count, line[position] != UInt8(ascii: "]") {
      if index == wanted { return position }
      guard let end = RawJSON.afterValue(in: line, at: position) else { return nil }
      position = RawJSON.afterBlanks(in: line, from: end)
      if position < line.count, line[position] == UInt8(ascii: ",") {
        position = RawJSON.afterBlanks(in: line, from: position + 1)
      }
      index += 1
    }
    return nil
  }
}
