// SPDX-License-Identifier: Apache-2.0

/// A stretch of text that is built like a telephone number, as characters.
///
/// At most two leads (a bracket or a plus sign, each with up to four marks after it), then a
/// `PhoneShape`. Because every part is limited, so are the size and the work per candidate.
/// The storage is kept from one candidate to the next.
struct PhoneCandidate: ~Copyable {
  /// For each character its code in the low 8 bits and above them where it starts, in bytes from
  /// the start of the candidate; one more for the end, and behind it what is left of others.
  private var characters: [UInt32] = []

  /// How many characters there are.
  private(set) var count = 0

  /// 0-based byte offset of the candidate in the text.
  private(set) var offset = 0

  /// What characters there are, at least.
  private(set) var features: PhoneFeatures = []

  /// The character at a place, 0-based.
  @inline(__always)
  subscript(place: Int) -> PhoneCharacter {
    PhoneCharacter(UInt8(truncatingIfNeeded: characters[place]))
  }

  /// 0-based byte offset in the text at which a character starts; `count` gives the end.
  @inline(__always)
  func byteOffset(of place: Int) -> Int { offset &+ Int(characters[place] >> 8) }

  /// 0-based byte offset in the text at which the candidate ends.
  var end: Int { byteOffset(of: count) }

  /// Reads a candidate.
  ///
  /// - Parameters:
  ///   - text: valid UTF-8.
  ///   - shape: what was measured in the text.
  ///   - earliest: where a lead may start at the earliest; no digit lies between it and the shape.
  mutating func read(_ text: borrowing Span<UInt8>, _ shape: PhoneShape, earliest: Int) {
    let first = Self.leadStart(text, before: shape.digit, earliest: earliest)
    offset = first
    let missing = shape.end &- first &+ 1 &- characters.count
    if missing > 0 { characters.append(contentsOf: repeatElement(0, count: missing)) }
    var places = characters.mutableSpan
    var present: PhoneFeatures = []
    var position = first
    var width = 1
    var place = 0
    while position < shape.end {
      let start = UInt32(truncatingIfNeeded: position &- first) << 8
      let byte = text[position]
      if byte &- 48 < 10 {
        places[place] = start | UInt32(byte)
        position &+= 1
      } else {
        let character = PhoneCharacter(in: text, at: position, width: &width)
        places[place] = start | UInt32(character.code)
        present.formUnion(PhoneFeatures(of: character))
        position &+= width
      }
      place &+= 1
    }
    places[place] = UInt32(truncatingIfNeeded: position &- first) << 8
    count = place
    features = present
    cutSecondExtension()
  }

  /// Drops what follows a slash before `x`: "583-6985 x302/x2303" names a second extension.
  private mutating func cutSecondExtension() {
    guard features.isSuperset(of: [.slash, .letter]) else { return }
    for place in 0..<count where self[place] == .slash {
      var next = place + 1
      while next < count && self[next] == .space { next += 1 }
      if next < count && self[next] == .lowerX {
        count = place
        return
      }
    }
  }

  /// Where the leads in front of a digit start; the digit itself when there are none.
  private static func leadStart(
    _ text: borrowing Span<UInt8>, before digit: Int, earliest: Int
  ) -> Int {
    var best = digit
    var position = digit
    var width = 0
    // Each lead whose marks reach the digit may have another lead before it.
    for _ in 0...PhoneShape.marksBetweenBlocks where position > earliest {
      let character = PhoneCharacter(in: text, before: position, width: &width)
      position -= width
      if character.isLead {
        best = min(best, secondLeadStart(text, before: position, earliest: earliest))
      }
      guard character.isPunctuation else { break }
    }
    return best
  }

  /// Where the lead farthest in front of another lead starts; that one when there is none.
  private static func secondLeadStart(
    _ text: borrowing Span<UInt8>, before lead: Int, earliest: Int
  ) -> Int {
    var best = lead
    var position = lead
    var width = 0
    for _ in 0...PhoneShape.marksBetweenBlocks where position > earliest {
      let character = PhoneCharacter(in: text, before: position, width: &width)
      position -= width
      if character.isLead { best = position }
      guard character.isPunctuation else { break }
    }
    return best
  }
}
