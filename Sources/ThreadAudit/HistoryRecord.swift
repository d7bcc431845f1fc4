// SPDX-License-Identifier: Apache-2.0

import MessageText

/// A record of a history in the short form in which it is kept on disk.
///
/// The encoding begins with the time and the id, so that sorting the bytes sorts the records.
struct HistoryRecord: Sendable, Equatable {
  /// A finding in a message whose severity the history may change.
  struct Quote: Sendable, Equatable {
    /// The index of the rule in `Policy.rules`.
    let rule: Int
    /// Its line in the output from behind the place on.
    let line: [UInt8]
  }

  var time: Timestamp
  var id: [UInt8]
  var happening: Happening
  var facts: HistoryFacts = []
  var thread: [UInt8]?
  var order: [UInt8]?
  var quotes: [Quote] = []
  /// The rules against advertising that the text breaks, as indices in `Policy.rules`.
  var advertising: [Int] = []
  /// The number of its thread and of its order among all; the only order of its thread where it
  /// names none itself.
  var threadNumber: UInt32?
  var orderNumber: UInt32?

  /// Appends the record without its numbers.
  ///
  /// - Parameter output: where the bytes are appended.
  func encode(to output: inout [UInt8]) {
    output.append(bigEndian: UInt64(bitPattern: time.microseconds) ^ 1 << 63)
    output.append(ordered: id)
    output.append(happening.rawValue)
    output.append(bigEndian: facts.rawValue)
    for name in [thread, order] {
      output.append(name == nil ? 0 : 1)
      if let name { output.append(counted: name) }
    }
    output.append(bigEndian: UInt32(quotes.count))
    for quote in quotes {
      output.append(bigEndian: UInt16(quote.rule))
      output.append(counted: quote.line)
    }
    output.append(bigEndian: UInt32(advertising.count))
    for rule in advertising { output.append(bigEndian: UInt16(rule)) }
  }

  /// Appends the numbers of thread and order, which follow the record where they are known.
  ///
  /// - Parameter output: where the bytes are appended.
  func encodeNumbers(to output: inout [UInt8]) {
    output.append(bigEndian: threadNumber ?? .max)
    output.append(bigEndian: orderNumber ?? .max)
  }

  /// Reads a record.
  ///
  /// - Parameters:
  ///   - bytes: what `encode` and, maybe, `encodeNumbers` wrote, behind other bytes.
  ///   - offset: where the record begins.
  init(decoding bytes: [UInt8], at offset: Int = 0) {
    var cursor = ByteCursor(bytes: bytes, position: offset)
    time = Timestamp(microseconds: Int64(bitPattern: cursor.number(UInt64.self) ^ 1 << 63))
    id = cursor.orderedBytes()
    happening = Happening(rawValue: cursor.number(UInt8.self)) ?? .message
    facts = HistoryFacts(rawValue: cursor.number(UInt64.self))
    thread = cursor.number(UInt8.self) == 0 ? nil : cursor.countedBytes()
    order = cursor.number(UInt8.self) == 0 ? nil : cursor.countedBytes()
    for _ in 0..<cursor.number(UInt32.self) {
      quotes.append(
        Quote(rule: Int(cursor.number(UInt16.self)), line: cursor.countedBytes()))
    }
    for _ in 0..<cursor.number(UInt32.self) { advertising.append(Int(cursor.number(UInt16.self))) }
    guard cursor.position < bytes.count else { return }
    let numbers = (cursor.number(UInt32.self), cursor.number(UInt32.self))
    threadNumber = numbers.0 == .max ? nil : numbers.0
    orderNumber = numbers.1 == .max ? nil : numbers.1
  }

  init(time: Timestamp, id: [UInt8], happening: Happening) {
    self.time = time
    self.id = id
    self.happening = happening
  }
}

/// Reads what was written by the functions below.
private struct ByteCursor {
  let bytes: [UInt8]
  var position: Int

  mutating func number<Number: FixedWidthInteger>(_ type: Number.Type) -> Number {
    var value: Number = 0
    for _ in 0..<Number.bitWidth / 8 {
      value = Number.bitWidth == 8 ? 0 : value << 8
      value |= Number(truncatingIfNeeded: bytes[position])
      position += 1
    }
    return value
  }

  mutating func countedBytes() -> [UInt8] {
    let count = Int(number(UInt32.self))
    defer { position += count }
    return Array(bytes[position..<position + count])
  }

  mutating func orderedBytes() -> [UInt8] {
    var result: [UInt8] = []
    while true {
      let byte = bytes[position]
      position += 1
      guard byte == 0 else {
        result.append(byte)
        continue
      }
      position += 1
      if bytes[position - 1] == 0 { return result }
      result.append(0)
    }
  }
}

extension [UInt8] {
  /// Appends bytes behind their number.
  fileprivate mutating func append(counted bytes: [UInt8]) {
    append(bigEndian: UInt32(bytes.count))
    self += bytes
  }

  /// Appends bytes such that what follows does not disturb their order: a zero becomes 0 255, the
  /// end 0 0.
  mutating func append(ordered bytes: [UInt8]) {
    for byte in bytes {
      append(byte)
      if byte == 0 { append(255) }
    }
    append(0)
    append(0)
  }
}
