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

  /// The further places of the message's violations, in their order.
  private(set) var repeats: [RepeatPlace] = []

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
    if !repeats.isEmpty { repeats = [] }
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

  /// Appends the start of every line.
  func appendOpening(to output: inout [UInt8]) { output += opening }

  /// Begins a field.
  mutating func enter(_ field: Field) {
    self.field = field
    units = UnitCounter()
  }

  /// Counts the units of further places.
  ///
  /// - Parameters:
  ///   - repeats: in the order of the violations.
  ///   - message: the message.
  ///   - arena: the decoded strings of its batch.
  mutating func take(
    _ repeats: [ViolationRepeat], of message: Message, in arena: borrowing Span<UInt8>
  ) {
    guard !repeats.isEmpty else { return }
    self.repeats = repeats.map(RepeatPlace.init)
    // In rising order one pass over each field is enough.
    let order = repeats.indices.sorted {
      repeats[$0].field != repeats[$1].field
        ? repeats[$0].field < repeats[$1].field
        : repeats[$0].range.lowerBound < repeats[$1].range.lowerBound
    }
    for field in Field.allCases {
      var units = UnitCounter()
      let text = arena.extracting(message.range(of: field))
      for index in order where repeats[index].field == field {
        (self.repeats[index].utf16, self.repeats[index].scalar) = units.units(
          of: repeats[index].range, in: text)
      }
    }
  }

  /// The further places of a violation.
  func places(of violation: Violation) -> ArraySlice<RepeatPlace> {
    var (low, high) = (0, repeats.count)
    while low < high {
      let middle = (low + high) / 2
      if repeats[middle].repeated.precedes(violation) { low = middle + 1 } else { high = middle }
    }
    return repeats[low...].prefix { $0.repeated.belongs(to: violation) }
  }

  /// Notes that a violation is written.
  @inline(__always)
  mutating func advance() { writtenCount &+= 1 }
}

/// A further place of a violation in all units.
struct RepeatPlace {
  let repeated: ViolationRepeat
  var utf16 = 0..<0
  var scalar = 0..<0

  var field: Field { repeated.field }
  var utf8: Range<Int> { repeated.range }

  init(_ repeated: ViolationRepeat) { self.repeated = repeated }
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
  /// Where the text in which a violation lies stands in the arena.
  ///
  /// - Parameter violation: found in this message.
  /// - Returns: the range of the field or of the attachment's name; empty where there is none.
  package func range(of violation: Violation) -> Range<Int> {
    guard violation.field == .attachment else { return range(of: violation.field) }
    return violation.attachment.flatMap { attachments?[$0].name } ?? 0..<0
  }

  /// Where the text of a field stands.
  ///
  /// - Parameter field: a field with one text: subject, text or html.
  /// - Returns: byte range into the arena; empty when the message lacks the field.
  package func range(of field: Field) -> Range<Int> {
    switch field {
    case .subject: subject ?? 0..<0
    case .text: text ?? 0..<0
    case .html: html ?? 0..<0
    case .message, .attachment: 0..<0
    }
  }
}
