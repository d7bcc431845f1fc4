// SPDX-License-Identifier: Apache-2.0

import MessageScanner
import MessageText

/// What the violation lines of one message have in common, and how many are written.
///
/// Lets a message's lines be written in portions, so that a message of hundreds of thousands of
/// violations needs no more memory than one portion. Each worker has one and reuses it, which
/// spares the heap.
package struct MessageLines: ~Copyable, Sendable {
  /// How many of the message's violations are written.
  package private(set) var writtenCount = 0

  /// The start of every line, from `{"type"` to the line number.
  private var opening: [UInt8] = []
  /// The start of a line of one rule, severity and field, up to the first number.
  private(set) var head: [UInt8] = []
  /// Which of the writer's middles `head` ends in, nil for none.
  private(set) var middle: Int?
  /// The field of the last violation, nil at the start.
  private(set) var field: Field?
  /// Counts the units of that field.
  var units = UnitCounter()

  /// Makes one for no message.
  package init() {}

  /// Begins a message.
  ///
  /// - Parameter place: where the message comes from; nil for lines that do not tell.
  package mutating func begin(at place: MessagePlace?) {
    begin()
    if let place { opening.appendPlace(place) }
  }

  /// Begins a message whose id lies in the arena of its batch.
  ///
  /// - Parameters:
  ///   - message: the message.
  ///   - arena: the decoded strings of its batch.
  ///   - source: the input as the user named it.
  ///   - line: the 1-based line.
  package mutating func begin(
    _ message: Message, in arena: borrowing Span<UInt8>, source: String, line: Int
  ) {
    begin()
    guard let id = message.id else {
      opening.appendPlace(MessagePlace(id: nil, source: source, line: line))
      return
    }
    opening.append(plain: #","id":"#)
    opening.append(jsonString: arena.extracting(id))
    opening.append(source: source, line: line)
  }

  private mutating func begin() {
    writtenCount = 0
    middle = nil
    field = nil
    // One long id must not keep its memory for ever.
    opening.removeAll(keepingCapacity: opening.capacity <= 1 << 16)
    if head.capacity > 1 << 16 { head = [] }
    opening.append(plain: #"{"type":"violation""#)
  }

  /// Changes the start of the lines.
  mutating func setHead(_ index: Int, _ bytes: [UInt8]) {
    head.removeAll(keepingCapacity: true)
    head += opening
    head += bytes
    middle = index
  }

  /// Begins a field.
  mutating func enter(_ field: Field) {
    self.field = field
    units = UnitCounter()
  }

  /// Notes that a violation is written.
  @inline(__always)
  mutating func advance() { writtenCount &+= 1 }
}

extension [UInt8] {
  /// Appends the members that lead back to a message, with a comma before each.
  mutating func appendPlace(_ place: MessagePlace) {
    append(plain: #","id":"#)
    append(jsonString: place.shownID.span)
    append(source: place.source, line: place.line)
  }

  /// Appends the members that tell the source and the line, with a comma before each.
  mutating func append(source: String, line: Int) {
    append(plain: #","source":"#)
    append(jsonString: source)
    append(plain: #","line":"#)
    append(decimal: line)
  }
}

extension Message {
  /// Where the text of a field lies in the arena.
  ///
  /// - Parameter field: a field that violations lie in.
  /// - Returns: its range, empty when the record does not have it.
  package func range(of field: Field) -> Range<Int> {
    let range =
      switch field {
      case .subject: subject
      case .text: text
      case .html: html
      }
    return range ?? 0..<0
  }
}
